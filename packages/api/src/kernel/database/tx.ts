import type { PlainDate } from '@gongshen/shared/clock';
import type { Caller } from '../actor.js';
import { DomainEvent } from '../audit/domain-event.entity.js';
import { correlationId } from '../correlation.js';
import type { Ids } from '../ids.js';
import { dayOf } from '../now.js';
import { OutboxMessage, OutboxState } from '../outbox/outbox-message.entity.js';
import { DatabaseError } from './database-error.js';
import type { DomainEventInput, OutboxInput } from './domain-event-input.js';
import { NumberSequence } from './number-sequence.entity.js';
import { Reader } from './reader.js';
import type { SqlTransaction } from './sql-connection.js';
import type { EntityClass, TableShapes, Where } from './table-shape.js';

/** Thrown when the row has another version than the one the person saw; becomes the refusal StaleVersion. */
export class StaleObject extends Error {
  constructor(
    readonly table: string,
    readonly currentVersion: number | null,
  ) {
    super(`${table}: the row was changed meanwhile`);
  }
}

type Reaction = (tx: Tx, event: DomainEvent) => Promise<void>;

/** What later modules do when something happened in an earlier one; runs inside the same transaction. */
export class DomainReactions {
  private readonly reactions = new Map<string, Reaction[]>();
  on(eventType: string, reaction: Reaction): void {
    this.reactions.set(eventType, [...(this.reactions.get(eventType) ?? []), reaction]);
  }
  of(eventType: string): readonly Reaction[] {
    return this.reactions.get(eventType) ?? [];
  }
}

const rowsPerStatement = 500;

/** The columns of an event or an audit row that name the actor. */
export function actorColumns(actor: Caller) {
  if (actor.kind === 'person') {
    const { acting } = actor;
    return {
      actorAccountId: actor.accountId,
      actorName: actor.displayName,
      actorRole: acting.mandate?.role ?? acting.role,
      unitId: acting.unitId,
      unitName: acting.unitName,
      organisationId: acting.organisationId,
    };
  }
  const none = { actorAccountId: null, actorRole: null, unitId: null, unitName: null, organisationId: null };
  return { ...none, actorName: actor.kind === 'system' ? actor.name : '未登录' };
}

/** The inside of a unit of work: the only place where rows can be written. */
export class Tx extends Reader {
  /** The day in Asia/Shanghai. */
  readonly today: PlainDate;
  private failure: DatabaseError | null = null;
  private events = 0;

  constructor(
    transaction: SqlTransaction,
    shapes: TableShapes,
    /** ISO instant of this unit of work. */
    readonly now: string,
    readonly actor: Caller,
    readonly ids: Ids,
    private readonly reactions: DomainReactions,
  ) {
    const watched = {
      query: <Row>(sql: string, params?: Parameters<SqlTransaction['query']>[1]) =>
        this.watch(transaction.query<Row>(sql, params)),
      execute: (sql: string, params?: Parameters<SqlTransaction['execute']>[1]) =>
        this.watch(transaction.execute(sql, params)),
    };
    super(watched, shapes);
    this.today = dayOf(now);
  }

  /** The first database error of this unit, even when the work swallowed it: a COMMIT after it would lie. */
  get databaseFailure(): DatabaseError | null {
    return this.failure;
  }
  get audited(): boolean {
    return this.events > 0;
  }

  /** Inserts rows as they are, in statements of at most 500. A `version` left out starts at 1. */
  async insert<E extends object>(entity: EntityClass<E>, rows: E | E[]): Promise<void> {
    const shape = this.shapes.of(entity);
    const all = Array.isArray(rows) ? rows : [rows];
    for (let start = 0; start < all.length; start += rowsPerStatement) {
      const { sql, params } = shape.insert(all.slice(start, start + rowsPerStatement));
      await this.connection.execute(sql, params);
    }
  }

  /**
   * Sets columns of one row, if it still has the expected version (null: whatever version), and bumps the version.
   * Throws StaleObject when another write came first or the row is not there.
   */
  async update<E extends { id: string }>(
    entity: EntityClass<E>,
    id: string,
    expectedVersion: number | null,
    set: Partial<E>,
  ): Promise<void> {
    const shape = this.shapes.of(entity);
    const assigned = shape.assignments(set, shape.hasVersion);
    const guard = expectedVersion === null ? '' : ' AND version = ?';
    const sql = `UPDATE ${shape.table} SET ${assigned.sql} WHERE ${shape.key} = ?${guard}`;
    const version = expectedVersion === null ? [] : [expectedVersion];
    const affected = await this.connection.execute(sql, [...assigned.params, id, ...version]);
    if (affected !== 1)
      throw new StaleObject(shape.table, await this.versionOf(shape.table, shape.key, id, shape.hasVersion));
  }

