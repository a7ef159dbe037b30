import { systemActor } from '../actor.js';
import { instantToDatabase } from '../database/rows.js';
import type { Tx } from '../database/tx.js';
import { instantAfter } from '../now.js';
import { done } from '../result.js';
import type { Services } from '../services.js';
import { OutboxMessage, OutboxState } from './outbox-message.entity.js';

const leaseFor = 60_000;
const batchSize = 50;
/** After so many tries a message is failed and waits for a person. */
export const attemptsAtMost = 8;
const longestWait = 3_600_000;

/** Milliseconds until the next try after `attempts` failed ones: 10 s, 20 s, 40 s … at most an hour. */
export function waitAfter(attempts: number): number {
  return Math.min(longestWait, 10_000 * 2 ** (attempts - 1));
}

/**
 * Delivers what units of work left in the outbox. Messages are claimed one by one by a conditional update with a lease, and
 * polled by state, never by a watermark. A worker that dies leaves its lease to run out; attempts are counted at the claim,
 * so a message that kills its worker fails at last.
 */
export class OutboxWorker {
  constructor(
    private readonly services: Services,
    private readonly owner: string,
  ) {}

  /** Tries every message that is due, once. Answers how many were delivered. */
  async deliverDue(): Promise<number> {
    let delivered = 0;
    for (const id of await this.dueIds()) {
      const message = await this.claim(id);
      if (message && (await this.deliver(message))) delivered += 1;
    }
    return delivered;
  }

  private async dueIds(): Promise<string[]> {
    const { db, clock } = this.services;
    const now = instantToDatabase(clock.now());
    const rows = await db.read.query<{ id: string }>(
      `SELECT id FROM outbox_message
       WHERE (state = 'waiting' AND next_attempt_at <= ?) OR (state = 'sending' AND lease_until <= ?)
       ORDER BY next_attempt_at, id LIMIT ?`,
      [now, now, batchSize],
    );
    return rows.map(({ id }) => id);
  }

  /** The message, if this worker got it; one row changed means mine. */
  private claim(id: string): Promise<OutboxMessage | null> {
    return this.write('outbox.claim', async (tx) => {
      const now = instantToDatabase(tx.now);
      const claimed = await tx.execute(
        `UPDATE outbox_message SET state = 'sending', lease_owner = ?, lease_until = ?, attempts = attempts + 1
         WHERE id = ? AND ((state = 'waiting' AND next_attempt_at <= ?) OR (state = 'sending' AND lease_until <= ?))`,
        [this.owner, instantToDatabase(instantAfter(tx.now, leaseFor)), id, now, now],
      );
      return claimed === 1 ? tx.find(OutboxMessage, { id }) : null;
    });
  }

  private async deliver(message: OutboxMessage): Promise<boolean> {
    const delivery = this.services.deliveries.of(message.channel);
    try {
      if (!delivery) throw new Error(`Nobody delivers the channel ${message.channel}`);
      await delivery(message);
    } catch (error) {
      await this.failed(message, error instanceof Error ? error.message : String(error));
      return false;
    }
    await this.settle(message, (now) => ({ state: OutboxState.sent, sentAt: now, lastError: null }));
    return true;
  }

  private async failed(message: OutboxMessage, reason: string): Promise<void> {
    const givenUp = message.attempts >= attemptsAtMost;
    if (givenUp)
      this.services.log.error({ outboxMessage: message.id, reason }, 'an outbox message could not be delivered');
    await this.settle(message, (now) => ({
      state: givenUp ? OutboxState.failed : OutboxState.waiting,
      nextAttemptAt: instantAfter(now, waitAfter(message.attempts)),
      lastError: reason.slice(0, 500),
    }));
  }

  /** Ends this worker's lease; a lease that ran out meanwhile belongs to another. */
  private async settle(message: OutboxMessage, set: (now: string) => Partial<OutboxMessage>): Promise<void> {
    const mine = { id: message.id, leaseOwner: this.owner, attempts: message.attempts };
    await this.write('outbox.settle', (tx) =>
      tx.updateWhere(OutboxMessage, mine, { leaseOwner: null, leaseUntil: null, ...set(tx.now) }),
    );
  }

  private async write<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const command = { name, idempotencyKey: null, input: null, audited: false };
    const outcome = await this.services.uow.run(systemActor('发送任务'), command, async (tx) => done(await work(tx)));
    if (!outcome.ok) throw new Error(`${name} was refused`);
    return outcome.value;
  }
}
