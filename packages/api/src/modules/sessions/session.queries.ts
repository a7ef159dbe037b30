import { addDays, type PlainDate } from '@gongshen/shared/clock';
import { Role } from '@gongshen/shared/identity';
import type { Actor, Caller } from '../../kernel/actor.js';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { notFound } from '../../kernel/errors.js';
import { partInProject, unitsWithPart } from '../applications/index.js';
import { districtCondition } from '../identity/index.js';
import type { AcceptanceContent } from './acceptance-content.js';
import { JointSession, SessionResult } from './joint-session.entity.js';
import { mayReadSession, readsDistrict, readsOfUnit } from './session.policy.js';
import type { SessionsOf } from './sessions-of.js';

interface Criterion {
  sql: string;
  params: readonly SqlValue[];
}

/** The session, when the caller may read it; else null. */
export async function findReadableSession(read: Reader, caller: Caller, id: string): Promise<JointSession | null> {
  if (caller.kind !== 'person') return null;
  const session = await read.find(JointSession, { id });
  if (session === null) return null;
  const partUnitIds = await unitsWithPart(read, caller.acting, session.projectId);
  return mayReadSession(caller.acting, session, partUnitIds) ? session : null;
}

/** The same. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableSession(read: Reader, caller: Caller, id: string): Promise<JointSession> {
  const session = await findReadableSession(read, caller, id);
  if (session === null) throw notFound();
  return session;
}

const nothing: Criterion = { sql: '1 = 0', params: [] };

/**
 * Sessions that concern the own unit, organisation or district, over `joint_session s`: narrower than what may be read. A unit is
 * concerned by what it was invited to or called; who coordinates a stage by what is held in it.
 */
function concerning({ acting }: Actor): Criterion {
  const { role, unitId, organisationId } = acting;
  if (role === Role.applicant) {
    return organisationId === null ? nothing : { sql: 's.organisation_id = ?', params: [organisationId] };
  }
  const district = districtCondition(acting, 's.district_code');
  if (readsDistrict.includes(role)) return district;
  if (unitId === null || !readsOfUnit.includes(role)) return nothing;
  const invited = 'EXISTS (SELECT 1 FROM session_invitation i WHERE i.session_id = s.id AND i.unit_id = ?)';
  const led = 'EXISTS (SELECT 1 FROM application a WHERE a.id = s.application_id AND a.lead_unit_id = ?)';
  const leads = role === Role.leadCoordinator;
  // Whoever called it may have no part of their own in the project, and who was invited to what was called off has none any more.
  const part = partInProject(acting, 's.project_id');
  return {
    sql: `${district.sql} AND (${invited} OR s.called_by_unit_id = ?${leads ? ` OR ${led}` : ''}) AND (${part.sql})`,
    params: [...district.params, unitId, unitId, ...(leads ? [unitId] : []), ...part.params],
  };
}

/**
 * What the own unit called or was invited to; of that what the person called, answered or was named for. An organisation's sessions
 * are everybody's who acts for it.
 */
function narrowed({ acting, accountId, displayName }: Actor, of: SessionsOf): Criterion {
  const { unitId } = acting;
  if (of === 'all' || acting.role === Role.applicant) return { sql: '1 = 1', params: [] };
  const invited = (more: string) =>
    `EXISTS (SELECT 1 FROM session_invitation own WHERE own.session_id = s.id AND own.unit_id = ?${more})`;
  if (of === 'unit') return { sql: `(s.called_by_unit_id = ? OR ${invited('')})`, params: [unitId, unitId] };
  const named = containing(displayName, ['own.attendees']) ?? nothing;
  return {
    sql: `(s.called_by = ? OR ${invited(` AND (own.answered_by = ? OR ${named.sql})`)})`,
    params: [accountId, unitId, accountId, ...named.params],
  };
}

/** Midnight in Asia/Shanghai at which a day begins, as the databases keep instants. There has been no summer time since 1991. */
const beginningOf = (day: PlainDate) => instantToDatabase(`${day}T00:00:00+08:00`);
const endOf = (day: PlainDate) => beginningOf(addDays(day, 1));

/** Sessions of a span of days, both included, in order of time, and how many there are in all: two statements. */
export async function sessionsPage(
  read: Reader,
  actor: Actor,
  request: { from: PlainDate; to: PlainDate; of: SessionsOf; first: number; after?: string | null },
): Promise<{ page: KeysetPage<JointSession>; totalCount: number }> {
  const shape = read.shape(JointSession);
  const scope = concerning(actor);
  const narrow = narrowed(actor, request.of);
  // One that ends at midnight is not of the day that begins then.
  const where = `(${scope.sql}) AND ${narrow.sql} AND s.starts_at < ? AND s.ends_at > ?`;
  const params = [...scope.params, ...narrow.params, endOf(request.to), beginningOf(request.from)];
  const page = await keysetPage(read, {
    select: `SELECT ${shape.selectList('s')}, s.starts_at AS orderedAt FROM joint_session s`,
    where,
    params,
    order: [
      { expression: 's.starts_at', property: 'orderedAt', direction: 'asc' },
      { expression: 's.id', property: 'id', direction: 'asc' },
    ],
    first: request.first,
    after: request.after ?? null,
  });
  const [counted] = await read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM joint_session s WHERE ${where}`, params);
  const rows = page.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow(row) }));
  return { page: { ...page, rows }, totalCount: Number(counted?.n ?? 0) };
}

/** What the result document of a concluded completion acceptance says; null: there is none. */
export async function acceptanceContentOf(read: Reader, sessionId: string): Promise<AcceptanceContent | null> {
  const row = await read.find(SessionResult, { sessionId });
  return row === null ? null : (row.content as AcceptanceContent);
}
