import { type FormFieldDefinition, fieldRefusalText, validateField } from '@gongshen/shared/catalogue';
import type { FormFieldFieldsFragment } from '../../generated/graphql.js';
import type { DraftState } from './draft.logic.js';

export type FormField = FormFieldFieldsFragment;

/** 珠 14: what the register, the organisation or an earlier application says is shown with its source, not asked for. */
export function isKnown(field: FormField): boolean {
  return field.source === 'project' || field.source === 'organisation' || field.source === 'earlierApplication';
}

/** What stands in the field: typed here, or stored. */
export function valueIn(field: FormField, state: DraftState): string {
  return state.unsaved[field.code] ?? field.value ?? '';
}

function definitionOf(field: FormField): FormFieldDefinition {
  const { code, label, kind, options } = field;
  return {
    code,
    label,
    kind,
    options,
    // An empty field is not wrong while the form is being filled in; it is listed among what is missing.
    required: false,
    ...(field.unit === null ? {} : { unit: field.unit }),
    ...(field.minimum === null ? {} : { min: field.minimum }),
    ...(field.maximum === null ? {} : { max: field.maximum }),
    ...(field.maxLength === null ? {} : { maxLength: field.maxLength }),
  };
}

/** What is wrong with a value, by the same rule the submission applies, or null. */
export function problemOf(field: FormField, value: string): string | null {
  const definition = definitionOf(field);
  const refusal = validateField(definition, value);
  return refusal === null ? null : fieldRefusalText(definition, refusal);
}

/** `建筑工程施工许可证核发（含质量安全监督手续）` → `建筑工程施工许可证核发`: what the bracket adds is said in the list of items. */
function shortName(name: string): string {
  return name.replace(/[（(][^（()）]*[）)]$/, '') || name;
}

/** The items a thing is for, by their short names, or null when it is for all of them. */
export function itemsNeeding(
  itemCodes: readonly string[],
  items: readonly { code: string; name: string }[],
): string[] | null {
  const needing = items.filter((item) => itemCodes.includes(item.code));
  return needing.length === items.length ? null : needing.map((item) => shortName(item.name));
}
