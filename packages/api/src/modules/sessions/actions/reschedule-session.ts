import type { Actor } from '../../../kernel/actor.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { JointSession } from '../joint-session.entity.js';
import { textProblems, timeProblems } from '../session.rules.js';
import { sessionName, tellPartiesBySms } from '../session.sms.js';
import { sessionEvent } from '../session-event.js';
import { SessionInvitation } from '../session-party.entity.js';
import { spanText } from '../session-time.js';
import { takeSession } from '../take-session.js';

export interface RescheduleSessionCommand {
  idempotencyKey: string;
  sessionId: string;
  expectedVersion: number;
  startsAt: string;
  endsAt: string;
  place: string;
  reason: string;
}

/** 改期: another time or place. Everybody is told and asked anew, for an answer was given to the date that is no more. */
export function rescheduleSession(
  services: Services,
  actor: Actor,
  input: RescheduleSessionCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, sessionId, expectedVersion, startsAt, endsAt } = input;
  const command = {
    name: 'session.reschedule',
    permission: 'session.call' as const,
    idempotencyKey,
    input,
    subject: { type: 'session', id: sessionId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeSession(tx, actor, 'reschedule', sessionId, expectedVersion);
    if (!taken.ok) return taken;
    const { session, parties } = taken.value;
    const problems = [
      ...timeProblems(input, tx.now),
      ...textProblems('place', '地点', input.place, 200),
      ...textProblems('reason', '改期原因', input.reason, 500),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const moved = { startsAt, endsAt, place: input.place.trim(), sequence: session.sequence + 1 };
    await tx.update(JointSession, sessionId, expectedVersion, moved);
    await tx.updateWhere(
      SessionInvitation,
      { sessionId },
      { answer: 'pending', answeredBy: null, answeredAt: null, remark: null, attendees: null },
    );
    const reason = input.reason.trim();
    const about = `${sessionName(session)}改为${spanText(startsAt, endsAt)}，${moved.place}`;
    await sessionEvent(tx, session, {
      type: 'session.rescheduled',
      before: { startsAt: session.startsAt, endsAt: session.endsAt, place: session.place },
      after: {
        startsAt,
        endsAt,
        place: moved.place,
        unitIds: parties.invitations.map(({ unitId }) => unitId),
        text: about,
      },
      text: `${about}，原因：${reason}。`,
    });
    await tellPartiesBySms(tx, { ...session, ...moved }, 'rescheduled', `${about}，请重新答复能否参加。`);
    return done(sessionId);
  });
}
