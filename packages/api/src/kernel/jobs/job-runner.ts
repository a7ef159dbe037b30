import { systemActor } from '../actor.js';
import { instantToDatabase } from '../database/rows.js';
import type { Tx } from '../database/tx.js';
import { instantAfter } from '../now.js';
import { done } from '../result.js';
import type { Services } from '../services.js';
import { JobLease } from './job-lease.entity.js';
import type { Job } from './jobs.js';

/** How long a job may run before another process takes it for dead. */
const leaseFor = 10 * 60_000;
const beginning = '2000-01-01T00:00:00.000Z';

/** Runs each scheduled job when it is due, in whichever process gets its lease. */
export class JobRunner {
  constructor(
    private readonly services: Services,
    private readonly owner: string,
  ) {}

  /** Runs every due job once, one after the other. Answers their names. */
  async runDue(): Promise<string[]> {
    const ran: string[] = [];
    for (const job of this.services.jobs.all()) {
      const fence = await this.lease(job);
      if (fence === null) continue;
      await this.run(job, fence);
      ran.push(job.name);
    }
    return ran;
  }

  private async lease(job: Job): Promise<number | null> {
    const { db, clock } = this.services;
    const known = await db.read.find(JobLease, { name: job.name });
    const now = clock.now();
    if (known && (known.nextRunAt > now || known.leaseUntil > now)) return null;
    return this.write('job.lease', async (tx) => {
      const row = { name: job.name, owner: null, leaseUntil: beginning, nextRunAt: beginning, fence: 0 };
      if (!(await tx.find(JobLease, { name: job.name }))) {
        await tx.insert(JobLease, { ...row, lastRunAt: null, lastError: null });
      }
      const at = instantToDatabase(tx.now);
      const taken = await tx.execute(
        `UPDATE job_lease SET owner = ?, lease_until = ?, fence = fence + 1
         WHERE name = ? AND lease_until <= ? AND next_run_at <= ?`,
        [this.owner, instantToDatabase(instantAfter(tx.now, leaseFor)), job.name, at, at],
      );
      return taken === 1 ? (await tx.get(JobLease, { name: job.name })).fence : null;
    });
  }

  private async run(job: Job, fence: number): Promise<void> {
    let lastError: string | null = null;
    try {
      await job.run();
    } catch (error) {
      lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      this.services.log.error({ job: job.name, error }, 'a scheduled job failed');
    }
    await this.write('job.done', (tx) =>
      tx.updateWhere(
        JobLease,
        { name: job.name, fence },
        {
          owner: null,
          leaseUntil: beginning,
          lastRunAt: tx.now,
          nextRunAt: instantAfter(tx.now, job.everySeconds * 1000),
          lastError,
        },
      ),
    );
  }

  private async write<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const command = { name, idempotencyKey: null, input: null, audited: false };
    const outcome = await this.services.uow.run(systemActor('定时任务'), command, async (tx) => done(await work(tx)));
    if (!outcome.ok) throw new Error(`${name} was refused`);
    return outcome.value;
  }
}
