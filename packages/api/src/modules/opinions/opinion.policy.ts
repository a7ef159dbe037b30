import { Role } from '@gongshen/shared/identity';
import type { OpinionState } from '@gongshen/shared/opinion';
import type { Assignment } from '../../kernel/actor.js';

/** What the policy has to know of an opinion and of its case. */
export interface OpinionSubject {
  state: OpinionState;
  unitId: string;
  /** The case it was given on is decided. */
  caseDecided: boolean;
}

/**
 * May this capacity see the opinion itself, in a case it may read (domain §4). A draft is private to its unit. Authorities see
 * everything that was given; the applicant sees the text once the case is decided, before that only who is asked.
 */
export function mayReadOpinion(acting: Pick<Assignment, 'role' | 'unitId'>, subject: OpinionSubject): boolean {
  if (acting.role === Role.applicant) return subject.state === 'given' && subject.caseDecided;
  return subject.state !== 'draft' || isOwnDraft(acting, subject);
}

export function isOwnDraft(
  acting: Pick<Assignment, 'role' | 'unitId'>,
  subject: Pick<OpinionSubject, 'unitId'>,
): boolean {
  const handles = acting.role === Role.departmentHandler || acting.role === Role.departmentApprover;
  return handles && acting.unitId === subject.unitId;
}
