import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  TextColumn,
} from '../database/columns.js';

export const OutboxState = { waiting: 'waiting', sending: 'sending', sent: 'sent', failed: 'failed' } as const;
export type OutboxState = keyof typeof OutboxState;

/** A side effect that leaves after commit: written with the business rows, delivered by the worker. */
@Entity('outbox_message')
@IndexOn(['dedupeKey'], { unique: true })
@IndexOn(['state', 'nextAttemptAt'])
@IndexOn(['createdAt', 'id'])
export class OutboxMessage {
  @KeyColumn() id: string;
  @TextColumn(40) channel: string;
  @TextColumn(120) recipient: string;
  @JsonColumn({ nullable: true }) payload: unknown;
  @LongTextColumn() body: string;
  @EnumColumn('outbox_message', OutboxState) state: OutboxState;
  @IntColumn() attempts: number;
  @TextColumn(80, { nullable: true }) leaseOwner: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: string | null;
  @InstantColumn() nextAttemptAt: string;
  @InstantColumn() createdAt: string;
  @InstantColumn({ nullable: true }) sentAt: string | null;
  @TextColumn(500, { nullable: true }) lastError: string | null;
  @TextColumn(120) dedupeKey: string;
}
