import { anonymous } from '../../../kernel/actor.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome } from '../../../kernel/result.js';
import { Session } from '../session.entity.js';

/** Ends the session, whose token is worth nothing from here on. Being signed out already is no error. */
export async function logOut(context: RequestContext): Promise<Outcome<null, never>> {
  const { caller, services } = context;
  context.clearSession();
  // Whatever else the same request asks for is asked by nobody.
  context.caller = anonymous;
  if (caller.kind !== 'person' || caller.sessionId === null) return done(null);
  const id = caller.sessionId;
  const command = { name: 'account.logOut', idempotencyKey: null, input: null };
  return services.uow.run<null, never>(caller, command, async (tx) => {
    await tx.updateWhere(Session, { id, endedAt: null }, { endedAt: tx.now });
    await tx.event({
      type: 'account.loggedOut',
      subject: { type: 'account', id: caller.accountId },
      text: `${caller.displayName}退出系统`,
      audience: 'audit',
    });
    return done(null);
  });
}
