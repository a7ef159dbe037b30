import type { DomainEventInput } from '../../kernel/database/domain-event-input.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { PaymentNoticeRow } from './payment-notice.entity.js';

/** What happened to a notice of payment, for audit, timeline and notices. */
export function paymentEvent(
  tx: Tx,
  { id, projectId, applicationId, caseId }: Pick<PaymentNoticeRow, 'id' | 'projectId' | 'applicationId' | 'caseId'>,
  about: Pick<DomainEventInput, 'type' | 'text' | 'before' | 'after'>,
): Promise<void> {
  return tx.event({ ...about, subject: { type: 'payment', id }, projectId, applicationId, caseId });
}
