import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { RadioChoices } from '../../ui/Choices.js';
import { readDate } from '../../ui/dates.js';
import { SelectField, TextField } from '../../ui/TextField.js';
import { type FormField, isKnown, itemsNeeding, problemOf, valueIn } from './form-fields.logic.js';
import type { Draft } from './useDraft.js';
import './application.css';

interface FormSectionProps {
  fields: readonly FormField[];
  items: readonly { code: string; name: string }[];
  draft: Draft;
  /** Field code → what the submission was refused for. */
  missing: ReadonlyMap<string, string>;
}

/** The one form (珠 14): what is known with its source, the rest to be filled in. */
export function FormSection({ fields, items, draft, missing }: FormSectionProps) {
  const { t } = useTranslation('parts');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const known = fields.filter(
    (field) => isKnown(field) && !opened.has(field.code) && draft.state.unsaved[field.code] === undefined,
  );
  const asked = fields.filter((field) => !known.includes(field));
  return (
    <div className="stack-loose">
      {known.length > 0 && (
        <section className="stack-tight" aria-label={t('form.known')}>
          <h3>{t('form.known')}</h3>
          <dl className="known-fields">
            {known.map((field) => (
              <div key={field.code}>
                <dt>{field.label}</dt>
                <dd>
                  <KnownValue field={field} />
                  <span className="small soft">{t('form.from', { source: field.sourceName ?? '' })}</span>
                  <Button
                    look="quiet"
                    label={t('form.changeNamed', { field: field.label })}
                    onPress={() => setOpened((old) => new Set([...old, field.code]))}
                  >
                    {t('form.change')}
                  </Button>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {asked.map((field) => (
        <Field key={field.code} field={field} items={items} draft={draft} missing={missing.get(field.code) ?? null} />
      ))}
    </div>
  );
}

function KnownValue({ field }: { field: FormField }) {
  const value = field.value ?? '';
  if (field.kind === 'date') return <strong>{readDate(value)}</strong>;
  const label = field.options.find((option) => option.value === value)?.label ?? value;
  return <strong>{field.unit ? `${label} ${field.unit}` : label}</strong>;
}

interface FieldProps {
  field: FormField;
  items: readonly { code: string; name: string }[];
  draft: Draft;
  missing: string | null;
}

/** More than this many choices become a list to open. */
const choicesInSight = 5;

function Field({ field, items, draft, missing }: FieldProps) {
  const { t } = useTranslation('parts');
  const [left, setLeft] = useState(false);
  const value = valueIn(field, draft.state);
  const wrong = left || !draft.state.unsaved[field.code] ? problemOf(field, value) : null;
  const problem = draft.state.rejected[field.code]?.message ?? wrong ?? (value ? null : missing);
  const needing = itemsNeeding(field.itemCodes, items);
  const hint =
    field.hint || needing ? (
      <>
        {field.hint}
        {needing && <span className="needed-for">{t('form.neededFor', { items: needing.join('、') })}</span>}
      </>
    ) : undefined;
  const shared = {
    id: `field-${field.code}`,
    label: field.label,
    hint,
    problem,
    value,
    onChange: (next: string) => draft.type(field.code, next),
    ...(field.required ? { required: true } : { optional: t('form.optional') }),
  };
  const leave = () => {
    setLeft(true);
    if (draft.state.unsaved[field.code] !== undefined) void draft.flush();
  };
  switch (field.kind) {
    case 'choice':
      return field.options.length > choicesInSight ? (
        <SelectField {...shared} options={field.options} placeholder={t('form.choose')} />
      ) : (
        <RadioChoices
          id={shared.id}
          label={field.required ? field.label : `${field.label}${t('form.optional')}`}
          hint={hint}
          problem={problem}
          options={field.options}
          value={value}
          onChange={shared.onChange}
        />
      );
    case 'date':
      return <TextField {...shared} type="date" short onBlur={leave} />;
    case 'number':
      return <TextField {...shared} inputMode="decimal" short unit={field.unit} onBlur={leave} />;
    case 'phone':
      return <TextField {...shared} type="tel" inputMode="tel" short onBlur={leave} />;
    case 'longText':
      return <TextField {...shared} multiline maxLength={field.maxLength ?? undefined} onBlur={leave} />;
    case 'text':
      return <TextField {...shared} unit={field.unit} maxLength={field.maxLength ?? undefined} onBlur={leave} />;
  }
}
