import { InvalidInput, type StaleVersion } from '../../../kernel/graphql/domain-error.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { Account } from '../account.entity.js';
import { passwordProblems } from '../account.rules.js';
import { endOtherSessions } from '../account-requests.js';
import type { PasswordRefused } from '../confirm-password.type.js';
import { checkOwnPassword } from '../own-password.js';
import { hashPassword } from '../password.js';

/** 修改本人密码 (等保三级): the old one first; every other session of the person ends. */
export async function changePassword(
  context: RequestContext,
  input: { oldPassword: string; newPassword: string },
): Promise<Outcome<null, PasswordRefused | InvalidInput | StaleVersion>> {
  const actor = context.requireActor();
  const { services } = context;
  const { oldPassword, newPassword } = input;
  const { account, refused, throttled } = await checkOwnPassword(context, actor, oldPassword);
  if (refused && throttled) return refuse(refused);
  const problems = refused ? [] : newPasswordProblems(input, account.loginName, services.config.password.lengthAtLeast);
  const passwordHash = refused || problems.length > 0 ? '' : await hashPassword(newPassword);
  const command = {
    name: 'account.changePassword',
    idempotencyKey: null,
    input: null,
    subject: { type: 'account', id: actor.accountId },
  };
  return services.uow.run<null, PasswordRefused | InvalidInput | StaleVersion>(actor, command, async (tx) => {
    if (refused) return refuse(refused);
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    await tx.update(Account, account.id, account.version, { passwordHash });
    await endOtherSessions(tx, actor);
    await tx.event({
      type: 'account.passwordChanged',
      subject: { type: 'account', id: account.id },
      text: `${actor.displayName}修改了本人的登录密码，其他设备上的登录已结束`,
      audience: 'audit',
    });
    return done(null);
  });
}

function newPasswordProblems(
  { oldPassword, newPassword }: { oldPassword: string; newPassword: string },
  loginName: string,
  lengthAtLeast: number,
) {
  if (newPassword === oldPassword) {
    return [{ field: 'newPassword', reason: 'sameAsBefore', message: '新密码不能与原密码相同。' }];
  }
  return passwordProblems(newPassword, loginName, lengthAtLeast).map((each) => ({ ...each, field: 'newPassword' }));
}
