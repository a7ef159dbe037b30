import { createHash, randomInt } from 'node:crypto';
import { maskPhone } from '@gongshen/shared/project';
import { instantToDatabase } from '../../../kernel/database/rows.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { instantAfter } from '../../../kernel/now.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { isMobile } from '../account.rules.js';
import type { PasswordRefused } from '../confirm-password.type.js';
import { checkOwnPassword } from '../own-password.js';
import { PhoneConfirmation } from '../phone-confirmation.entity.js';

const minute = 60_000;
export const codeForMinutes = 10;
/** Codes within an hour, to one number and for one account: nobody is made to pay or to be woken by them. */
const codesPerHour = 5;

export const hashOfCode = (id: string, code: string) => createHash('sha256').update(`${id}\n${code}`).digest('hex');

/** 更换接收短信的手机号码, the first half: the password, and a code to the new number. Nothing changes yet. Answers until when the code counts. */
export async function requestPhoneChange(
  context: RequestContext,
  input: { phone: string; password: string },
): Promise<Outcome<string, PasswordRefused | InvalidInput>> {
  const actor = context.requireActor();
  const { services } = context;
  const phone = input.phone.trim();
  const { account, refused, throttled } = await checkOwnPassword(context, actor, input.password);
  if (refused && throttled) return refuse(refused);
  const command = {
    name: 'account.requestPhone',
    idempotencyKey: null,
    input: null,
    subject: { type: 'account', id: actor.accountId },
  };
  return services.uow.run<string, PasswordRefused | InvalidInput>(actor, command, async (tx) => {
    if (refused) return refuse(refused);
    const problem = phoneProblem(phone, account.phone);
    if (problem) return refuse(new InvalidInput([{ field: 'phone', ...problem }]));
    if (await tooMany(tx, account.id, phone)) {
      const message = '验证码发送过于频繁，请一小时后再试。';
      return refuse(new InvalidInput([{ field: 'phone', reason: 'tooMany', message }]));
    }
    const id = tx.ids.next();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const expiresAt = instantAfter(tx.now, codeForMinutes * minute);
    await tx.insert(PhoneConfirmation, {
      ...{ id, accountId: account.id, phone, codeHash: hashOfCode(id, code) },
      ...{ askedAt: tx.now, expiresAt, confirmedAt: null },
    });
    await tx.event({
      type: 'account.phoneAsked',
      subject: { type: 'account', id: account.id },
      after: { phone: maskPhone(phone) },
      text: `${actor.displayName}申请更换接收短信的手机号码，验证码已发出`,
      audience: 'audit',
    });
    await tx.outbox({
      channel: 'sms',
      recipient: phone,
      body: `【工审】验证码 ${code}，用于更换接收短信的手机号码，${codeForMinutes} 分钟内有效。请勿告诉他人。`,
      payload: {},
      dedupeKey: `phone-code:${id}`,
    });
    return done(expiresAt);
  });
}

function phoneProblem(phone: string, current: string | null): { reason: string; message: string } | null {
  if (!isMobile(phone)) return { reason: 'format', message: '手机号码应为 11 位数字，以 1 开头。' };
  return phone === current ? { reason: 'sameAsBefore', message: '这就是现在使用的手机号码。' } : null;
}

async function tooMany(tx: Tx, accountId: string, phone: string): Promise<boolean> {
  const since = instantToDatabase(instantAfter(tx.now, -60 * minute));
  const [found] = await tx.query<{ n: number }>(
    'SELECT COUNT(*) AS n FROM phone_confirmation WHERE (account_id = ? OR phone = ?) AND asked_at > ?',
    [accountId, phone, since],
  );
  return Number(found?.n ?? 0) >= codesPerHour;
}
