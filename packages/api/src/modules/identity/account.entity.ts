import { Entity } from 'typeorm';
import { IndexOn, InstantColumn, KeyColumn, TextColumn, VersionColumn } from '../../kernel/database/columns.js';

/** One person. Accounts are disabled, never deleted: the audit names them. */
@Entity('account')
@IndexOn(['loginName'], { unique: true })
export class Account {
  @KeyColumn() id: string;
  @TextColumn(60) loginName: string;
  /** argon2id, with its parameters and salt. */
  @TextColumn(255) passwordHash: string;
  @TextColumn(60) displayName: string;
  @TextColumn(40, { nullable: true }) phone: string | null;
  @InstantColumn({ nullable: true }) disabledAt: string | null;
  @VersionColumn() version: number;
}
