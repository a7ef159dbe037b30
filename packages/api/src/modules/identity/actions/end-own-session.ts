import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome } from '../../../kernel/result.js';
import { deviceName } from '../device-name.js';
import { Session } from '../session.entity.js';

/** 结束本人在其他设备上的登录. What has ended already stays so; another's session is not there. */
export async function endOwnSession(context: RequestContext, sessionId: string): Promise<Outcome<null, never>> {
  const actor = context.requireActor();
  const { db, uow } = context.services;
  const session = await db.read.get(Session, { id: sessionId, accountId: actor.accountId });
  if (session.endedAt !== null) return done(null);
  const command = {
    name: 'account.endSession',
    idempotencyKey: null,
    input: null,
    subject: { type: 'account', id: actor.accountId },
  };
  return uow.run<null, never>(actor, command, async (tx) => {
    await tx.updateWhere(Session, { id: sessionId, endedAt: null }, { endedAt: tx.now });
    await tx.event({
      type: 'account.sessionEnded',
      subject: { type: 'account', id: actor.accountId },
      text: `${actor.displayName}结束了本人在${deviceName(session.userAgent)}上的登录`,
      audience: 'audit',
    });
    return done(null);
  });
}
