import { nextPaymentState } from '@gongshen/shared/document';
import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { ItemCaseRow } from '../../cases/index.js';
import { paymentEvent } from '../payment-event.js';
import { PaymentNoticeRow } from '../payment-notice.entity.js';

const reason = '办件已经终止';

/** domain §2: the case was terminated or its application withdrawn, and nothing is to be paid for it any more. Inside that act. */
export async function endPayments(tx: Tx, event: DomainEvent): Promise<void> {
  const caseId = event.caseId as string;
  const open = await tx.list(PaymentNoticeRow, { caseId, state: 'open' }, { id: 'asc' });
  if (open.length === 0) return;
  const { itemName } = await tx.get(ItemCaseRow, { id: caseId });
  for (const notice of open) {
    const state = nextPaymentState(notice.state, 'cancelPayment') ?? notice.state;
    await tx.update(PaymentNoticeRow, notice.id, notice.version, {
      state,
      cancelReason: reason,
      settledAt: tx.now,
    });
    await paymentEvent(tx, notice, {
      type: 'payment.cancelled',
      before: { state: notice.state },
      after: { state, reason, text: reason },
      text: `${reason}，“${itemName}”的缴费通知撤销，无须再缴纳。`,
    });
  }
}
