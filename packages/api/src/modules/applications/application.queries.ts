import type { IntakeLane } from '@gongshen/shared/application';
import { Role } from '@gongshen/shared/identity';
import type { Actor, Caller } from '../../kernel/actor.js';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, type KeysetPart, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { notFound } from '../../kernel/errors.js';
import { districtCondition } from '../identity/index.js';
import { Application } from './application.entity.js';
import type { ApplicationCondition, ApplicationExtensions } from './application.extensions.js';
import { readsEverything } from './application.policy.js';
import { CheckReasonRow } from './check.entity.js';
import { partInProject } from './part.queries.js';

const nothing: ApplicationCondition = { sql: '1 = 0', params: [] };

/** Which applications a caller may read, over the alias `a` of the table; the same as `mayRead` of the policy, in SQL. */
export function applicationScope(caller: Caller): ApplicationCondition {
  if (caller.kind === 'system') return { sql: '1 = 1', params: [] };
  if (caller.kind !== 'person') return nothing;
  const { role, organisationId } = caller.acting;
  // No district named: everywhere. An organisation's own people have none; whoever acts for it at the window has the window's (珠 9).
  const district = districtCondition(caller.acting, 'a.district_code');
  if (role === Role.applicant) {
    if (organisationId === null) return nothing;
    return {
      sql: `a.organisation_id = ? AND ${district.sql}`,
      params: [organisationId, ...district.params],
    };
  }
  if (role === Role.windowClerk || readsEverything.includes(role)) {
    return { sql: `a.status <> 'draft' AND ${district.sql}`, params: district.params };
  }
  const part = partInProject(caller.acting, 'a.project_id');
  return {
    sql: `a.received_at IS NOT NULL AND ${district.sql} AND ${part.sql}`,
    params: [...district.params, ...part.params],
  };
}

/** The application, when the caller may read it. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getApplication(read: Reader, caller: Caller, id: string): Promise<Application> {
  const shape = read.shape(Application);
  const scope = applicationScope(caller);
  const [raw] = await read.query(
    `SELECT ${shape.selectList('a')} FROM application a WHERE a.id = ? AND (${scope.sql})`,
    [id, ...scope.params],
  );
  if (!raw) throw notFound();
  return shape.fromRow(raw);
}

/** Applications of many projects that the caller may read, oldest first. One statement. */
export async function applicationsOfProjects(
  read: Reader,
  caller: Caller,
  projectIds: readonly string[],
): Promise<Application[]> {
  const shape = read.shape(Application);
  const scope = applicationScope(caller);
  const rows = await read.query(
    `SELECT ${shape.selectList('a')} FROM application a
     WHERE a.project_id IN (${placeholders(projectIds.length)}) AND (${scope.sql}) ORDER BY a.created_at, a.id`,
    [...projectIds, ...scope.params],
  );
  return rows.map((raw) => shape.fromRow(raw));
}

interface Lane extends ApplicationCondition {
  order: KeysetPart;
}

const bySubmission = "COALESCE(a.submitted_at, '9999-12-31')";

/** A lane of the window's queue: its condition, and the order it is worked in. */
function laneOf(lane: IntakeLane, extensions: ApplicationExtensions): Lane {
  const asc = (expression: string): KeysetPart => ({ expression, property: 'orderedBy', direction: 'asc' });
  switch (lane) {
    case 'toCheck':
      return {
        sql: "a.status IN ('submitted', 'checking')",
        params: [],
        order: asc("COALESCE(a.check_due_on, '9999-12-31')"),
      };
    case 'correcting':
      return { sql: "a.status = 'correcting'", params: [], order: asc(bySubmission) };
    case 'done':
      return {
        sql: "a.status IN ('received', 'concluded', 'closed', 'returned', 'lapsed')",
        params: [],
        order: { ...asc(bySubmission), direction: 'desc' },
      };
    default:
      return { ...(extensions.lane(lane) ?? nothing), order: asc("COALESCE(a.received_at, '9999-12-31')") };
  }
}

export interface IntakeRequest {
  lane: IntakeLane;
  first: number;
  after?: string | null;
  /** Part of the number, or of the project's name or code. */
  search?: string | null;
}

/** One page of a lane of the window's queue, and how many it holds in all: two statements. */
export async function intakePage(
  read: Reader,
  actor: Actor,
  extensions: ApplicationExtensions,
  request: IntakeRequest,
): Promise<{ page: KeysetPage<Application>; totalCount: number }> {
  const shape = read.shape(Application);
  const lane = laneOf(request.lane, extensions);
  const scope = applicationScope(actor);
  const search = searched(request.search);
  const where = `(${scope.sql}) AND (${lane.sql}) AND (${search.sql})`;
  const params = [...scope.params, ...lane.params, ...search.params];
  const from = 'application a JOIN project p ON p.id = a.project_id';
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('a')}, ${lane.order.expression} AS orderedBy FROM ${from}`,
      where,
      params,
      order: [lane.order, { expression: 'a.id', property: 'id', direction: lane.order.direction }],
      first: request.first,
      after: request.after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`, params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

function searched(search: string | null | undefined): ApplicationCondition {
  return containing(search, ['a.number', 'p.name', 'p.code']) ?? { sql: '1 = 1', params: [] };
}

/** How many applications stand in each lane of the window's queue: one statement. */
export async function intakeLaneCounts(
  read: Reader,
  actor: Actor,
  extensions: ApplicationExtensions,
): Promise<Record<'toCheck' | 'correcting' | 'toIssue' | 'done', number>> {
  const scope = applicationScope(actor);
  const lanes = (['toCheck', 'correcting', 'toIssue', 'done'] as const).map(
    (lane) => [lane, laneOf(lane, extensions)] as const,
  );
  const parts = lanes.map(
    ([lane, { sql }]) => `(SELECT COUNT(*) FROM application a WHERE (${scope.sql}) AND (${sql})) AS ${lane}`,
  );
  const params = lanes.flatMap(([, lane]) => [...scope.params, ...lane.params]);
  const [row] = await read.query<Record<string, number>>(`SELECT ${parts.join(', ')}`, params);
  const count = (lane: string) => Number(row?.[lane] ?? 0);
  return { toCheck: count('toCheck'), correcting: count('correcting'), toIssue: count('toIssue'), done: count('done') };
}

/** The managed list of reasons, without the retired ones. */
export function checkReasonsInUse(read: Reader): Promise<CheckReasonRow[]> {
  return read.list(CheckReasonRow, { active: true }, { code: 'asc' });
}