  /** Sets columns of all rows a condition matches; answers how many. The caller demands what it needs. */
  async updateWhere<E extends object>(entity: EntityClass<E>, where: Where<E>, set: Partial<E>): Promise<number> {
    const shape = this.shapes.of(entity);
    const assigned = shape.assignments(set, shape.hasVersion);
    const condition = shape.where(where);
    const sql = `UPDATE ${shape.table} SET ${assigned.sql} WHERE ${condition.sql}`;
    return this.connection.execute(sql, [...assigned.params, ...condition.params]);
  }

  /** Deletes rows of a set without history (the items of a draft); answers how many. */
  async deleteWhere<E extends object>(entity: EntityClass<E>, where: Where<E>): Promise<number> {
    const shape = this.shapes.of(entity);
    const condition = shape.where(where);
    return this.connection.execute(`DELETE FROM ${shape.table} WHERE ${condition.sql}`, condition.params);
  }

  /** Runs a hand-written change; answers the rows it matched. */
  execute(sql: string, params?: Parameters<SqlTransaction['execute']>[1]): Promise<number> {
    return this.connection.execute(sql, params);
  }

  /** Appends to audit and timeline, then runs the reactions of later modules in this same transaction. */
  async event(input: DomainEventInput): Promise<void> {
    const { subject, materialVersionIds, ...rest } = input;
    const event: DomainEvent = {
      projectId: null,
      applicationId: null,
      caseId: null,
      before: null,
      after: null,
      audience: 'all',
      ...rest,
      ...actorColumns(this.actor),
      id: this.ids.next(),
      // The counter also makes the writes within one project wait for each other.
      seq: rest.projectId ? await this.nextNumber(`events of ${rest.projectId}`) : 0,
      at: this.now,
      subjectType: subject.type,
      subjectId: subject.id,
      materialVersionIds: materialVersionIds ? [...materialVersionIds] : null,
      outcome: 'done',
      correlationId: correlationId(),
    };
    this.events += 1;
    await this.insert(DomainEvent, event);
    for (const reaction of this.reactions.of(event.type)) await reaction(this, event);
  }

  /** Puts a message into the outbox; answers its id. A message of the same `dedupeKey` that is already there is left as it is. */
  async outbox(message: OutboxInput): Promise<string> {
    const id = this.ids.next();
    const dedupeKey = message.dedupeKey ?? id;
    const known = await this.find(OutboxMessage, { dedupeKey });
    if (known) return known.id;
    await this.insert(OutboxMessage, {
      id,
      channel: message.channel,
      recipient: message.recipient,
      payload: message.payload ?? null,
      body: message.body,
      state: OutboxState.waiting,
      attempts: 0,
      leaseOwner: null,
      leaseUntil: null,
      nextAttemptAt: this.now,
      createdAt: this.now,
      sentAt: null,
      lastError: null,
      dedupeKey,
    });
    return id;
  }

  /** The next number of a running sequence, from 1, without gaps: it is given back when this unit rolls back. */
  async nextNumber(sequence: string): Promise<number> {
    const moved = await this.connection.execute('UPDATE number_sequence SET value = value + 1 WHERE name = ?', [
      sequence,
    ]);
    if (moved === 0) {
      await this.insert(NumberSequence, { name: sequence, value: 1 });
      return 1;
    }
    return (await this.get(NumberSequence, { name: sequence })).value;
  }

  private async versionOf(table: string, key: string, id: string, hasVersion: boolean): Promise<number | null> {
    if (!hasVersion) return null;
    const rows = await this.query<{ version: number }>(`SELECT version FROM ${table} WHERE ${key} = ?`, [id]);
    return rows[0]?.version ?? null;
  }

  private async watch<T>(running: Promise<T>): Promise<T> {
    try {
      return await running;
    } catch (error) {
      if (error instanceof DatabaseError) this.failure ??= error;
      throw error;
    }
  }
}
