import { Entity } from 'typeorm';
import { InstantColumn, JsonColumn, KeyColumn, TextColumn } from './columns.js';

/** The first success under a key made by the client: the same key again gets the same answer, and nothing happens twice. */
@Entity('idempotency_key')
export class IdempotencyKey {
  /** SHA-256 of account, capacity, operation and the client's key. */
  @KeyColumn(64) id: string;
  @TextColumn(36) accountId: string;
  @TextColumn(80) operation: string;
  @TextColumn(64) inputHash: string;
  /** What the work answered: a reference to what it made, re-read by the resolver. */
  @JsonColumn({ nullable: true }) result: unknown;
  @InstantColumn() createdAt: string;
}
