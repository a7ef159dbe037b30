import { grouped } from '../../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { DeliveryRow, DeliveryWishRow } from './delivery.entity.js';
import { ResultContactRow } from './notice.entity.js';
import { noticesOfCases, type ResultNotice } from './notice.queries.js';
import { SignatureUse } from './signature-use.js';

/** What was handed over of a case, the newest first. */
export function deliveriesLoader(context: RequestContext) {
  return context.loaders.batch<string, DeliveryRow[]>('certificates.deliveries', async (ids) => {
    const order = { handedOutAt: 'desc', id: 'desc' } as const;
    const rows = await context.services.db.read.list(DeliveryRow, { caseId: [...ids] }, order);
    return grouped(ids, rows, (row) => row.caseId);
  });
}

export function wishLoader(context: RequestContext) {
  return context.loaders.batch<string, DeliveryWishRow | null>('certificates.wish', async (ids) => {
    const rows = await context.services.db.read.list(DeliveryWishRow, { applicationId: [...ids] });
    const byApplication = new Map(rows.map((row) => [row.applicationId, row]));
    return ids.map((id) => byApplication.get(id) ?? null);
  });
}

export function noticesLoader(context: RequestContext) {
  return context.loaders.batch<string, ResultNotice[]>('certificates.notices', async (ids) =>
    grouped(ids, await noticesOfCases(context.services.db.read, ids), (row) => row.caseId),
  );
}

export function contactsLoader(context: RequestContext) {
  return context.loaders.batch<string, ResultContactRow[]>('certificates.contacts', async (ids) => {
    const order = { recordedAt: 'asc', id: 'asc' } as const;
    const rows = await context.services.db.read.list(ResultContactRow, { caseId: [...ids] }, order);
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** What signatures were given for, by file; null for those from before it was kept. */
export function signatureUseLoader(context: RequestContext) {
  return context.loaders.batch<string, SignatureUse | null>('certificates.signatureUse', async (ids) => {
    const rows = await context.services.db.read.list(SignatureUse, { fileId: [...ids] });
    const byFile = new Map(rows.map((row) => [row.fileId, row]));
    return ids.map((id) => byFile.get(id) ?? null);
  });
}
