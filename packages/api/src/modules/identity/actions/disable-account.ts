import type { Caller } from '../../../kernel/actor.js';
import type { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Account } from '../account.entity.js';
import { endSessions, refuseAccount, withAccount } from '../account-requests.js';

/** Closes an account; its sessions end. It stays, for the audit names it. */
export function disableAccount(
  services: Services,
  caller: Caller,
  input: { loginName: string },
): Promise<Outcome<null, InvalidInput>> {
  return withAccount(services, caller, { name: 'account.disable', ...input }, async (tx, account) => {
    const { id, loginName, displayName } = account;
    if (account.disabledAt !== null) {
      return refuseAccount('loginName', 'disabled', `账号“${loginName}”已停用。`);
    }
    await tx.update(Account, id, account.version, { disabledAt: tx.now });
    await endSessions(tx, id);
    await tx.event({
      type: 'account.disabled',
      subject: { type: 'account', id },
      before: { disabledAt: null },
      after: { disabledAt: tx.now },
      text: `停用账号“${loginName}”（${displayName}）`,
      audience: 'audit',
    });
    return done(null);
  });
}
