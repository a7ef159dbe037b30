import { Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';

/**
 * May this capacity read a paper of an application it may read. The applicant reads what was issued to it; the authorities read the
 * decision before it is handed out, and what passes between them (珠 13, 17, 18).
 */
export function mayReadDocument(acting: Pick<Assignment, 'role'>, document: { releasedAt: string | null }): boolean {
  return acting.role !== Role.applicant || document.releasedAt !== null;
}
