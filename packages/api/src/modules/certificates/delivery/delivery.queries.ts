import { addDays, type PlainDate } from '@gongshen/shared/clock';
import type { DeliveryLane } from '@gongshen/shared/delivery';
import { Role } from '@gongshen/shared/identity';
import type { Actor } from '../../../kernel/actor.js';
import { containing } from '../../../kernel/database/containing.js';
import { type KeysetPage, type KeysetPart, keysetPage } from '../../../kernel/database/keyset.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { instantToDatabase } from '../../../kernel/database/rows.js';
import type { SqlValue } from '../../../kernel/database/sql-connection.js';
import { ItemCaseRow } from '../../cases/index.js';
import { districtCondition } from '../../identity/index.js';
import { DeliveryWishRow } from './delivery.entity.js';
import { dayEnd } from './same-day.js';

interface Criterion {
  sql: string;
  params: readonly SqlValue[];
}

const and = (...criteria: (Criterion | null)[]): Criterion => {
  const present = criteria.filter((each) => each !== null);
  return { sql: present.map(({ sql }) => `(${sql})`).join(' AND '), params: present.flatMap(({ params }) => params) };
};

const pending = "c.delivery_state = 'pending' AND c.revoked_at IS NULL";
const newest = (state: string) =>
  `c.delivery_state = 'handedOut' AND EXISTS (SELECT 1 FROM delivery d WHERE d.case_id = c.id AND d.newest = 1 AND d.state = '${state}')`;

/** What stands in a lane, over the alias `c` of the cases; the days are those of Shanghai. */
function lanes(today: PlainDate, sinceDays: number): Record<DeliveryLane, Criterion> {
  const before = instantToDatabase(dayEnd(`${addDays(today, -sinceDays)}T00:00:00.000Z`));
  return {
    toHandOut: { sql: pending, params: [] },
    // The applicant comes to fetch it, and has not come since so many days.
    waitingPickUp: {
      sql: `${pending} AND c.decided_at < ? AND EXISTS
        (SELECT 1 FROM delivery_wish w WHERE w.application_id = c.application_id AND w.method = 'counter')`,
      params: [before],
    },
    posted: { sql: newest('posted'), params: [] },
    returned: { sql: newest('returned'), params: [] },
    // 许可法 44: ten working days from the decision
    overdue: {
      sql: `${pending} AND EXISTS (SELECT 1 FROM deadline l
        WHERE l.subject_type = 'delivery' AND l.subject_id = c.id AND l.due_on < ?)`,
      params: [today],
    },
  };
}

/** The window of the district; nobody else hands out. */
function scope({ acting }: Actor): Criterion {
  return acting.role === Role.windowClerk ? districtCondition(acting, 'c.district_code') : { sql: '1 = 0', params: [] };
}

export interface DeliveryRequest {
  lane: DeliveryLane;
  first: number;
  after?: string | null;
  /** Part of the project's name or code, the case's number, or the organisation's name. */
  search?: string | null;
  /** For `waitingPickUp`: decided at least so many days ago. */
  sinceDays?: number | null;
}

const order: readonly KeysetPart[] = [
  { expression: "COALESCE(c.decided_at, '1970-01-01')", property: 'orderedBy', direction: 'asc' },
  { expression: 'c.id', property: 'id', direction: 'asc' },
];

/** One page of a lane, what waits longest first, and how many it holds: two statements. */
export async function deliveryPage(
  read: Reader,
  actor: Actor,
  today: PlainDate,
  request: DeliveryRequest,
): Promise<{ page: KeysetPage<ItemCaseRow>; totalCount: number }> {
  const shape = read.shape(ItemCaseRow);
  const search = containing(request.search, ['p.name', 'p.code', 'c.number', 'o.name']);
  const since = Math.min(365, Math.max(0, Math.trunc(request.sinceDays ?? 0)));
  const where = and(scope(actor), lanes(today, since)[request.lane], search);
  const joins =
    search === null ? '' : ' JOIN project p ON p.id = c.project_id JOIN organisation o ON o.id = c.organisation_id';
  const from = `item_case c${joins}`;
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('c')}, ${order[0]?.expression} AS orderedBy FROM ${from}`,
      where: where.sql,
      params: where.params,
      order,
      first: request.first,
      after: request.after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where.sql}`, where.params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

/** How many cases stand in each lane: one statement. */
export async function deliveryCounts(
  read: Reader,
  actor: Actor,
  today: PlainDate,
): Promise<{ lane: DeliveryLane; count: number }[]> {
  const own = scope(actor);
  const all = Object.entries(lanes(today, 0)) as [DeliveryLane, Criterion][];
  const parts = all.map(
    ([lane, { sql }]) => `(SELECT COUNT(*) FROM item_case c WHERE ${own.sql} AND (${sql})) AS ${lane}`,
  );
  const params = all.flatMap(([, { params: own_ }]) => [...own.params, ...own_]);
  const [row] = await read.query<Record<DeliveryLane, number>>(`SELECT ${parts.join(', ')}`, params);
  return all.map(([lane]) => ({ lane, count: Number(row?.[lane] ?? 0) }));
}

/** Where the applicant wishes the results sent, in full; only after the look was recorded (S56). */
export function wishedAddress(read: Reader, wishId: string): Promise<DeliveryWishRow> {
  return read.get(DeliveryWishRow, { id: wishId });
}
