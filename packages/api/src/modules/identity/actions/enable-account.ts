import type { Caller } from '../../../kernel/actor.js';
import type { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Account } from '../account.entity.js';
import { refuseAccount, withAccount } from '../account-requests.js';

/** Opens a disabled account again, with the password and the capacities it had. */
export function enableAccount(
  services: Services,
  caller: Caller,
  input: { loginName: string },
): Promise<Outcome<null, InvalidInput>> {
  return withAccount(services, caller, { name: 'account.enable', ...input }, async (tx, account) => {
    const { id, loginName, displayName } = account;
    if (account.disabledAt === null) {
      return refuseAccount('loginName', 'notDisabled', `账号“${loginName}”没有停用。`);
    }
    await tx.update(Account, id, account.version, { disabledAt: null });
    await tx.event({
      type: 'account.enabled',
      subject: { type: 'account', id },
      before: { disabledAt: account.disabledAt },
      after: { disabledAt: null },
      text: `重新启用账号“${loginName}”（${displayName}）`,
      audience: 'audit',
    });
    return done(null);
  });
}
