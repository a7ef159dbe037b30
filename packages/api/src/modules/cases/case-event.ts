import type { DomainEventInput } from '../../kernel/database/domain-event-input.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { ItemCaseRow } from './item-case.entity.js';

/** What happened to a case, for audit and timeline. */
export function caseEvent(
  tx: Tx,
  itemCase: Pick<ItemCaseRow, 'id' | 'projectId' | 'applicationId'>,
  about: Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after' | 'audience' | 'materialVersionIds'>,
): Promise<void> {
  return tx.event({
    ...about,
    subject: { type: 'case', id: itemCase.id },
    projectId: itemCase.projectId,
    applicationId: itemCase.applicationId,
    caseId: itemCase.id,
  });
}
