import { placeholders } from '../../kernel/database/sql-connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import type { ItemCaseRow } from '../cases/index.js';
import { JointSession } from './joint-session.entity.js';
import { clashesOfSessions, type FoundClash } from './session-clashes.js';
import { RectificationRow, SessionConclusion } from './session-conclusion.entity.js';
import { casesOfSessions } from './session-parties.js';
import { SessionGuest, SessionInvitation } from './session-party.entity.js';

/** Sessions by id. What leads to the id has been read within the caller's rights. */
export function sessionLoader(context: RequestContext) {
  return context.loaders.batch<string, JointSession | null>('sessions.byId', (ids) =>
    context.services.db.read.byKeys(JointSession, ids),
  );
}

/** Sessions of applications or of projects, in order of time. */
export function sessionsOfLoader(context: RequestContext, owner: 'applicationId' | 'projectId') {
  return context.loaders.batch<string, JointSession[]>(`sessions.of.${owner}`, async (ids) => {
    const where = { [owner]: [...ids] };
    const rows = await context.services.db.read.list(JointSession, where, { startsAt: 'asc', id: 'asc' });
    return grouped(ids, rows, (row) => row[owner]);
  });
}

/** Sessions that name a case, in order of time. */
export function sessionsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, JointSession[]>('sessions.ofCase', async (ids) => {
    const { read } = context.services.db;
    const shape = read.shape(JointSession);
    const rows = await read.query<{ ofCase: string }>(
      `SELECT ${shape.selectList('s')}, sc.case_id AS ofCase
       FROM session_case sc JOIN joint_session s ON s.id = sc.session_id
       WHERE sc.case_id IN (${placeholders(ids.length)}) ORDER BY s.starts_at, s.id`,
      ids,
    );
    const found = rows.map(({ ofCase, ...raw }) => ({ ofCase, session: shape.fromRow(raw) }));
    return grouped(ids, found, ({ ofCase }) => ofCase).map((group) => group.map(({ session }) => session));
  });
}

export function casesOfSessionLoader(context: RequestContext) {
  return context.loaders.batch<string, ItemCaseRow[]>('sessions.cases', async (ids) => {
    const rows = await casesOfSessions(context.services.db.read, ids);
    return grouped(ids, rows, ({ sessionId }) => sessionId).map((group) => group.map(({ itemCase }) => itemCase));
  });
}

export function invitationsLoader(context: RequestContext) {
  return context.loaders.batch<string, SessionInvitation[]>('sessions.invitations', async (ids) => {
    const rows = await context.services.db.read.list(SessionInvitation, { sessionId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, ({ sessionId }) => sessionId);
  });
}

/** What else is on at the time of a session, by the session itself. */
export function clashesLoader(context: RequestContext) {
  return context.loaders.batch<JointSession, FoundClash[]>('sessions.clashes', async (sessions) => {
    const found = await clashesOfSessions(context.services.db.read, sessions);
    return sessions.map(({ id }) => found.get(id) ?? []);
  });
}

export function guestsLoader(context: RequestContext) {
  return context.loaders.batch<string, SessionGuest[]>('sessions.guests', async (ids) => {
    const rows = await context.services.db.read.list(SessionGuest, { sessionId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, ({ sessionId }) => sessionId);
  });
}

/** The conclusions that stand, in the order they were given. */
export function conclusionsLoader(context: RequestContext) {
  return context.loaders.batch<string, SessionConclusion[]>('sessions.conclusions', async (ids) => {
    const where = { sessionId: [...ids], supersededBy: null };
    const rows = await context.services.db.read.list(SessionConclusion, where, { id: 'asc' });
    return grouped(ids, rows, ({ sessionId }) => sessionId);
  });
}

export function rectificationsLoader(context: RequestContext) {
  return context.loaders.batch<string, RectificationRow[]>('sessions.rectifications', async (ids) => {
    const rows = await context.services.db.read.list(RectificationRow, { sessionId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, ({ sessionId }) => sessionId);
  });
}

/** Ids of the papers sent with the invitation. */
export function sessionFileIdsLoader(context: RequestContext) {
  return context.loaders.batch<string, string[]>('sessions.files', async (ids) => {
    const rows = await context.services.db.read.query<{ sessionId: string; fileId: string }>(
      `SELECT session_id AS sessionId, file_id AS fileId FROM session_file
       WHERE session_id IN (${placeholders(ids.length)}) ORDER BY file_id`,
      ids,
    );
    return grouped(ids, rows, ({ sessionId }) => sessionId).map((group) => group.map(({ fileId }) => fileId));
  });
}
