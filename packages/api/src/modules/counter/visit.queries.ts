import type { PlainDate } from '@gongshen/shared/clock';
import { parseCreditCode } from '@gongshen/shared/project';
import type { Actor, Caller } from '../../kernel/actor.js';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { instantToDatabase, rowMapper } from '../../kernel/database/rows.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { notFound } from '../../kernel/errors.js';
import { districtCondition, Organisation } from '../identity/index.js';
import { Project } from '../projects/index.js';
import { CounterVisit } from './visit.entity.js';
import { ownVisits } from './visit.policy.js';

/** A visit of the clerk's own window and district. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getOwnVisit(read: Reader, actor: Actor, id: string): Promise<CounterVisit> {
  const shape = read.shape(CounterVisit);
  const own = ownVisits(actor.acting);
  const [raw] = await read.query(
    `SELECT ${shape.selectList('v')} FROM counter_visit v WHERE v.id = ? AND (${own.sql})`,
    [id, ...own.params],
  );
  if (!raw) throw notFound();
  return shape.fromRow(raw);
}

export interface VisitSearch {
  /** Begun on or after this instant. */
  since: string | null;
  /** Part of the person's or the organisation's name, or of its credit code. */
  search: string | null;
  first: number;
  after: string | null;
}

/** Visits of the own window, newest first, and how many there are: two statements. */
export async function pageOfVisits(
  read: Reader,
  actor: Actor,
  { since, search, first, after }: VisitSearch,
): Promise<{ page: KeysetPage<CounterVisit>; totalCount: number }> {
  const shape = read.shape(CounterVisit);
  const own = ownVisits(actor.acting);
  const found = containing(search, ['v.person_name', 'o.name', 'o.credit_code']) ?? { sql: '1 = 1', params: [] };
  const where = `(${own.sql}) AND (${found.sql})${since === null ? '' : ' AND v.began_at >= ?'}`;
  const params = [...own.params, ...found.params, ...(since === null ? [] : [instantToDatabase(since)])];
  const from = 'counter_visit v JOIN organisation o ON o.id = v.organisation_id';
  const [page, counted] = await Promise.all([
    keysetPage(read, {
      select: `SELECT ${shape.selectList('v')}, v.began_at AS orderedAt FROM ${from}`,
      where,
      params,
      order: [
        { expression: 'v.began_at', property: 'orderedAt', direction: 'desc' },
        { expression: 'v.id', property: 'id', direction: 'desc' },
      ],
      first,
      after,
    }),
    read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`, params),
  ]);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted[0]?.n ?? 0) };
}

/** What was filed on a visit, as the window's lists tell it. */
export interface FilingRow {
  id: string;
  visitId: string;
  applicationId: string;
  clerkId: string;
  begunAt: string;
  submittedAt: string | null;
  personName: string;
  relation: string;
  unitId: string;
  beganAt: string;
  projectName: string;
  projectCode: string;
  catalogueId: string;
  stageCode: string;
  status: string;
  number: string | null;
}

const toFiling = rowMapper<FilingRow>({ begunAt: 'instant', submittedAt: 'instant', beganAt: 'instant' });
const filingColumns = `f.id AS id, f.visit_id AS visitId, f.application_id AS applicationId, f.clerk_id AS clerkId,
  f.begun_at AS begunAt, f.submitted_at AS submittedAt, v.person_name AS personName, v.relation AS relation,
  v.unit_id AS unitId, v.began_at AS beganAt, p.name AS projectName, p.code AS projectCode,
  a.catalogue_id AS catalogueId, a.stage_code AS stageCode, a.status AS status, a.number AS number`;
const filingTables = `counter_filing f JOIN counter_visit v ON v.id = f.visit_id
  JOIN application a ON a.id = f.application_id JOIN project p ON p.id = a.project_id`;

/** Filings of many visits, or of many applications, the oldest first; drafts that were thrown away are gone. One statement. */
export async function filingsBy(
  read: Reader,
  column: 'visit_id' | 'application_id',
  ids: readonly string[],
): Promise<FilingRow[]> {
  const rows = await read.query(
    `SELECT ${filingColumns} FROM ${filingTables} WHERE f.${column} IN (${placeholders(ids.length)})
     ORDER BY f.begun_at, f.id`,
    ids,
  );
  return rows.map(toFiling);
}

/** Drafts begun at the own window that were not handed in, the latest first: what a clerk goes on with when the person is back. */
export async function unfinishedFilings(read: Reader, actor: Actor, first: number): Promise<FilingRow[]> {
  const own = ownVisits(actor.acting);
  const rows = await read.query(
    `SELECT ${filingColumns} FROM ${filingTables}
     WHERE a.status = 'draft' AND (${own.sql})
       AND NOT EXISTS (SELECT 1 FROM counter_filing n WHERE n.application_id = f.application_id
         AND (n.begun_at > f.begun_at OR (n.begun_at = f.begun_at AND n.id > f.id)))
     ORDER BY f.begun_at DESC, f.id DESC LIMIT ?`,
    [...own.params, Math.min(Math.max(1, Math.trunc(first)), 100)],
  );
  return rows.map(toFiling);
}

export interface Finding {
  organisation: Organisation | null;
  /** The organisation's own people have an account. */
  hasAccount: boolean;
  projects: Project[];
  /** What was looked for is one of these. */
  kind: 'creditCode' | 'projectCode' | 'name';
}

/** By credit code, project code, or part of a project's name, within the clerk's district. At most three statements. */
export async function findAtCounter(read: Reader, actor: Actor, text: string): Promise<Finding> {
  const creditCode = parseCreditCode(text);
  const district = districtCondition(actor.acting, 'p.district_code');
  const shape = read.shape(Project);
  const projects = async (sql: string, params: readonly string[]) => {
    const rows = await read.query(
      `SELECT ${shape.selectList('p')} FROM project p WHERE ${sql} AND (${district.sql}) ORDER BY p.created_at DESC, p.id LIMIT 20`,
      [...params, ...district.params],
    );
    return rows.map((raw) => shape.fromRow(raw));
  };
  if (creditCode.ok) {
    const organisation = await read.find(Organisation, { creditCode: creditCode.code });
    if (organisation === null) return { organisation, hasAccount: false, projects: [], kind: 'creditCode' };
    const [found, hasAccount] = await Promise.all([
      projects('p.organisation_id = ?', [organisation.id]),
      hasPeople(read, organisation.id),
    ]);
    return { organisation, hasAccount, projects: found, kind: 'creditCode' };
  }
  const like = containing(text, ['p.code', 'p.name']);
  if (like === null) return { organisation: null, hasAccount: false, projects: [], kind: 'name' };
  const found = await projects(`(${like.sql})`, like.params as readonly string[]);
  const [only] = found;
  const organisation =
    only && found.every(({ organisationId }) => organisationId === only.organisationId)
      ? await read.find(Organisation, { id: only.organisationId })
      : null;
  const hasAccount = organisation !== null && (await hasPeople(read, organisation.id));
  return { organisation, hasAccount, projects: found, kind: /^[\d-]+$/.test(text.trim()) ? 'projectCode' : 'name' };
}

async function hasPeople(read: Reader, organisationId: string): Promise<boolean> {
  const rows = await read.query(
    `SELECT r.id FROM role_assignment r JOIN account a ON a.id = r.account_id
     WHERE r.organisation_id = ? AND r.revoked_at IS NULL AND a.disabled_at IS NULL LIMIT 1`,
    [organisationId],
  );
  return rows.length > 0;
}

/** The first instant of a day in Asia/Shanghai. */
export const startOfDay = (day: PlainDate): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/**
 * The authorities shown at the own window, and, as long as somebody of the organisation stands there, what clerks scanned for it and was
 * not handed in: with the visit its drafts are closed. What was handed in is read with the application.
 */
export async function isFiledHere(
  read: Reader,
  caller: Caller,
  { fileId, today }: { fileId: string; today: PlainDate },
): Promise<boolean> {
  if (caller.kind !== 'person' || !caller.permissions.has('counter.file')) return false;
  const own = ownVisits(caller.acting);
  const rows = await read.query(
    `SELECT 1 AS found FROM counter_visit v WHERE v.authority_file_id = ? AND (${own.sql})
     UNION ALL
     SELECT 1 AS found FROM material_version mv JOIN material m ON m.id = mv.material_id
       JOIN counter_filing f ON f.application_id = m.application_id AND f.clerk_id = mv.uploaded_by
       JOIN counter_visit v ON v.organisation_id = m.organisation_id AND v.ended_at IS NULL AND v.began_at >= ?
     WHERE mv.file_id = ? AND (${own.sql}) LIMIT 1`,
    [fileId, ...own.params, instantToDatabase(startOfDay(today)), fileId, ...own.params],
  );
  return rows.length > 0;
}
