import type { Caller } from '../../../kernel/actor.js';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Account } from '../account.entity.js';
import { passwordProblems } from '../account.rules.js';
import { endSessions, refuseAccount, withAccount } from '../account-requests.js';
import { hashPassword } from '../password.js';

/** Gives an account another password; its sessions end. */
export async function setPassword(
  services: Services,
  caller: Caller,
  input: { loginName: string; password: string },
): Promise<Outcome<null, InvalidInput>> {
  const { loginName, password } = input;
  const problems = passwordProblems(password, loginName.trim(), services.config.password.lengthAtLeast);
  const passwordHash = problems.length > 0 ? '' : await hashPassword(password);
  return withAccount(services, caller, { name: 'account.setPassword', loginName }, async (tx, account) => {
    if (account.disabledAt !== null) {
      return refuseAccount('loginName', 'disabled', `账号“${account.loginName}”已停用，请先重新启用。`);
    }
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    await tx.update(Account, account.id, account.version, { passwordHash });
    await endSessions(tx, account.id);
    await tx.event({
      type: 'account.passwordSet',
      subject: { type: 'account', id: account.id },
      text: `重设账号“${account.loginName}”（${account.displayName}）的密码`,
      audience: 'audit',
    });
    return done(null);
  });
}
