import { Entity } from 'typeorm';
import {
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** An in-app notice to one person. */
@Entity('notification')
@IndexOn(['accountId', 'at'])
@IndexOn(['accountId', 'readAt'])
@IndexOn(['dedupeKey'], { unique: true })
export class NotificationRow {
  @KeyColumn() id: string;
  @RefColumn('account') accountId: string;
  @TextColumn(200) title: string;
  @LongTextColumn() body: string;
  /** Path inside the web app of the reader. */
  @TextColumn(300, { nullable: true }) link: string | null;
  @InstantColumn() at: string;
  @InstantColumn({ nullable: true }) readAt: string | null;
  /** Event, account and kind: the same event tells a person once. */
  @TextColumn(120) dedupeKey: string;
}
