import type { FormFieldFieldsFragment } from '../../generated/graphql.js';
import { readDate } from '../date/date.logic.js';

/** A form value as read by people: the text of a choice, a date in words, a number with its unit. */
export function readValue(field: Pick<FormFieldFieldsFragment, 'kind' | 'unit' | 'value' | 'options'>): string {
  const { value } = field;
  if (value === null || value === undefined || value === '') return '—';
  if (field.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? value;
  if (field.kind === 'date') return readDate(value);
  return field.unit ? `${value} ${field.unit}` : value;
}
