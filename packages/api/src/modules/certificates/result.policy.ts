import { departmentRoles, Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';

/** What the policy has to know of a result document and its case. */
export interface ResultSubject {
  /** The case is decided on it. */
  effective: boolean;
  handedOut: boolean;
  unitId: string;
}

/**
 * May this capacity see the document, in a case or project it may read. Before the decision it is the department's own draft;
 * from the decision on every authority sees it (珠 2, 17); the applicant once it was handed out (珠 18).
 */
export function mayReadResult(acting: Pick<Assignment, 'role' | 'unitId'>, subject: ResultSubject): boolean {
  if (acting.role === Role.applicant) return subject.effective && subject.handedOut;
  return subject.effective || preparesResult(acting, subject);
}

/** The department's own people, who prepare it. */
export function preparesResult(acting: Pick<Assignment, 'role' | 'unitId'>, subject: { unitId: string }): boolean {
  const handles = departmentRoles.includes(acting.role);
  return handles && acting.unitId === subject.unitId;
}
