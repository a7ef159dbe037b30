import { type Actor, systemActor } from '../../kernel/actor.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { done } from '../../kernel/result.js';
import { Account } from './account.entity.js';
import { passwordAtMost } from './account.rules.js';
import { PasswordRefused } from './confirm-password.type.js';
import { LoginThrottle } from './login-throttle.js';
import { passwordMatches } from './password.js';

/** A person's own password, given with an act that demands it. */
export interface GivenPassword {
  account: Account;
  /** Why it is not accepted; null: it is the person's. */
  refused: PasswordRefused | null;
  /** It was not looked at, after too many failures: only logged, for audit rows of a guesser's waiting would fill the table. */
  throttled: boolean;
}

/**
 * Looks at the own password. Tries are counted together with those of the login, before the password is looked at: a session left open
 * is no second way to guess. The right one clears the count at once, whatever becomes of the act.
 */
export async function checkOwnPassword(
  context: RequestContext,
  actor: Actor,
  password: string,
): Promise<GivenPassword> {
  const { services, origin } = context;
  const account = await services.db.read.get(Account, { id: actor.accountId });
  const throttle = new LoginThrottle(services);
  const wait = await throttle.book(account.loginName, origin.ip);
  if (wait) {
    services.log.warn({ ip: origin.ip }, 'a password given once more was throttled');
    return { account, throttled: true, refused: new PasswordRefused(wait.retryAfterSeconds) };
  }
  const matches = await passwordMatches(account.passwordHash, password.length > passwordAtMost ? '' : password);
  if (!matches) return { account, throttled: false, refused: new PasswordRefused() };
  const command = { name: 'login.matched', idempotencyKey: null, input: null, audited: false };
  await services.uow.run(systemActor('登录'), command, async (tx) => {
    await throttle.succeeded(tx, account.loginName, origin.ip);
    return done(null);
  });
  return { account, throttled: false, refused: null };
}
