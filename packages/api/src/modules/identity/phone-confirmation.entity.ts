import { Entity } from 'typeorm';
import { IndexOn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../kernel/database/columns.js';

/** A number somebody wants messages at, until the code sent there was given back. */
@Entity('phone_confirmation')
@IndexOn(['accountId', 'askedAt'])
@IndexOn(['phone', 'askedAt'])
@IndexOn(['expiresAt'])
export class PhoneConfirmation {
  @KeyColumn() id: string;
  @RefColumn('account') accountId: string;
  @TextColumn(40) phone: string;
  /** SHA-256 of id and code: the table tells nobody the code. */
  @TextColumn(64) codeHash: string;
  @InstantColumn() askedAt: string;
  @InstantColumn() expiresAt: string;
  @InstantColumn({ nullable: true }) confirmedAt: string | null;
}
