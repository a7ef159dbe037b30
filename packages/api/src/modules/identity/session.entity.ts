import { Entity } from 'typeorm';
import { IndexOn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../kernel/database/columns.js';

/** A signed-in browser. Only the hash of its token is kept: a copy of the database opens no session. */
@Entity('session')
@IndexOn(['accountId'])
@IndexOn(['expiresAt'])
export class Session {
  /** SHA-256 of the token. */
  @KeyColumn(64) id: string;
  @RefColumn('account') accountId: string;
  /** The capacity acted in. */
  @RefColumn('role_assignment') assignmentId: string;
  @InstantColumn() createdAt: string;
  @InstantColumn() lastSeenAt: string;
  @InstantColumn() expiresAt: string;
  @InstantColumn({ nullable: true }) endedAt: string | null;
  /** When the person last gave the password within this session and capacity; null: not yet. */
  @InstantColumn({ nullable: true }) confirmedAt: string | null;
  @TextColumn(200) userAgent: string;
  @TextColumn(60) ip: string;
}
