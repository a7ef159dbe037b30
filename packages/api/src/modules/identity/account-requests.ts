import type { Actor, Caller } from '../../kernel/actor.js';
import type { Tx } from '../../kernel/database/tx.js';
import { InvalidInput } from '../../kernel/graphql/domain-error.js';
import { type Outcome, refuse } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { Account } from './account.entity.js';
import type { AccountReason } from './account.rules.js';
import { Session } from './session.entity.js';

/** One thing wrong, as a refusal. */
export function refuseAccount(field: string, reason: AccountReason, message: string) {
  return refuse(new InvalidInput([{ field, reason, message }]));
}

/** Runs a command about one account, found by its login name. Refused when nobody has it. */
export async function withAccount<T>(
  services: Services,
  caller: Caller,
  command: { name: string; loginName: string },
  work: (tx: Tx, account: Account) => Promise<Outcome<T, InvalidInput>>,
): Promise<Outcome<T, InvalidInput>> {
  const loginName = command.loginName.trim();
  const known = await services.db.read.find(Account, { loginName });
  const subject = known ? { subject: { type: 'account', id: known.id } } : {};
  return services.uow.run<T, InvalidInput>(
    caller,
    { name: command.name, idempotencyKey: null, input: null, ...subject },
    async (tx) => {
      const account = await tx.find(Account, { loginName });
      return account ? work(tx, account) : refuseAccount('loginName', 'unknown', `没有用户名为“${loginName}”的账号。`);
    },
  );
}

/** Ends every session of an account: whoever is signed in with it is out at the next call. */
export async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.updateWhere(Session, { accountId, endedAt: null }, { endedAt: tx.now });
}

/** The same but for the session in which the person is doing it. */
export async function endOtherSessions(tx: Tx, { accountId, sessionId }: Actor): Promise<void> {
  for (const { id } of await tx.list(Session, { accountId, endedAt: null })) {
    if (id !== sessionId) await tx.updateWhere(Session, { id, endedAt: null }, { endedAt: tx.now });
  }
}
