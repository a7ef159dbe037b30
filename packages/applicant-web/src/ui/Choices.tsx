import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';

export interface ChoiceOption {
  value: string;
  label: string;
}

interface GroupProps {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | null;
  options: readonly ChoiceOption[];
}

/** One of several. `value` is empty while nothing is chosen. */
export function RadioChoices({
  id,
  label,
  hint,
  problem,
  options,
  value,
  onChange,
}: GroupProps & { value: string; onChange: (value: string) => void }) {
  return (
    <RadioGroup id={id} className="field" value={value || null} onChange={onChange} isInvalid={Boolean(problem)}>
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {problem && (
        <Text slot="errorMessage" className="field-problem">
          {problem}
        </Text>
      )}
      <div className="choices">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Any number of several. */
export function CheckChoices({
  id,
  label,
  hint,
  problem,
  options,
  value,
  onChange,
}: GroupProps & { value: readonly string[]; onChange: (value: string[]) => void }) {
  return (
    <CheckboxGroup id={id} className="field" value={[...value]} onChange={onChange} isInvalid={Boolean(problem)}>
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {problem && (
        <Text slot="errorMessage" className="field-problem">
          {problem}
        </Text>
      )}
      <div className="choices">
        {options.map((option) => (
          <AriaCheckbox key={option.value} value={option.value} className="choice">
            <span className="choice-mark choice-mark-square" aria-hidden="true" />
            {option.label}
          </AriaCheckbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** A single statement to agree to. */
export function Tick({
  selected,
  fixed = false,
  onChange,
  children,
}: {
  selected: boolean;
  /** Stands as it is: can be read and reached, not changed. */
  fixed?: boolean;
  onChange: (selected: boolean) => void;
  children: ReactNode;
}) {
  return (
    <AriaCheckbox className="choice choice-plain" isSelected={selected} isReadOnly={fixed} onChange={onChange}>
      <span className="choice-mark choice-mark-square" aria-hidden="true" />
      <span>{children}</span>
    </AriaCheckbox>
  );
}
