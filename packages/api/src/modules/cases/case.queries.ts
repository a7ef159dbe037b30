import type { WorkbenchLane } from '@gongshen/shared/case';
import { LampKind, type PlainDate, type WorkingCalendar, yellowThrough } from '@gongshen/shared/clock';
import type { Actor } from '../../kernel/actor.js';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, type KeysetPart, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { districtCondition } from '../identity/index.js';
import { ItemCaseRow } from './item-case.entity.js';

interface Criterion {
  sql: string;
  params: readonly SqlValue[];
}

/** A lane of the workbench as a condition on the indexed columns of `item_case c`, and the order it is worked in. */
interface Lane extends Criterion {
  order: readonly KeysetPart[];
}

const byDueDay: readonly KeysetPart[] = [
  { expression: 'c.due_order', property: 'dueOrder', direction: 'asc' },
  { expression: 'c.id', property: 'id', direction: 'asc' },
];
const byAge: readonly KeysetPart[] = [{ expression: 'c.id', property: 'id', direction: 'asc' }];
const byEnd: readonly KeysetPart[] = [
  { expression: 'c.stopped_on', property: 'stoppedOn', direction: 'desc' },
  { expression: 'c.id', property: 'id', direction: 'desc' },
];

/** 珠 20: the lanes by state, and across them the ones near their due day and past it. */
function lanes(calendar: WorkingCalendar, today: PlainDate): Record<WorkbenchLane, Lane> {
  const nearest = yellowThrough(calendar, today, LampKind.ordinary) ?? today;
  return {
    toAccept: { sql: "c.status = 'assigned' AND c.clock_state <> 'waiting'", params: [], order: byDueDay },
    inReview: { sql: "c.status IN ('accepted', 'suspended')", params: [], order: byDueDay },
    waiting: { sql: 'c.waiting = 1 AND c.stopped_on IS NULL', params: [], order: byAge },
    nearDue: {
      sql: `c.clock_state = 'running' AND c.due_on >= ? AND (c.due_on <= ? OR (c.limit_unit = 'immediate' AND c.clock_limit = 0))`,
      params: [today, nearest],
      order: byDueDay,
    },
    overdue: { sql: "c.clock_state = 'running' AND c.due_on < ?", params: [today], order: byDueDay },
    done: { sql: 'c.stopped_on IS NOT NULL', params: [], order: byEnd },
  };
}

/** The cases of a department's person: those of the own unit, in the district served. */
function ownUnit({ acting }: Actor): Criterion {
  if (acting.unitId === null) return { sql: '1 = 0', params: [] };
  if (acting.districts === null) return { sql: 'c.unit_id = ?', params: [acting.unitId] };
  return and({ sql: 'c.unit_id = ?', params: [acting.unitId] }, districtCondition(acting, 'c.district_code'));
}

/** Part of the project's name or code, or of the case's number. */
function searched(search: string | null | undefined): Criterion | null {
  return containing(search, ['p.name', 'p.code', 'c.number']);
}

const and = (...criteria: (Criterion | null)[]): Criterion => {
  const present = criteria.filter((criterion) => criterion !== null);
  return {
    sql: present.map(({ sql }) => `(${sql})`).join(' AND '),
    params: present.flatMap(({ params }) => params),
  };
};

export interface WorkbenchRequest {
  lane: WorkbenchLane;
  first: number;
  after?: string | null;
  search?: string | null;
}

/** One page of a lane, and how many cases it holds in all: two statements. */
export async function workbenchPage(
  read: Reader,
  actor: Actor,
  calendar: WorkingCalendar,
  today: PlainDate,
  request: WorkbenchRequest,
): Promise<{ page: KeysetPage<ItemCaseRow>; totalCount: number }> {
  const shape = read.shape(ItemCaseRow);
  const lane = lanes(calendar, today)[request.lane];
  const search = searched(request.search);
  const where = and(ownUnit(actor), lane, search);
  const from = search === null ? 'item_case c' : 'item_case c JOIN project p ON p.id = c.project_id';
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('c')} FROM ${from}`,
      where: where.sql,
      params: where.params,
      order: lane.order,
      first: request.first,
      after: request.after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where.sql}`, where.params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

/** How many cases stand in each lane, in one statement over the indexed columns. */
export async function workbenchCounts(
  read: Reader,
  actor: Actor,
  calendar: WorkingCalendar,
  today: PlainDate,
): Promise<{ lane: WorkbenchLane; count: number }[]> {
  const own = ownUnit(actor);
  const all = Object.entries(lanes(calendar, today)) as [WorkbenchLane, Lane][];
  const parts = all.map(
    ([lane, { sql }]) => `(SELECT COUNT(*) FROM item_case c WHERE ${own.sql} AND (${sql})) AS ${lane}`,
  );
  const params = all.flatMap(([, lane]) => [...own.params, ...lane.params]);
  const [row] = await read.query<Record<WorkbenchLane, number>>(`SELECT ${parts.join(', ')}`, params);
  return all.map(([lane]) => ({ lane, count: Number(row?.[lane] ?? 0) }));
}

/** Applications whose stage the person's unit leads (珠 15): the open ones by their stage's due day, the concluded ones newest first. */
export async function ledApplicationIds(
  read: Reader,
  actor: Actor,
  request: { open: boolean; first: number; after?: string | null },
): Promise<{ page: KeysetPage<{ id: string }>; totalCount: number }> {
  const scope = ledScope(actor);
  const where = and(scope, {
    sql: request.open
      ? "a.status = 'received'"
      : "a.status IN ('concluded', 'closed', 'withdrawn') AND a.received_on IS NOT NULL",
    params: [],
  });
  const order: KeysetPart[] = [
    request.open
      ? { expression: "COALESCE(a.stage_due_on, '9999-12-31')", property: 'orderedBy', direction: 'asc' }
      : { expression: 'a.received_on', property: 'orderedBy', direction: 'desc' },
    { expression: 'a.id', property: 'id', direction: request.open ? 'asc' : 'desc' },
  ];
  const [page, counted] = await Promise.all([
    keysetPage<{ id: string }>(read, {
      select: `SELECT a.id AS id, ${order[0]?.expression} AS orderedBy FROM application a`,
      where: where.sql,
      params: where.params,
      order,
      first: request.first,
      after: request.after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM application a WHERE ${where.sql}`, where.params),
  ]);
  return { page, totalCount: Number(counted[0]?.n ?? 0) };
}

/** Those who supervise see every stage, the review centre those of its district (沪 15); a coordinator those the own unit leads. */
function ledScope({ acting }: Actor): Criterion {
  const district = districtCondition(acting, 'a.district_code');
  const seesEveryStage = ['cityAdministrator', 'supervisor', 'reviewCentreCoordinator'].includes(acting.role);
  if (seesEveryStage) return district;
  if (acting.role !== 'leadCoordinator' || acting.unitId === null) return { sql: '1 = 0', params: [] };
  return and({ sql: 'a.lead_unit_id = ?', params: [acting.unitId] }, district);
}
