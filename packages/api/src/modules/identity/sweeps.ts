import { systemActor } from '../../kernel/actor.js';
import { instantToDatabase } from '../../kernel/database/rows.js';
import { instantAfter } from '../../kernel/now.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';

const day = 24 * 3600_000;
/** Ended sessions are of no use but to trace a complaint. */
const keepSessionsFor = 30 * day;
const keepAttemptsFor = 7 * day;

/** Removes long-ended sessions, old login tries and codes. */
export function registerSweeps(services: Services): void {
  const { jobs, uow } = services;
  jobs.register({
    name: 'identity.sweep',
    everySeconds: 3600,
    run: async () => {
      const command = { name: 'identity.sweep', idempotencyKey: null, input: null, audited: false };
      await uow.run(systemActor('清理任务'), command, async (tx) => {
        const before = (age: number) => instantToDatabase(instantAfter(tx.now, -age));
        await tx.execute('DELETE FROM session WHERE expires_at < ?', [before(keepSessionsFor)]);
        await tx.execute('DELETE FROM login_attempt WHERE at < ?', [before(keepAttemptsFor)]);
        await tx.execute('DELETE FROM phone_confirmation WHERE expires_at < ?', [before(keepAttemptsFor)]);
        return done(null);
      });
    },
  });
}
