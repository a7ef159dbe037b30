import { type ToldState, toldState } from '@gongshen/shared/delivery';
import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../kernel/actor.js';
import { containing } from '../../../kernel/database/containing.js';
import { type KeysetPage, keysetPage } from '../../../kernel/database/keyset.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { instantToDatabase } from '../../../kernel/database/rows.js';
import { placeholders, type SqlValue } from '../../../kernel/database/sql-connection.js';
import { OutboxMessage } from '../../../kernel/outbox/outbox-message.entity.js';
import { districtCondition } from '../../identity/index.js';
import { ResultNoticeRow } from './notice.entity.js';

/** A notice with its message, and when the applicant first knew. */
export interface ResultNotice extends ResultNoticeRow {
  message: OutboxMessage | null;
  knewAt: string | null;
}

/** The earlier of the SMS's delivery and what is known otherwise. */
const knew = `CASE WHEN m.sent_at IS NULL THEN n.told_at WHEN n.told_at IS NULL OR m.sent_at < n.told_at THEN m.sent_at
  ELSE n.told_at END`;
const from = 'result_notice n LEFT JOIN outbox_message m ON m.id = n.message_id JOIN item_case c ON c.id = n.case_id';

/** 珠 18, 22: the window sees its district's; supervisor and 工改办 theirs, or all. */
function scope({ acting }: Actor): { sql: string; params: readonly SqlValue[] } {
  const watching: readonly Role[] = [Role.windowClerk, Role.supervisor, Role.cityAdministrator];
  return watching.includes(acting.role) ? districtCondition(acting, 'n.district_code') : { sql: '1 = 0', params: [] };
}

/** Until when back lists of what was told late go: a year of it is history, not work. */
const lateSince = 90 * 24 * 3600 * 1000;

function inState(state: ToldState, now: string): { sql: string; params: SqlValue[] } {
  const at = instantToDatabase(now);
  const since = instantToDatabase(new Date(Date.parse(now) - lateSince).toISOString());
  // What was taken back in law before anybody was told needs no telling.
  const untold = 'n.told_at IS NULL AND m.sent_at IS NULL AND c.revoked_at IS NULL';
  switch (state) {
    case 'dueToday':
      return { sql: `${untold} AND n.day_ends_at > ?`, params: [at] };
    case 'missed':
      return { sql: `${untold} AND n.day_ends_at <= ?`, params: [at] };
    case 'late':
      return { sql: `n.reached_at >= ? AND ${knew} >= n.day_ends_at`, params: [since] };
    case 'inTime':
      return { sql: `n.reached_at >= ? AND ${knew} < n.day_ends_at`, params: [since] };
  }
}

/** One page of notices in a state, the oldest first, and how many there are: two statements. */
export async function noticesPage(
  read: Reader,
  actor: Actor,
  now: string,
  request: { state: ToldState; first: number; after?: string | null; search?: string | null },
): Promise<{ page: KeysetPage<ResultNotice>; totalCount: number }> {
  const own = scope(actor);
  const state = inState(request.state, now);
  const search = containing(request.search, ['p.name', 'p.code', 'c.number', 'o.name']);
  const where = `${own.sql} AND (${state.sql})${search === null ? '' : ` AND (${search.sql})`}`;
  const params = [...own.params, ...state.params, ...(search?.params ?? [])];
  const tables =
    search === null
      ? from
      : `${from} JOIN project p ON p.id = c.project_id JOIN organisation o ON o.id = c.organisation_id`;
  const shapes = selection(read);
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shapes.list} FROM ${tables}`,
      where,
      params,
      order: [
        { expression: 'n.reached_at', property: 'n_reachedAt', direction: 'asc' },
        { expression: 'n.id', property: 'n_id', direction: 'asc' },
      ],
      first: request.first,
      after: request.after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${tables} WHERE ${where}`, params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shapes.read(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

/** The notices of cases, oldest first: one statement. */
export async function noticesOfCases(read: Reader, caseIds: readonly string[]): Promise<ResultNotice[]> {
  const shapes = selection(read);
  const rows = await read.query(
    `SELECT ${shapes.list} FROM ${from} WHERE n.case_id IN (${placeholders(caseIds.length)}) ORDER BY n.reached_at, n.id`,
    [...caseIds],
  );
  return rows.map(shapes.read);
}

function selection(read: Reader) {
  const notice = read.shape(ResultNoticeRow);
  const message = read.shape(OutboxMessage);
  return {
    list: `${notice.selectList('n', 'n_')}, ${message.selectList('m', 'm_')}`,
    read: (raw: Record<string, unknown>): ResultNotice => {
      const row = notice.fromRow({ ...raw }, 'n_');
      const sent = raw.m_id === null ? null : message.fromRow({ ...raw }, 'm_');
      const instants = [sent?.sentAt ?? null, row.toldAt].filter((each) => each !== null).sort();
      return { ...row, message: sent, knewAt: instants[0] ?? null };
    },
  };
}

export interface DistrictNotices {
  districtCode: string;
  dueToday: number;
  missed: number;
  late: number;
}

/** 珠 18, 22: how many were not told on the day, by the district of the window: one statement. */
export async function noticeCounts(read: Reader, actor: Actor, now: string): Promise<DistrictNotices[]> {
  const own = scope(actor);
  const states = (['dueToday', 'missed', 'late'] as const).map((state) => [state, inState(state, now)] as const);
  const sums = states.map(([state, { sql }]) => `SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS ${state}`);
  const since = instantToDatabase(new Date(Date.parse(now) - lateSince).toISOString());
  const rows = await read.query<DistrictNotices>(
    `SELECT n.district_code AS districtCode, ${sums.join(', ')} FROM ${from}
     WHERE ${own.sql} AND (n.reached_at >= ? OR n.told_at IS NULL) GROUP BY n.district_code ORDER BY n.district_code`,
    [...states.flatMap(([, { params }]) => params), ...own.params, since],
  );
  const count = (value: unknown) => Number(value ?? 0);
  return rows.map((row) => ({
    districtCode: row.districtCode,
    dueToday: count(row.dueToday),
    missed: count(row.missed),
    late: count(row.late),
  }));
}

export const stateOf = ({ knewAt, dayEndsAt }: ResultNotice, now: string): ToldState =>
  toldState(knewAt, dayEndsAt, now);
