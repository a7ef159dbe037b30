import { type FormFieldDefinition, fieldRefusalText, validateField } from '@gongshen/shared/catalogue';
import { Input, Radio, Select } from 'antd';
import type { FiledFieldFragment } from '../../../generated/graphql.js';

interface Props {
  field: FiledFieldFragment;
  value: string;
  missing: string | null;
  onChange: (value: string) => void;
  onLeave: () => void;
}

/** More than this many choices become a list to open. */
const choicesInSight = 5;

/** What is wrong with a value, by the rule the submission applies; an empty one is only missing. */
function problemOf(field: FiledFieldFragment, value: string): string | null {
  const definition: FormFieldDefinition = {
    code: field.code,
    label: field.label,
    kind: field.kind,
    options: field.options,
    required: false,
    ...(field.unit === null ? {} : { unit: field.unit }),
    ...(field.minimum === null ? {} : { min: field.minimum }),
    ...(field.maximum === null ? {} : { max: field.maximum }),
    ...(field.maxLength === null ? {} : { maxLength: field.maxLength }),
  };
  const refusal = validateField(definition, value);
  return refusal === null ? null : fieldRefusalText(definition, refusal);
}

/** One field of the one form (珠 14). */
export function FormFieldInput({ field, value, missing, onChange, onLeave }: Props) {
  const id = `field-${field.code}`;
  const problem = problemOf(field, value) ?? (value ? null : missing);
  const shared = {
    id,
    value,
    status: problem ? ('error' as const) : ('' as const),
    'aria-describedby': problem || field.hint ? `${id}-hint` : undefined,
    'aria-invalid': problem !== null,
    onBlur: onLeave,
  };
  const type = (event: { target: { value: string } }) => onChange(event.target.value);
  return (
    <div className={field.kind === 'longText' ? 'gs-wide gs-block' : 'gs-block'}>
      <label htmlFor={id} className="gs-label">
        {field.label}
        {field.unit && `（${field.unit}）`}
        {field.required && <span className="gs-bad"> *</span>}
      </label>
      {field.kind === 'choice' && field.options.length <= choicesInSight ? (
        <Radio.Group
          id={id}
          value={value || null}
          onChange={(event) => onChange(event.target.value as string)}
          options={field.options.map((option) => ({ ...option }))}
        />
      ) : field.kind === 'choice' ? (
        <Select
          id={id}
          className="gs-wide"
          showSearch
          optionFilterProp="label"
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? '')}
          options={field.options.map((option) => ({ ...option }))}
        />
      ) : field.kind === 'longText' ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 2 }}
          maxLength={field.maxLength ?? undefined}
          onChange={type}
        />
      ) : (
        <Input
          {...shared}
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={field.kind === 'number' ? 'decimal' : field.kind === 'phone' ? 'tel' : 'text'}
          onChange={type}
        />
      )}
      {(problem || field.hint) && (
        <span id={`${id}-hint`} className={problem ? 'gs-bad' : 'gs-note'}>
          {problem ?? field.hint}
        </span>
      )}
    </div>
  );
}
