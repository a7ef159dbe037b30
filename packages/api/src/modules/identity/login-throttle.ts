import { createHash } from 'node:crypto';
import { systemActor } from '../../kernel/actor.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import type { Tx } from '../../kernel/database/tx.js';
import { instantAfter } from '../../kernel/now.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { LoginAttempt } from './login-attempt.entity.js';

/** How much more an account bears from everywhere together than from one address. */
const everywhereFactor = 10;

/** What whoever has to wait is told: the one wording for a login and for a password confirmed again. */
export const throttledText = (what: string, retryAfterSeconds: number): string =>
  `${what}，请在约 ${Math.ceil(retryAfterSeconds / 60)} 分钟后再试。`;

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 40);

/**
 * Counts tries before the password is looked at. The tight limit is per account and address, so that a stranger
 * guessing from elsewhere cannot lock the owner out; account and address alone have wider ones.
 */
export class LoginThrottle {
  constructor(private readonly services: Services) {}

  /** Books a try. Answers null when it may go on, or the seconds to wait when too many failed within the window. */
  async book(loginName: string, ip: string): Promise<{ retryAfterSeconds: number } | null> {
    const { config, uow } = this.services;
    const { failuresPerAccount, failuresPerAddress } = config.login;
    const limits = [
      { key: pairKey(loginName, ip), limit: failuresPerAccount },
      { key: `account:${short(loginName)}`, limit: failuresPerAccount * everywhereFactor },
      { key: `address:${short(ip)}`, limit: failuresPerAddress },
    ];
    const command = { name: 'login.book', idempotencyKey: null, input: null, audited: false };
    const booked = await uow.run(systemActor('登录'), command, async (tx) => {
      const waits = await Promise.all(limits.map(({ key, limit }) => this.secondsToWait(tx, key, limit)));
      const retryAfterSeconds = Math.max(...waits);
      if (retryAfterSeconds > 0) return done({ retryAfterSeconds });
      const attempts = limits.map(({ key }) => ({ id: tx.ids.next(), key, at: tx.now, succeeded: false }));
      await tx.insert(LoginAttempt, attempts);
      return done(null);
    });
    return booked.ok ? booked.value : null;
  }

  /** After a success the tries from this address no longer count against the account. */
  async succeeded(tx: Tx, loginName: string, ip: string): Promise<void> {
    await tx.updateWhere(LoginAttempt, { key: pairKey(loginName, ip), succeeded: false }, { succeeded: true });
    const latest = [`account:${short(loginName)}`, `address:${short(ip)}`];
    for (const key of latest) {
      const [attempt] = await tx.list(LoginAttempt, { key, succeeded: false }, { at: 'desc', id: 'desc' }, 1);
      if (attempt) await tx.updateWhere(LoginAttempt, { id: attempt.id }, { succeeded: true });
    }
  }

  private async secondsToWait(tx: Tx, key: string, limit: number): Promise<number> {
    const window = this.services.config.login.windowMinutes * 60_000;
    const since = instantAfter(tx.now, -window);
    const rows = await tx.query<{ at: string }>(
      'SELECT at FROM login_attempt WHERE `key` = ? AND succeeded = 0 AND at > ? ORDER BY at DESC LIMIT ?',
      [key, instantToDatabase(since), limit],
    );
    const oldest = rows.length >= limit ? rows.at(-1) : undefined;
    if (!oldest) return 0;
    const frees = Date.parse(`${oldest.at.replace(' ', 'T')}Z`) + window;
    return Math.max(1, Math.ceil((frees - Date.parse(tx.now)) / 1000));
  }
}

const pairKey = (loginName: string, ip: string) => `pair:${short(`${loginName}\n${ip}`)}`;
