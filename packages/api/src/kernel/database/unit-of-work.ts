import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Permission } from '@gongshen/shared/identity';
import { GraphQLError } from 'graphql';
import type { Caller } from '../actor.js';
import { DomainEvent } from '../audit/domain-event.entity.js';
import { correlationId } from '../correlation.js';
import { conflictOfKeys, ErrorCode, forbidden } from '../errors.js';
import { StaleVersion } from '../graphql/domain-error.js';
import type { Ids } from '../ids.js';
import type { Clock } from '../now.js';
import type { Outcome, Refusal } from '../result.js';
import type { Database } from './data-sources.js';
import { DatabaseError } from './database-error.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import type { SqlTransaction } from './sql-connection.js';
import { actorColumns, type DomainReactions, StaleObject, Tx } from './tx.js';

/** What is about to be done: its name stands in the audit, its input is hashed for the idempotency key. */
export interface Command {
  name: string;
  permission?: Permission;
  idempotencyKey: string | null;
  input: unknown;
  /** What the command is about; named in the audit when it is refused. */
  subject?: { type: string; id: string; projectId?: string };
  /** False only for the machinery (leases, sweeps, last-seen marks): every act of a person leaves an event. */
  audited?: boolean;
}

type FirstOfAll = (tx: Tx, command: Command) => Promise<void>;

export interface UnitOfWork {
  /**
   * Runs `work` in one transaction. A refusal rolls back. Transient database errors retry the whole of `work`, so it must do
   * nothing but read and write through `tx`. Its value is kept under the idempotency key: answer small JSON (ids), not objects.
   */
  run<T, R extends Refusal = never>(
    actor: Caller,
    command: Command,
    work: (tx: Tx) => Promise<Outcome<T, R>>,
  ): Promise<Outcome<T, R>>;
  /**
   * Runs before anything else in every unit of work, inside its transaction and before its snapshot is taken: what a process
   * keeps in memory of the database is brought up to date here, and kept from changing until the unit has ended.
   */
  beforeEach(first: FirstOfAll): void;
  /** Throws inside a unit of work: what waits for somebody else must not keep a transaction open. */
  demandOutside(what: string): void;
  /** One audit row for something that was denied before or outside a unit of work. `code` of the closed list. */
  recordDenial(actor: Caller, name: string, denial: Refusal): Promise<void>;
}

const attemptsAtMost = 10;
const resultSizeAtMost = 16_384;

