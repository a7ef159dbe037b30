import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';

export interface FieldFrameProps {
  id: string;
  label: string;
  /** Text after the label of a field that may stay empty. */
  optional?: string | undefined;
  hint?: ReactNode;
  problem?: string | null | undefined;
  short?: boolean;
  children: ReactNode;
}

/** Label, hint, problem and the control between them. The control refers to them by `describedBy(id, …)`. */
export function FieldFrame({ id, label, optional, hint, problem, short, children }: FieldFrameProps) {
  return (
    <div className={short ? 'field field-short' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{optional}</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

export function describedBy(id: string, hint: ReactNode, problem: string | null | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return ids || undefined;
}

interface TextFieldProps {
  /** Also the target of links from lists of problems. */
  id?: string;
  label: string;
  optional?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  hint?: ReactNode;
  problem?: string | null;
  unit?: string | null | undefined;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel';
  autoComplete?: string;
  multiline?: boolean;
  short?: boolean;
  required?: boolean;
  maxLength?: number | undefined;
  min?: string;
  max?: string;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    optional,
    value,
    onChange,
    onBlur,
    hint,
    problem,
    unit,
    type = 'text',
    multiline,
    short,
    required,
  } = props;
  const made = useId();
  const id = props.id ?? made;
  const control = {
    id,
    value,
    onBlur,
    maxLength: props.maxLength,
    autoComplete: props.autoComplete ?? 'off',
    'aria-describedby': describedBy(id, hint, problem),
    'aria-invalid': problem ? true : undefined,
    'aria-required': required || undefined,
  };
  return (
    <FieldFrame id={id} label={label} optional={optional} hint={hint} problem={problem} short={short ?? false}>
      <div className="field-box">
        {multiline ? (
          <textarea {...control} rows={3} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...control}
            type={type}
            inputMode={props.inputMode}
            min={props.min}
            max={props.max}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {unit && <span className="field-unit">{unit}</span>}
      </div>
    </FieldFrame>
  );
}

interface SelectFieldProps {
  id?: string;
  label: string;
  optional?: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  placeholder: string;
  hint?: ReactNode;
  problem?: string | null;
  required?: boolean;
}

/** The browser's own list: on a phone nothing is easier to use. */
export function SelectField(props: SelectFieldProps) {
  const { label, optional, value, onChange, options, placeholder, hint, problem, required } = props;
  const made = useId();
  const id = props.id ?? made;
  return (
    <FieldFrame id={id} label={label} optional={optional} hint={hint} problem={problem}>
      <div className="field-box">
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy(id, hint, problem)}
          aria-invalid={problem ? true : undefined}
          aria-required={required || undefined}
        >
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}
