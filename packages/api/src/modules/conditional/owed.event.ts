import type { DomainEventInput } from '../../kernel/database/domain-event-input.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { OwedMaterialRow } from './owed-material.entity.js';

/** What happened to something that is owed, for audit, timeline and notices. */
export function owedEvent(
  tx: Tx,
  row: Pick<OwedMaterialRow, 'id' | 'projectId' | 'applicationId' | 'caseId'>,
  about: Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after'>,
): Promise<void> {
  const { projectId, applicationId, caseId } = row;
  return tx.event({ ...about, subject: { type: 'owed', id: row.id }, projectId, applicationId, caseId });
}
