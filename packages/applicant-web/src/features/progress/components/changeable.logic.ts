import type { ChangeableFieldsFragment } from '../../../generated/graphql.js';

const asked: readonly string[] = ['change', 'extend'];

/** Of what the catalogue allows, the circumstances that are asked for on an earlier result (沪 4): a change first. */
export function askableCircumstances(
  changeable: Pick<ChangeableFieldsFragment, 'circumstances'> | undefined,
): ChangeableFieldsFragment['circumstances'] {
  const allowed = changeable?.circumstances ?? [];
  return asked.flatMap((value) => allowed.find((each) => each.value === value) ?? []);
}
