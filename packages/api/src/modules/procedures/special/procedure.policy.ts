import { type ProcedureAction, procedureActions } from '@gongshen/shared/procedure';
import type { Assignment } from '../../../kernel/actor.js';
import { type CaseSubject, isOwnUnit, mayReadCase } from '../../cases/index.js';
import type { SpecialProcedureRow } from './special-procedure.entity.js';

/** What a capacity may do to a procedure by its relation to the case, whatever the state: 珠 12. */
function actionsOf(acting: Assignment, subject: CaseSubject): readonly ProcedureAction[] {
  if (acting.role === 'applicant') return acting.organisationId === subject.organisationId ? ['reportPutRight'] : [];
  return isOwnUnit(acting, subject) ? ['conclude', 'recheck'] : [];
}

/** May this capacity do this, the state aside. To those who cannot read the case it is not there. */
export function mayActOnProcedure(
  acting: Assignment,
  action: ProcedureAction,
  subject: CaseSubject,
): 'allowed' | 'notAllowed' | 'unknown' {
  if (actionsOf(acting, subject).includes(action)) return 'allowed';
  return mayReadCase(acting, subject, []) ? 'notAllowed' : 'unknown';
}

export function availableProcedureActions(
  acting: Assignment,
  procedure: Pick<SpecialProcedureRow, 'state'>,
  subject: CaseSubject,
): ProcedureAction[] {
  const own = actionsOf(acting, subject);
  return procedureActions(procedure.state).filter((action) => own.includes(action));
}
