import { mayConclude, type SessionParticipant } from '@gongshen/shared/session';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { ItemCaseRow } from '../cases/index.js';
import { JointSession } from './joint-session.entity.js';
import type { SessionSubject } from './session.policy.js';
import { SessionInvitation } from './session-party.entity.js';

/** Who and what a session is about, as its rules need it. */
export interface SessionParties {
  invitations: SessionInvitation[];
  /** In the order of their numbers. */
  cases: ItemCaseRow[];
}

/** The cases of sessions, each with the session that names it. One statement. */
export async function casesOfSessions(
  read: Reader,
  sessionIds: readonly string[],
): Promise<{ sessionId: string; itemCase: ItemCaseRow }[]> {
  const shape = read.shape(ItemCaseRow);
  const rows = await read.query<{ ofSession: string }>(
    `SELECT ${shape.selectList('c')}, sc.session_id AS ofSession
     FROM session_case sc JOIN item_case c ON c.id = sc.case_id
     WHERE sc.session_id IN (${placeholders(sessionIds.length)}) ORDER BY c.number`,
    sessionIds,
  );
  return rows.map(({ ofSession, ...raw }) => ({ sessionId: ofSession, itemCase: shape.fromRow(raw) }));
}

export async function loadParties(read: Reader, sessionId: string): Promise<SessionParties> {
  const invitations = await read.list(SessionInvitation, { sessionId }, { id: 'asc' });
  const cases = (await casesOfSessions(read, [sessionId])).map(({ itemCase }) => itemCase);
  return { invitations, cases };
}

/** The invited units as the rules of concluding see them. */
export function participantsOf({ invitations, cases }: SessionParties): SessionParticipant[] {
  return invitations.map(({ unitId, attended }) => ({
    unitId,
    attended,
    openCaseIds: cases.filter((each) => each.unitId === unitId && each.stoppedOn === null).map(({ id }) => id),
  }));
}

export function subjectOfSession(session: JointSession, parties: SessionParties): SessionSubject {
  const { state, kind, districtCode, organisationId, calledByUnitId } = session;
  const participants = participantsOf(parties);
  return {
    state,
    districtCode,
    organisationId,
    calledByUnitId,
    invitedUnitIds: participants.map(({ unitId }) => unitId),
    concludingUnitIds: participants.filter((each) => mayConclude(kind, each)).map(({ unitId }) => unitId),
  };
}
