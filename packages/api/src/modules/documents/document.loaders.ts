import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { mayReadDocument } from './document.policy.js';
import { PaymentNoticeRow } from './payment-notice.entity.js';
import { ProcedureDocument } from './procedure-document.entity.js';

/** Of each application, the newest first, as far as the person may read them. One statement. */
export function documentsOfApplicationLoader(context: RequestContext) {
  return context.loaders.batch<string, ProcedureDocument[]>('documents.ofApplication', async (ids) => {
    const rows = await context.services.db.read.list(
      ProcedureDocument,
      { applicationId: [...ids] },
      { issuedAt: 'desc', id: 'desc' },
    );
    return grouped(ids, readable(context, rows), (row) => row.applicationId);
  });
}

export function documentsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, ProcedureDocument[]>('documents.ofCase', async (ids) => {
    const rows = await context.services.db.read.list(
      ProcedureDocument,
      { caseId: [...ids] },
      { issuedAt: 'desc', id: 'desc' },
    );
    return grouped(ids, readable(context, rows), (row) => row.caseId ?? '');
  });
}

function readable(context: RequestContext, rows: readonly ProcedureDocument[]): ProcedureDocument[] {
  const { acting } = context.requireActor();
  return rows.filter((row) => mayReadDocument(acting, row));
}

/** What each case asks to be paid, the newest first. */
export function paymentsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, PaymentNoticeRow[]>('documents.paymentsOfCase', async (ids) => {
    const { read } = context.services.db;
    const rows = await read.list(PaymentNoticeRow, { caseId: [...ids] }, { requestedAt: 'desc', id: 'desc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** The paper of each notice of payment. */
export function paymentPaperLoader(context: RequestContext) {
  return context.loaders.batch<string, ProcedureDocument | null>('documents.ofPayment', async (ids) => {
    const rows = await context.services.db.read.list(ProcedureDocument, {
      subjectType: 'payment',
      subjectId: [...ids],
    });
    const byPayment = new Map(rows.map((row) => [row.subjectId, row]));
    return ids.map((id) => byPayment.get(id) ?? null);
  });
}
