import type { DomainEventInput } from '../../../kernel/database/domain-event-input.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { CaseExtensionRow } from './case-extension.entity.js';

/** What happened to an extension; between the authorities until it is approved. */
export function extensionEvent(
  tx: Tx,
  extension: Pick<CaseExtensionRow, 'id' | 'projectId' | 'applicationId' | 'caseId'>,
  about: Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after' | 'audience'>,
): Promise<void> {
  const { id, projectId, applicationId, caseId } = extension;
  const subject = { type: 'extension', id };
  return tx.event({ audience: 'authority', ...about, subject, projectId, applicationId, caseId });
}
