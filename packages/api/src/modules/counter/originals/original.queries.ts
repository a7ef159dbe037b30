import { departmentRoles, Role } from '@gongshen/shared/identity';
import { OriginalLane } from '@gongshen/shared/original';
import type { Actor, Caller } from '../../../kernel/actor.js';
import { containing } from '../../../kernel/database/containing.js';
import { type KeysetPage, keysetPage } from '../../../kernel/database/keyset.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { placeholders, type SqlValue } from '../../../kernel/database/sql-connection.js';
import { applicationScope, getApplication } from '../../applications/index.js';
import { districtCondition } from '../../identity/index.js';
import { seesSignature } from './original.policy.js';
import { OriginalTransfer, OriginalTransferItem, PaperOriginal } from './paper-original.entity.js';

interface Criterion {
  sql: string;
  params: readonly SqlValue[];
}

/** Applications in which something is still decided: before, originals wait to be sent; after, to be picked up. */
const running = "a.status IN ('submitted', 'checking', 'correcting', 'received')";
const hasOpenCases = `(a.received_at IS NULL OR EXISTS (SELECT 1 FROM item_case c
  WHERE c.application_id = a.id AND c.stopped_on IS NULL))`;
const stillNeeded = `(o.came_back_at IS NULL AND ${running} AND ${hasOpenCases})`;

const windowLanes: Partial<Record<OriginalLane, string>> = {
  toSend: `o.state = 'atWindow' AND ${stillNeeded}`,
  sent: "o.state = 'toDepartment'",
  returning: "o.state = 'toWindow'",
  toPickUp: `o.state = 'atWindow' AND NOT ${stillNeeded}`,
  missing: "o.state = 'missing'",
};
const departmentLanes: Partial<Record<OriginalLane, string>> = {
  arriving: "o.state = 'toDepartment'",
  here: "o.state = 'atDepartment'",
  returning: "o.state = 'toWindow'",
  missing: "o.state = 'missing'",
};

/** The lanes of whoever asks, and what may be in them: the window's of its district, the department's own. */
function lanesOf({ acting }: Actor): { lanes: Partial<Record<OriginalLane, string>>; scope: Criterion } {
  const district = districtCondition(acting, 'o.district_code');
  if (acting.role === Role.windowClerk) return { lanes: windowLanes, scope: district };
  if (!departmentRoles.includes(acting.role) || acting.unitId === null) {
    return { lanes: {}, scope: { sql: '1 = 0', params: [] } };
  }
  const scope = { sql: `o.unit_id = ? AND (${district.sql})`, params: [acting.unitId, ...district.params] };
  return { lanes: departmentLanes, scope };
}

const tables = 'paper_original o JOIN application a ON a.id = o.application_id JOIN project p ON p.id = o.project_id';

export interface OriginalRequest {
  lane: OriginalLane;
  search: string | null;
  first: number;
  after: string | null;
}

/** One page of a lane, the longest waiting first, and how many it holds: two statements. */
export async function pageOfOriginals(
  read: Reader,
  actor: Actor,
  { lane, search, first, after }: OriginalRequest,
): Promise<{ page: KeysetPage<PaperOriginal>; totalCount: number }> {
  const shape = read.shape(PaperOriginal);
  const { lanes, scope } = lanesOf(actor);
  const found = containing(search, ['o.number', 'o.name', 'a.number', 'p.name', 'p.code']) ?? {
    sql: '1 = 1',
    params: [],
  };
  const where = `(${scope.sql}) AND (${lanes[lane] ?? '1 = 0'}) AND (${found.sql})`;
  const params = [...scope.params, ...found.params];
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('o')}, o.since_at AS orderedAt FROM ${tables}`,
      where,
      params,
      order: [
        { expression: 'o.since_at', property: 'orderedAt', direction: 'asc' },
        { expression: 'o.id', property: 'id', direction: 'asc' },
      ],
      first,
      after,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${tables} WHERE ${where}`, params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

