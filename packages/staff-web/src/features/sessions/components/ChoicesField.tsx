import { Checkbox } from 'antd';

interface Props {
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
  label: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
}

/** A form field for several of a few: a group with a name, which what a form says of single fields does not suit. */
export function ChoicesField({ id, value, onChange, label, options }: Props) {
  return (
    <fieldset id={id} aria-label={label} className="gs-choice-set">
      <Checkbox.Group className="gs-choices" value={value} onChange={onChange} options={[...options]} />
    </fieldset>
  );
}
