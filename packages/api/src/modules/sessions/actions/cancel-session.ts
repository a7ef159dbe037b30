import { maySession } from '@gongshen/shared/session';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { takePart } from '../../applications/index.js';
import { JointSession } from '../joint-session.entity.js';
import { textProblems } from '../session.rules.js';
import { sessionName, tellPartiesBySms } from '../session.sms.js';
import { sessionEvent } from '../session-event.js';
import { SessionInvitation } from '../session-party.entity.js';
import { spanText } from '../session-time.js';
import { takeSession } from '../take-session.js';
import { endRectificationsOf } from './end-rectifications.js';

export interface CancelSessionCommand {
  idempotencyKey: string;
  sessionId: string;
  expectedVersion: number;
  reason: string;
}

/** 取消: as long as it was not held, with the reason for everybody who was asked. */
export function cancelSession(
  services: Services,
  actor: Actor,
  input: CancelSessionCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, sessionId, expectedVersion } = input;
  const command = {
    name: 'session.cancel',
    permission: 'session.call' as const,
    idempotencyKey,
    input,
    subject: { type: 'session', id: sessionId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeSession(tx, actor, 'cancel', sessionId, expectedVersion);
    if (!taken.ok) return taken;
    const problems = textProblems('reason', '取消原因', input.reason, 500);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    await callOff(tx, taken.value.session, input.reason.trim());
    return done(sessionId);
  });
}

async function callOff(tx: Tx, session: JointSession, cancelReason: string): Promise<void> {
  const ended = { state: 'cancelled' as const, cancelReason, sequence: session.sequence + 1, acceptanceKey: null };
  await tx.update(JointSession, session.id, session.version, ended);
  const invitations = await tx.list(SessionInvitation, { sessionId: session.id });
  // What the invited could read for it, they read no more; who was there has spoken and keeps the part (as with opinions).
  if (session.state === 'called') await takePart(tx, { sourceType: 'session', sourceId: session.id });
  const about = `${spanText(session.startsAt, session.endsAt)}的${sessionName(session)}已取消`;
  await sessionEvent(tx, session, {
    type: 'session.cancelled',
    before: { state: session.state },
    after: {
      state: 'cancelled',
      unitIds: invitations.map(({ unitId }) => unitId),
      text: `${about}，原因：${cancelReason}`,
    },
    text: `${about}，原因：${cancelReason}。`,
  });
  await tellPartiesBySms(tx, { ...session, ...ended }, 'cancelled', `${about}，原因：${cancelReason}。`);
}

/** domain §2: with the application its sessions fall away, and nothing is to be put right any more. */
export async function fallAwayWithApplication(tx: Tx, applicationId: string): Promise<void> {
  const sessions = await tx.list(JointSession, { applicationId });
  for (const session of sessions.filter(({ state }) => maySession(state, 'fallAway'))) {
    await callOff(tx, session, '申请人已撤回申请');
  }
  const ids = sessions.map(({ id }) => id);
  await endRectificationsOf(tx, ids);
}
