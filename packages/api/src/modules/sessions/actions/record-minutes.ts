import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import {
  IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { JointSession } from '../joint-session.entity.js';
import { type Problem, textProblems } from '../session.rules.js';
import { sessionName } from '../session.sms.js';
import { SessionConclusion } from '../session-conclusion.entity.js';
import { sessionEvent } from '../session-event.js';
import { SessionGuest, SessionInvitation } from '../session-party.entity.js';
import { takeSession } from '../take-session.js';

export interface RecordMinutesCommand {
  idempotencyKey: string;
  sessionId: string;
  expectedVersion: number;
  minutes: string;
  attendedUnitIds: string[];
  attendedGuestIds: string[];
}

/** 登记纪要: what was said and who was there make it held, not before it began; put right until there is an overall conclusion. */
export function recordMinutes(
  services: Services,
  actor: Actor,
  input: RecordMinutesCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, sessionId, expectedVersion } = input;
  const command = {
    name: 'session.recordMinutes',
    permission: 'session.call' as const,
    idempotencyKey,
    input,
    subject: { type: 'session', id: sessionId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeSession(tx, actor, 'recordMinutes', sessionId, expectedVersion);
    if (!taken.ok) return taken;
    const { session, parties } = taken.value;
    if (tx.now < session.startsAt) {
      return refuse(new IllegalTransition(session.state, '还没有到开始时间，不能登记纪要。'));
    }
    const invited = parties.invitations.map(({ unitId }) => unitId);
    const problems = [
      ...textProblems('minutes', '纪要', input.minutes, 20_000),
      ...(await attendanceProblems(tx, session, input, invited)),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const minutes = input.minutes.trim();
    await tx.update(JointSession, sessionId, expectedVersion, {
      state: 'held',
      minutes,
      heldAt: session.heldAt ?? tx.now,
    });
    await markAttendance(tx, input);
    const text = `${sessionName(session)}已召开，到场单位 ${input.attendedUnitIds.length} 个`;
    await sessionEvent(tx, session, {
      type: session.state === 'held' ? 'session.minutesCorrected' : 'session.held',
      before: { state: session.state, minutes: session.minutes },
      after: { state: 'held', minutes, unitIds: input.attendedUnitIds, text },
      text: session.state === 'held' ? `更正${sessionName(session)}的纪要。` : `${text}。`,
    });
    return done(sessionId);
  });
}

async function attendanceProblems(
  tx: Tx,
  { id: sessionId, kind }: JointSession,
  { attendedUnitIds, attendedGuestIds }: RecordMinutesCommand,
  invited: readonly string[],
): Promise<Problem[]> {
  const guests = new Set((await tx.list(SessionGuest, { sessionId })).map(({ id }) => id));
  if (attendedUnitIds.some((id) => !invited.includes(id))) {
    return [{ field: 'attendedUnitIds', reason: 'notInvited', message: '到场单位中有未受邀请的单位。' }];
  }
  if (attendedGuestIds.some((id) => !guests.has(id))) {
    return [{ field: 'attendedGuestIds', reason: 'notInvited', message: '到场人员中有未受邀请的人员。' }];
  }
  if (attendedUnitIds.length === 0) {
    return [{ field: 'attendedUnitIds', reason: 'required', message: '请勾选到场单位。' }];
  }
  // Who has given a conclusion was there, whatever is put right in the minutes; an acceptance is concluded by the absent, too.
  if (kind === 'completionAcceptance') return [];
  const concluded = await tx.list(SessionConclusion, { sessionId, supersededBy: null });
  if (concluded.every(({ unitId }) => attendedUnitIds.includes(unitId))) return [];
  return [{ field: 'attendedUnitIds', reason: 'concluded', message: '已经出具结论的单位不能改为未到场。' }];
}

async function markAttendance(tx: Tx, { sessionId, attendedUnitIds, attendedGuestIds }: RecordMinutesCommand) {
  await tx.updateWhere(SessionInvitation, { sessionId }, { attended: false });
  await tx.updateWhere(SessionInvitation, { sessionId, unitId: attendedUnitIds }, { attended: true });
  await tx.updateWhere(SessionGuest, { sessionId }, { attended: false });
  if (attendedGuestIds.length > 0) {
    await tx.updateWhere(SessionGuest, { sessionId, id: attendedGuestIds }, { attended: true });
  }
}
