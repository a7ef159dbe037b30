import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import { notFound } from '../../kernel/errors.js';
import { instantAfter } from '../../kernel/now.js';
import { JointSession } from './joint-session.entity.js';
import type { SessionPlanInput } from './session.inputs.js';
import { mayKnowOther, mayReadClash, runsSession } from './session.policy.js';
import { sessionHoursAtMost } from './session.rules.js';
import type { SessionClashType } from './session.type.js';
import { type Clash, clashesOf, type Occupied } from './session-clash.rules.js';
import { SessionGuest, SessionInvitation } from './session-party.entity.js';

/** A clash, and the other session with the units invited to it: whoever may know it is told which one it is. */
export interface FoundClash extends Clash {
  other: JointSession;
  invitedUnitIds: readonly string[];
}

type Acting = Actor['acting'];

const hour = 3_600_000;

/**
 * What sessions take that others take too at the same time: three statements however many there are. Those already held or called
 * off are not asked about any more.
 */
export async function clashesOfSessions(
  read: Reader,
  sessions: readonly JointSession[],
): Promise<ReadonlyMap<string, FoundClash[]>> {
  const ahead = sessions.filter(({ state }) => state === 'called');
  const others = await sessionsDuring(read, ahead);
  const known = new Map([...ahead, ...others].map((session) => [session.id, session]));
  const occupied = await occupiedBy(read, [...known.values()]);
  return new Map(
    ahead.map(({ id }) => [
      id,
      withOthers(clashesOf(occupied.get(id) as Occupied, [...occupied.values()]), known, occupied),
    ]),
  );
}

async function clashesOfPlan(read: Reader, plan: Occupied): Promise<FoundClash[]> {
  if (Date.parse(plan.startsAt) >= Date.parse(plan.endsAt)) return [];
  const others = await sessionsDuring(read, [plan]);
  const known = new Map(others.map((session) => [session.id, session]));
  const occupied = await occupiedBy(read, others);
  return withOthers(clashesOf(plan, [...occupied.values()]), known, occupied);
}

/** Of what a new call may name. */
const atMost = 50;

/**
 * The same for a session that is only thought of, or is to be moved: asked by whoever may call, before anything is sent. Four
 * statements at most, but for the units the session to be moved was asked with.
 */
export async function clashesOfPlanned(
  read: Reader,
  { acting }: Actor,
  plan: SessionPlanInput,
): Promise<SessionClashType[]> {
  const { sessionId, startsAt, endsAt, place } = plan;
  const moved = sessionId ? await read.get(JointSession, { id: sessionId }) : null;
  if (moved && !runsSession(acting, moved)) throw notFound();
  const there = moved ? (await occupiedBy(read, [moved])).get(moved.id) : undefined;
  // Another date asks everybody anew: what was answered to the old one does not count.
  const unitIds = [...(there?.units ?? []).map(({ unitId }) => unitId), ...plan.unitIds.slice(0, atMost)];
  const found = await clashesOfPlan(read, {
    ...{ id: moved?.id ?? '', startsAt, endsAt, place },
    units: [...new Set(unitIds)].map((unitId) => ({ unitId, answer: 'pending', attendees: null })),
    guests: [...(there?.guests ?? []), ...plan.guests.slice(0, atMost)],
  });
  return shownClashes(acting, found, true);
}

/** Clashes as a capacity is told them. `runs`: it coordinates the session they were looked for. */
export function shownClashes(acting: Acting, clashes: readonly FoundClash[], runs: boolean): SessionClashType[] {
  return clashes
    .filter(({ kind }) => mayReadClash(acting, kind, runs))
    .map(({ other, invitedUnitIds, kind, unitId, name, startsAt, endsAt }) => {
      const known = mayKnowOther(acting, { ...other, invitedUnitIds });
      const which = known ? { sessionId: other.id, title: other.title } : { sessionId: null, title: null };
      return { kind, unitId, name, startsAt, endsAt, ...which };
    });
}

function withOthers(
  clashes: readonly Clash[],
  known: ReadonlyMap<string, JointSession>,
  occupied: ReadonlyMap<string, Occupied>,
): FoundClash[] {
  return clashes.map((clash) => ({
    ...clash,
    other: known.get(clash.sessionId) as JointSession,
    invitedUnitIds: occupied.get(clash.sessionId)?.units.map(({ unitId }) => unitId) ?? [],
  }));
}

/** Everything that is on during one of the spans; the longest session bounds how far back the index is read. */
async function sessionsDuring(
  read: Reader,
  spans: readonly { startsAt: string; endsAt: string }[],
): Promise<JointSession[]> {
  if (spans.length === 0) return [];
  const shape = read.shape(JointSession);
  const during = spans.map(() => '(s.starts_at < ? AND s.ends_at > ? AND s.starts_at > ?)').join(' OR ');
  const params = spans.flatMap(({ startsAt, endsAt }) => [
    instantToDatabase(endsAt),
    instantToDatabase(startsAt),
    instantToDatabase(instantAfter(startsAt, -(sessionHoursAtMost + 1) * hour)),
  ]);
  const rows = await read.query(
    `SELECT ${shape.selectList('s')} FROM joint_session s WHERE s.state <> 'cancelled' AND (${during}) ORDER BY s.starts_at, s.id`,
    params,
  );
  return rows.map((row) => shape.fromRow(row));
}

async function occupiedBy(read: Reader, sessions: readonly JointSession[]): Promise<ReadonlyMap<string, Occupied>> {
  const ids = sessions.map(({ id }) => id);
  const invitations = ids.length === 0 ? [] : await read.list(SessionInvitation, { sessionId: ids }, { id: 'asc' });
  const guests = ids.length === 0 ? [] : await read.list(SessionGuest, { sessionId: ids }, { id: 'asc' });
  return new Map(
    sessions.map(({ id, startsAt, endsAt, place }) => [
      id,
      {
        ...{ id, startsAt, endsAt, place },
        units: invitations.filter(({ sessionId }) => sessionId === id),
        guests: guests.filter(({ sessionId }) => sessionId === id),
      },
    ]),
  );
}
