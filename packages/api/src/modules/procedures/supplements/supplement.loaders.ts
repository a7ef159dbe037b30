import { grouped } from '../../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { SupplementNoticeRow, SupplementRequestRow } from './supplement.entity.js';
import { type PointOfCase, pointsOf } from './supplement.queries.js';

/** All requests of a case, the oldest first. */
export function supplementsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, SupplementRequestRow[]>('supplements.ofCase', async (ids) => {
    const rows = await context.services.db.read.list(SupplementRequestRow, { caseId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** All requests of an application, the oldest first. */
export function supplementsOfApplicationLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, SupplementRequestRow[]>('supplements.ofApplication', async (ids) => {
    const rows = await read.list(SupplementRequestRow, { applicationId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.applicationId);
  });
}

/** All notices of an application, the oldest first. */
export function noticesOfApplicationLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, SupplementNoticeRow[]>('supplements.notices', async (ids) => {
    const rows = await read.list(SupplementNoticeRow, { applicationId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.applicationId);
  });
}

export function supplementNoticeLoader(context: RequestContext) {
  return context.loaders.batch<string, SupplementNoticeRow | null>('supplements.notice', (ids) =>
    context.services.db.read.byKeys(SupplementNoticeRow, ids),
  );
}

export function pointsOfRequestLoader(context: RequestContext) {
  return context.loaders.batch<string, PointOfCase[]>('supplements.pointsOfRequest', async (ids) => {
    const points = await pointsOf(context.services.db.read, 'request_id', ids);
    return grouped(ids, points, (point) => point.requestId);
  });
}

export function pointsOfNoticeLoader(context: RequestContext) {
  return context.loaders.batch<string, PointOfCase[]>('supplements.pointsOfNotice', async (ids) => {
    const points = await pointsOf(context.services.db.read, 'notice_id', ids);
    return grouped(ids, points, (point) => point.noticeId ?? '');
  });
}