/** How many originals stand in each lane of whoever asks: one statement. */
export async function countOriginals(read: Reader, actor: Actor): Promise<{ lane: OriginalLane; count: number }[]> {
  const { lanes, scope } = lanesOf(actor);
  const all = Object.entries(lanes) as [OriginalLane, string][];
  if (all.length === 0) return [];
  // By number: a lane may be called like a word of SQL.
  const parts = all.map(([, sql], index) => `SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS n${index}`);
  const [row] = await read.query<Record<string, number | null>>(
    `SELECT ${parts.join(', ')} FROM ${tables} WHERE ${scope.sql}`,
    scope.params,
  );
  return all.map(([lane], index) => ({ lane, count: Number(row?.[`n${index}`] ?? 0) }));
}

/** A handing on, for whoever reads its application. */
export async function getTransfer(read: Reader, actor: Actor, id: string): Promise<OriginalTransfer> {
  const transfer = await read.get(OriginalTransfer, { id });
  await getApplication(read, actor, transfer.applicationId);
  return transfer;
}

/** Originals of many applications, by their numbers. One statement. */
export function originalsOf(read: Reader, applicationIds: readonly string[]): Promise<PaperOriginal[]> {
  return read.list(PaperOriginal, { applicationId: [...applicationIds] }, { number: 'asc' });
}

/** One line of an original's way. */
export interface MovementRow {
  originalId: string;
  item: OriginalTransferItem;
  transfer: OriginalTransfer;
}

/** The ways of many originals, the oldest step first: two statements. */
export async function movementsOf(read: Reader, originalIds: readonly string[]): Promise<MovementRow[]> {
  const items = await read.list(OriginalTransferItem, { originalId: [...originalIds] });
  if (items.length === 0) return [];
  const ids = [...new Set(items.map(({ transferId }) => transferId))];
  const transfers = new Map((await read.list(OriginalTransfer, { id: ids })).map((row) => [row.id, row]));
  return items
    .flatMap((item) => {
      const transfer = transfers.get(item.transferId);
      return transfer ? [{ originalId: item.originalId, item, transfer }] : [];
    })
    .sort((a, b) => (a.transfer.sentAt < b.transfer.sentAt ? -1 : a.transfer.sentAt > b.transfer.sentAt ? 1 : 0));
}

/** Of whoever reads the application a signature belongs to, those who may see it. */
export async function isSignature(read: Reader, caller: Caller, fileId: string): Promise<boolean> {
  if (caller.kind !== 'person' || !seesSignature(caller.acting)) return false;
  const scope = applicationScope(caller);
  const rows = await read.query(
    `SELECT 1 AS found FROM original_transfer t JOIN application a ON a.id = t.application_id
     WHERE t.signature_file_id = ? AND (${scope.sql})
     UNION ALL
     SELECT 1 AS found FROM paper_original o JOIN application a ON a.id = o.application_id
     WHERE o.signature_file_id = ? AND (${scope.sql}) LIMIT 1`,
    [fileId, ...scope.params, fileId, ...scope.params],
  );
  return rows.length > 0;
}

/** Units that have a case of the application in hand: those an original may be sent to. One statement. */
export async function unitsHandling(
  read: Reader,
  applicationIds: readonly string[],
): Promise<{ applicationId: string; unitId: string }[]> {
  return read.query(
    `SELECT DISTINCT c.application_id AS applicationId, c.unit_id AS unitId FROM item_case c
     WHERE c.application_id IN (${placeholders(applicationIds.length)}) ORDER BY c.unit_id`,
    applicationIds,
  );
}

/** What was handed on with each of the transfers, by number: two statements. */
export async function originalsOfTransfers(read: Reader, ids: readonly string[]): Promise<PaperOriginal[][]> {
  const items = await read.list(OriginalTransferItem, { transferId: [...ids] });
  const keys = items.map(({ originalId }) => originalId);
  const rows = keys.length === 0 ? [] : await read.list(PaperOriginal, { id: keys }, { number: 'asc' });
  return ids.map((id) => {
    const own = new Set(items.filter(({ transferId }) => transferId === id).map(({ originalId }) => originalId));
    return rows.filter((row) => own.has(row.id));
  });
}
