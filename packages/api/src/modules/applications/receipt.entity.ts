import { Entity } from 'typeorm';
import {
  IndexOn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** 正式收件回执: ends the check and starts the clocks (珠 11). */
@Entity('receipt')
@IndexOn(['applicationId'], { unique: true })
@IndexOn(['number'], { unique: true })
export class ReceiptRow {
  @KeyColumn() id: string;
  @RefColumn('application') applicationId: string;
  @TextColumn(60) number: string;
  /** Null: nobody; it is deemed received, because the window was silent (许可法 32). */
  @RefColumn('account', { nullable: true }) issuedBy: string | null;
  @InstantColumn() issuedAt: string;
  @PlainDateColumn() receivedOn: string;
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  /** Names of what was received, as printed on the receipt. */
  @JsonColumn() materials: string[];
}
