import type { RequirementState } from '@gongshen/shared/material';
import type { MissingFieldsFragment, RequirementFieldsFragment } from '../../generated/graphql.js';

type Requirement = RequirementFieldsFragment;

/** Whether files are taken for it here: not when it is held elsewhere, comes as a result, or does not apply (珠 14). */
export function asksForUpload(requirement: Requirement, declared: boolean | null): boolean {
  if (requirement.obtain === 'onlineForm' || requirement.state === 'pendingResult') return false;
  if (requirement.need === 'conditional' && declared !== true) return false;
  return requirement.held === null || requirement.held.source === 'upload';
}

/** Whether it is asked if a conditional one applies: not when it is there already, unless somebody has answered before (珠 14). */
export function asksWhetherApplies(requirement: Requirement, declared: boolean | null): boolean {
  if (requirement.need !== 'conditional' || requirement.obtain === 'onlineForm') return false;
  return requirement.held === null || requirement.held.source === 'upload' || declared !== null;
}

export function requirementTone(state: RequirementState): 'ok' | 'warn' | undefined {
  if (state === 'satisfied') return 'ok';
  return state === 'missing' || state === 'undeclared' ? 'warn' : undefined;
}

export interface RequirementGroups {
  /** The applicant has to do something, or did. */
  asked: Requirement[];
  /** Already there, named with its source. */
  held: Requirement[];
  /** Declared not to apply, or to come from an item of the same filing. */
  other: Requirement[];
}

/** In the order they are read: what is asked first. A conditional one stays where it is asked, so that the answer can be changed. */
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

/** The element a missing thing is mended at, by its id. */
export function targetOf(missing: Pick<MissingFieldsFragment, 'kind' | 'ref'>): string | null {
  switch (missing.kind) {
    case 'field':
      return `field-${missing.ref}`;
    case 'material':
    case 'declaration':
      return `requirement-${missing.ref}`;
    case 'item':
      return 'filing-items';
    case 'priorResult':
      return null;
  }
}

/** Message by what it is about, for the fields or for the requirements. */
export function messagesFor(
  missing: readonly MissingFieldsFragment[],
  kinds: readonly MissingFieldsFragment['kind'][],
): ReadonlyMap<string, string> {
  return new Map(missing.filter(({ kind }) => kinds.includes(kind)).map(({ ref, message }) => [ref, message]));
}
