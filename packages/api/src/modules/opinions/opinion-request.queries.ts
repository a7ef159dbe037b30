import type { OpinionRequestState } from '@gongshen/shared/opinion';
import type { Actor } from '../../kernel/actor.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { applicationScope } from '../applications/index.js';
import { getReadableCase } from '../cases/index.js';
import { districtCondition } from '../identity/index.js';
import { OpinionRequestRow } from './opinion-request.entity.js';

/** A request, when this person may read its case; else NOT_FOUND. */
export async function getRequest(read: Reader, actor: Actor, id: string): Promise<OpinionRequestRow> {
  const request = await read.get(OpinionRequestRow, { id });
  await getReadableCase(read, actor, request.caseId);
  return request;
}

export interface InboxRequest {
  state: OpinionRequestState | null;
  first: number;
  after: string | null;
}

/** What the own unit is asked, the nearest day first; what it may not read any more is not among it. Two statements. */
export async function inboxPage(
  read: Reader,
  actor: Actor,
  { state, first, after }: InboxRequest,
): Promise<{ page: KeysetPage<OpinionRequestRow>; totalCount: number }> {
  const shape = read.shape(OpinionRequestRow);
  const { acting } = actor;
  const scope = applicationScope(actor);
  const district = districtCondition(acting, 'r.district_code');
  const where = `r.unit_id = ? AND ${district.sql}${state === null ? '' : ' AND r.state = ?'} AND (${scope.sql})`;
  const params = [acting.unitId ?? '', ...district.params, ...(state === null ? [] : [state]), ...scope.params];
  const from = 'opinion_request r JOIN application a ON a.id = r.application_id';
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('r')} FROM ${from}`,
      where,
      params,
      order: [
        { expression: 'r.due_on', property: 'dueOn', direction: 'asc' },
        { expression: 'r.id', property: 'id', direction: 'asc' },
      ],
      first,
      after,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`, params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}
