import type { DomainEventInput } from '../../../kernel/database/domain-event-input.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { SpecialProcedureRow } from './special-procedure.entity.js';

/** What happened to a special procedure, for audit, timeline and notices; texts are whole Chinese sentences. */
export function procedureEvent(
  tx: Tx,
  procedure: Pick<SpecialProcedureRow, 'id' | 'projectId' | 'applicationId' | 'caseId'>,
  about: Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after' | 'materialVersionIds'>,
): Promise<void> {
  const { id, projectId, applicationId, caseId } = procedure;
  return tx.event({ ...about, subject: { type: 'procedure', id }, projectId, applicationId, caseId });
}
