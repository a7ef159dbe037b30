import { issueDocument } from '../issue-document.js';
import { PaymentNoticeRow } from '../payment-notice.entity.js';
import { caseOf, itemOf, type Occasion } from './issuing.js';

/** 缴费通知书. */
export async function issuePaymentPaper(occasion: Occasion): Promise<void> {
  const { tx, services, event } = occasion;
  const { itemCase, application, unit } = await caseOf(occasion);
  const { lines, total, method, payTo, dueOn, exemptions, id } = await tx.get(PaymentNoticeRow, {
    id: event.subjectId as string,
  });
  await issueDocument(tx, services, {
    kind: 'payment',
    unit,
    application,
    caseId: itemCase.id,
    subject: { type: 'payment', id },
    released: true,
    body: {
      item: itemOf(services, itemCase),
      lines,
      total,
      method,
      payTo,
      dueOn,
      exemptions,
      handler: event.actorName,
    },
  });
}
