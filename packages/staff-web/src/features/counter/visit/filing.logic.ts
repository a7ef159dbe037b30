import type { FiledApplicationFragment, FiledFieldFragment, VisitProjectQuery } from '../../../generated/graphql.js';

type StageItem = VisitProjectQuery['project']['stages'][number]['items'][number];
type Requirement = FiledApplicationFragment['requirements'][number];

/** Items that may be filed now: they apply, and are neither under way nor obtained. A refused one may be filed again. */
export function fileable(items: readonly StageItem[]): StageItem[] {
  return items.filter(({ guided, state }) => guided.applicable && (state === 'notFiled' || state === 'refused'));
}

/** Everything that has to be done; what is done on demand waits to be asked for. */
export function chosenAtFirst(items: readonly StageItem[]): string[] {
  return fileable(items)
    .filter(({ guided }) => !guided.optional)
    .map(({ guided }) => guided.item.code);
}

/** 珠 14: what the register, the organisation or an earlier application says is shown with its source, not asked for. */
export function isKnown({ source }: Pick<FiledFieldFragment, 'source'>): boolean {
  return source === 'project' || source === 'organisation' || source === 'earlierApplication';
}

/** Whether scans are taken for it: not when it is held elsewhere, comes as a result, or does not apply (珠 14). */
export function takesScans({ obtain, state, need, held }: Requirement, declared: boolean | null): boolean {
  if (obtain === 'onlineForm' || state === 'pendingResult') return false;
  if (need === 'conditional' && declared !== true) return false;
  return held === null || held.source === 'upload';
}

/** Whether it is asked if a conditional one applies. */
export function asksWhether({ need, obtain, held }: Requirement, declared: boolean | null): boolean {
  if (need !== 'conditional' || obtain === 'onlineForm') return false;
  return held === null || held.source === 'upload' || declared !== null;
}

export interface RequirementGroups {
  asked: Requirement[];
  /** Already there, named with its source. */
  held: Requirement[];
  other: Requirement[];
}

/** What is asked first; a conditional one stays where it is asked, so that the answer can be changed. */
export function groupRequirements(requirements: readonly Requirement[]): RequirementGroups {
  const groups: RequirementGroups = { asked: [], held: [], other: [] };
  for (const requirement of requirements) {
    const { held, obtain, state, need } = requirement;
    if (obtain === 'onlineForm' || (held !== null && held.source !== 'upload')) groups.held.push(requirement);
    else if (state === 'pendingResult' || (state === 'notApplicable' && need === 'required'))
      groups.other.push(requirement);
    else groups.asked.push(requirement);
  }
  return groups;
}

/** Fields that differ from what is stored, as the API takes them. */
export function changedFields(
  typed: Readonly<Record<string, string>>,
  fields: readonly Pick<FiledFieldFragment, 'code' | 'value'>[],
): { code: string; value: string }[] {
  const stored = new Map(fields.map(({ code, value }) => [code, value ?? '']));
  return Object.entries(typed)
    .filter(([code, value]) => stored.has(code) && stored.get(code) !== value)
    .map(([code, value]) => ({ code, value }));
}
