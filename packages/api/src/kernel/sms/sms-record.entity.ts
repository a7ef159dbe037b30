import { Entity } from 'typeorm';
import { IndexOn, InstantColumn, KeyColumn, LongTextColumn, TextColumn } from '../database/columns.js';

/** What the embedded SMS gateway "sent": kept where an administrator can read it. */
@Entity('sms_record')
@IndexOn(['sentAt'])
export class SmsRecord {
  /** The outbox message's id: the same message twice is one SMS. */
  @KeyColumn() id: string;
  @TextColumn(40) phone: string;
  @LongTextColumn() body: string;
  @InstantColumn() sentAt: string;
}
