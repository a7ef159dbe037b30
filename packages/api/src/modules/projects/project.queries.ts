import { PriorResultState } from '@gongshen/shared/certificate';
import type { Caller } from '../../kernel/actor.js';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { notFound } from '../../kernel/errors.js';
import { districtCondition } from '../identity/index.js';
import { PriorResult } from './prior-result.entity.js';
import { Project } from './project.entity.js';
import type { ProjectInsight } from './project-insight.js';

export interface Criterion {
  sql: string;
  params: readonly SqlValue[];
}

/**
 * Which projects a caller may see, as a condition on the table `project` under an alias: an applicant those of the own
 * organisation, an authority those of its district and the functional areas in it (none named: the whole city).
 */
export function projectScope(caller: Caller, alias = 'project'): Criterion {
  if (caller.kind === 'system') return { sql: '1 = 1', params: [] };
  if (caller.kind !== 'person') return { sql: '1 = 0', params: [] };
  const { role, organisationId } = caller.acting;
  if (role === 'applicant') {
    if (organisationId === null) return { sql: '1 = 0', params: [] };
    // Its own people act everywhere; whoever acts for it at the window only in the window's district (珠 9).
    const district = districtCondition(caller.acting, `${alias}.district_code`);
    return {
      sql: `${alias}.organisation_id = ? AND ${district.sql}`,
      params: [organisationId, ...district.params],
    };
  }
  if (!(caller.permissions as ReadonlySet<string>).has('project.read')) return { sql: '1 = 0', params: [] };
  return districtCondition(caller.acting, `${alias}.district_code`);
}

/** The project, when the caller may see it. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getProject(read: Reader, caller: Caller, id: string): Promise<Project> {
  const shape = read.shape(Project);
  const scope = projectScope(caller);
  const [raw] = await read.query(
    `SELECT ${shape.selectList('project')} FROM project WHERE project.id = ? AND (${scope.sql})`,
    [id, ...scope.params],
  );
  if (!raw) throw notFound();
  return shape.fromRow(raw);
}

export interface ProjectSearch {
  first: number;
  after?: string | null;
  /** Part of the name, the address or the code. */
  search?: string | null;
}

/** Newest first, with the number of all that match. */
export async function pageOfProjects(
  read: Reader,
  caller: Caller,
  { first, after, search }: ProjectSearch,
): Promise<{ page: KeysetPage<Project>; totalCount: number }> {
  const shape = read.shape(Project);
  const scope = projectScope(caller);
  const wanted = searchCriterion(search);
  const where = `(${scope.sql}) AND (${wanted.sql})`;
  const params = [...scope.params, ...wanted.params];
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('project')}, project.created_at AS orderedAt FROM project`,
      where,
      params,
      order: [
        { expression: 'project.created_at', property: 'orderedAt', direction: 'desc' },
        { expression: 'project.id', property: 'id', direction: 'desc' },
      ],
      first,
      after: after ?? null,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM project WHERE ${where}`, params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

function searchCriterion(search: string | null | undefined): Criterion {
  return containing(search, ['project.name', 'project.code', 'project.address']) ?? { sql: '1 = 1', params: [] };
}

/** A paper that was brought in, when the caller looks into its project; else NOT_FOUND. */
export async function getPriorResult(
  read: Reader,
  insight: ProjectInsight,
  caller: Caller,
  id: string,
): Promise<PriorResult> {
  const shape = read.shape(PriorResult);
  const scope = insight.criterion(caller);
  const [raw] = await read.query(
    `SELECT ${shape.selectList('pr')} FROM prior_result pr JOIN project ON project.id = pr.project_id
     WHERE pr.id = ? AND (${scope.sql})`,
    [id, ...scope.params],
  );
  if (!raw) throw notFound();
  return shape.fromRow(raw);
}

/** Papers the window has still to check, the longest waiting first. */
export async function priorResultsToCheck(read: Reader, caller: Caller, first: number): Promise<PriorResult[]> {
  const shape = read.shape(PriorResult);
  const scope = projectScope(caller);
  const rows = await read.query(
    `SELECT ${shape.selectList('pr')} FROM prior_result pr JOIN project ON project.id = pr.project_id
     WHERE pr.state = ? AND (${scope.sql}) ORDER BY pr.submitted_at, pr.id LIMIT ${Math.min(Math.max(1, Math.trunc(first)), 100)}`,
    [PriorResultState.submitted, ...scope.params],
  );
  return rows.map((raw) => shape.fromRow(raw));
}

/** How many papers the window has still to check. */
export async function countPriorResultsToCheck(read: Reader, caller: Caller): Promise<number> {
  const scope = projectScope(caller);
  const rows = await read.query<{ n: number }>(
    `SELECT COUNT(*) AS n FROM prior_result pr JOIN project ON project.id = pr.project_id WHERE pr.state = ? AND (${scope.sql})`,
    [PriorResultState.submitted, ...scope.params],
  );
  return Number(rows[0]?.n ?? 0);
}

/** Confirmed papers of projects: they count as results of their items. One statement. */
export function confirmedPriorResults(read: Reader, projectIds: readonly string[]): Promise<PriorResult[]> {
  return read.list(PriorResult, { projectId: [...projectIds], state: PriorResultState.confirmed }, { issuedOn: 'asc' });
}
