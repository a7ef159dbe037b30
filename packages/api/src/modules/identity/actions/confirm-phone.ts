import { maskPhone } from '@gongshen/shared/project';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { Account } from '../account.entity.js';
import { LoginThrottle } from '../login-throttle.js';
import { PhoneConfirmation } from '../phone-confirmation.entity.js';
import { hashOfCode } from './request-phone-change.js';

/**
 * The second half: the code that was sent to the new number. Tries are counted before it is looked at, for a code is short. The old
 * number is told, for whoever holds it may not be the one who changed it.
 */
export async function confirmPhone(context: RequestContext, given: string): Promise<Outcome<null, InvalidInput>> {
  const actor = context.requireActor();
  const { services, origin } = context;
  const counted = `phone code of ${actor.accountId}`;
  const throttle = new LoginThrottle(services);
  if (await throttle.book(counted, origin.ip)) {
    return refuse(new InvalidInput([wrong('throttled', '验证码输错次数过多，请稍后重新获取。')]));
  }
  const command = {
    name: 'account.confirmPhone',
    idempotencyKey: null,
    input: null,
    subject: { type: 'account', id: actor.accountId },
  };
  return services.uow.run<null, InvalidInput>(actor, command, async (tx) => {
    const { accountId } = actor;
    const [asked] = await tx.list(PhoneConfirmation, { accountId }, { askedAt: 'desc', id: 'desc' }, 1);
    const code = given.trim();
    // The latest one alone counts, once, and for its time.
    const waiting = asked && asked.confirmedAt === null && tx.now < asked.expiresAt;
    if (!waiting) return refuse(new InvalidInput([wrong('expired', '验证码已失效，请重新获取。')]));
    if (hashOfCode(asked.id, code) !== asked.codeHash) {
      return refuse(new InvalidInput([wrong('wrong', '验证码不正确，请核对短信后重新输入。')]));
    }
    await throttle.succeeded(tx, counted, origin.ip);
    await tx.updateWhere(PhoneConfirmation, { id: asked.id }, { confirmedAt: tx.now });
    const account = await tx.get(Account, { id: accountId });
    await tx.update(Account, account.id, account.version, { phone: asked.phone });
    await tx.event({
      type: 'account.phoneChanged',
      subject: { type: 'account', id: account.id },
      before: { phone: account.phone && maskPhone(account.phone) },
      after: { phone: maskPhone(asked.phone) },
      text: `${actor.displayName}更换了接收短信的手机号码`,
      audience: 'audit',
    });
    if (account.phone) {
      await tx.outbox({
        channel: 'sms',
        recipient: account.phone,
        body: `【工审】您的账号已改用手机号码 ${maskPhone(asked.phone)} 接收短信。如非本人操作，请立即联系本单位管理员。`,
        payload: {},
        dedupeKey: `phone-changed:${asked.id}`,
      });
    }
    return done(null);
  });
}

const wrong = (reason: string, message: string) => ({ field: 'code', reason, message });