/** Carries a refusal out of the transaction, so that it rolls back. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

const hash = (value: string) => createHash('sha256').update(value).digest('hex');

/** JSON with sorted keys: the same input hashes alike however it was written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export class DatabaseUnitOfWork implements UnitOfWork {
  private readonly running = new AsyncLocalStorage<string>();
  private readonly firsts: FirstOfAll[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly reactions: DomainReactions,
  ) {}

  async run<T, R extends Refusal = never>(
    actor: Caller,
    command: Command,
    work: (tx: Tx) => Promise<Outcome<T, R>>,
  ): Promise<Outcome<T, R>> {
    const outer = this.running.getStore();
    if (outer) throw new Error(`${command.name} was started inside ${outer}: units of work do not nest`);
    try {
      if (command.permission && !(actor.kind === 'person' && actor.permissions.has(command.permission)))
        throw forbidden();
      const value = await this.running.run(command.name, () => this.attempt(actor, command, work));
      return { ok: true, value };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) {
        await this.recordRefusal(actor, command, refusal);
        return { ok: false, refusal: refusal as R };
      }
      const denied = denialOf(error);
      if (denied) await this.recordRefusal(actor, command, denied);
      throw error;
    }
  }

  beforeEach(first: FirstOfAll): void {
    this.firsts.push(first);
  }

  demandOutside(what: string): void {
    const outer = this.running.getStore();
    if (outer) throw new Error(`${what} inside ${outer}: it has to be outside of every unit of work`);
  }

  recordDenial(actor: Caller, name: string, denial: Refusal): Promise<void> {
    return this.recordRefusal(actor, { name, idempotencyKey: null, input: null }, denial);
  }

  private async attempt<T, R extends Refusal>(
    actor: Caller,
    command: Command,
    work: (tx: Tx) => Promise<Outcome<T, R>>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.transaction((transaction) => this.once(transaction, actor, command, work));
      } catch (error) {
        if (!mayRetry(error, command, attempt)) throw error;
        await pause(Math.random() * Math.min(400, 10 * 2 ** attempt));
      }
    }
  }

  private async once<T, R extends Refusal>(
    transaction: SqlTransaction,
    actor: Caller,
    command: Command,
    work: (tx: Tx) => Promise<Outcome<T, R>>,
  ): Promise<T> {
    const tx = new Tx(transaction, this.database.shapes, this.clock.now(), actor, this.ids, this.reactions);
    try {
      for (const first of this.firsts) await first(tx, command);
      const key = this.keyOf(actor, command);
      const known = key ? await tx.find(IdempotencyKey, { id: key.id }) : null;
      if (key && known) {
        if (known.inputHash !== key.inputHash) throw conflictOfKeys();
        await transaction.rollback();
        return known.result as T;
      }
      // Taken before the work: the same key in parallel waits here, and is then answered from the stored result.
      if (key) await tx.insert(IdempotencyKey, { ...key, createdAt: tx.now });
      const outcome = await work(tx);
      if (tx.databaseFailure) throw tx.databaseFailure;
      if (!outcome.ok) throw new RolledBack(outcome.refusal);
      if (!tx.audited && command.audited !== false) throw new Error(`${command.name} changed data without an event`);
      if (key) await this.keep(tx, key.id, outcome.value);
      await transaction.commit();
      return outcome.value;
    } catch (error) {
      await transaction.rollback();
      throw tx.databaseFailure ?? error;
    }
  }

  private keyOf(actor: Caller, command: Command): Omit<IdempotencyKey, 'createdAt'> | null {
    if (!command.idempotencyKey) return null;
    const accountId = actor.kind === 'person' ? actor.accountId : actor.kind;
    const capacity = actor.kind === 'person' ? (actor.acting.mandate?.id ?? actor.acting.id) : null;
    return {
      // By capacity: what was answered to one is not told to the same person in another.
      id: hash(JSON.stringify([accountId, capacity, command.name, command.idempotencyKey])),
      accountId,
      operation: command.name,
      inputHash: hash(canonical(command.input)),
      result: null,
    };
  }

  private async keep(tx: Tx, id: string, value: unknown): Promise<void> {
    const json = JSON.stringify(value ?? null);
    if (json.length > resultSizeAtMost) throw new Error('The value of a unit of work must be a small reference');
    await tx.execute('UPDATE idempotency_key SET result = ? WHERE id = ?', [json, id]);
  }

  /** One audit row per refusal, in a transaction of its own. A stranger's refusals are only logged by the server. */
  private async recordRefusal(actor: Caller, command: Command, refusal: Refusal): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const tx = new Tx(transaction, this.database.shapes, this.clock.now(), actor, this.ids, this.reactions);
      const event: DomainEvent = {
        ...actorColumns(actor),
        id: this.ids.next(),
        seq: 0,
        at: tx.now,
        type: command.name,
        projectId: command.subject?.projectId ?? null,
        applicationId: null,
        caseId: null,
        subjectType: command.subject?.type ?? null,
        subjectId: command.subject?.id ?? null,
        before: null,
        after: { code: refusal.code },
        materialVersionIds: null,
        text: refusal.message,
        audience: 'audit',
        outcome: 'refused',
        correlationId: correlationId(),
      };
      try {
        await tx.insert(DomainEvent, event);
        await transaction.commit();
      } catch (error) {
        await transaction.rollback();
        throw error;
      }
    });
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RolledBack) return error.refusal;
  if (error instanceof StaleObject) return new StaleVersion(error.currentVersion);
  return null;
}

function denialOf(error: unknown): Refusal | null {
  if (!(error instanceof GraphQLError)) return null;
  const code = error.extensions.code;
  return code === ErrorCode.FORBIDDEN || code === ErrorCode.NOT_FOUND ? { code, message: error.message } : null;
}

/**
 * Transient errors: again. A unique violation: once more, for the other row is committed by then and the work sees and
 * refuses it (or the stored result answers). A lost connection: its outcome is unknown at commit, so only with a key.
 */
function mayRetry(error: unknown, command: Command, attempt: number): boolean {
  if (!(error instanceof DatabaseError)) return false;
  if (error.failure === 'transient') return attempt < attemptsAtMost;
  if (error.failure === 'unique') return attempt < 3;
  if (error.failure === 'connection') return command.idempotencyKey !== null && attempt < 4;
  return false;
}
