import { NotAllowed } from '../../../kernel/graphql/domain-error.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { PasswordRefused } from '../confirm-password.type.js';
import { freshUntil } from '../fresh.js';
import { checkOwnPassword } from '../own-password.js';
import { Session } from '../session.entity.js';

/**
 * Marks the session as confirmed by its own person. Tries are counted together with those of the login, before the password is
 * looked at: a session left open is no second way to guess. Answers until when the confirmation counts.
 */
export async function confirmPassword(
  context: RequestContext,
  password: string,
): Promise<Outcome<string, PasswordRefused | NotAllowed>> {
  const actor = context.requireActor();
  const { services } = context;
  const { refused, throttled } = await checkOwnPassword(context, actor, password);
  if (refused && throttled) return refuse(refused);
  const command = {
    name: 'account.confirmPassword',
    idempotencyKey: null,
    input: null,
    subject: { type: 'account', id: actor.accountId },
  };
  return services.uow.run<string, PasswordRefused | NotAllowed>(actor, command, async (tx) => {
    if (refused) return refuse(refused);
    const session = { id: actor.sessionId ?? '', assignmentId: actor.acting.id, endedAt: null };
    if ((await tx.updateWhere(Session, session, { confirmedAt: tx.now })) !== 1) {
      return refuse(new NotAllowed('会话已结束或身份已切换，请刷新页面后再试。'));
    }
    await tx.event({
      type: 'account.passwordConfirmed',
      subject: { type: 'account', id: actor.accountId },
      text: `${actor.displayName}再次输入密码确认本人操作`,
      audience: 'audit',
    });
    return done(freshUntil(tx.now));
  });
}
