import { ResultOccasion, ToldHow } from '@gongshen/shared/delivery';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  RefColumn,
  TextColumn,
} from '../../../kernel/database/columns.js';

/** A result has reached the window, and the applicant is to be told before the day is over (珠 18). */
@Entity('result_notice')
@IndexOn(['caseId', 'occasion'], { unique: true })
@IndexOn(['toldAt', 'reachedAt'])
@IndexOn(['districtCode', 'reachedAt'])
@IndexOn(['messageId'])
export class ResultNoticeRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @EnumColumn('result_notice', ResultOccasion) occasion: ResultOccasion;
  @TextColumn(12) districtCode: string;
  @InstantColumn() reachedAt: string;
  /** Midnight in Shanghai after `reachedAt`. */
  @InstantColumn() dayEndsAt: string;
  /** Of the paper result. */
  @IntColumn({ nullable: true }) copies: number | null;
  /** The SMS; null when nobody of the applicant has a phone number. */
  @RefColumn('outbox_message', { nullable: true }) messageId: string | null;
  /** When the applicant knew otherwise than by the SMS: told by the window, fetched, or looked at. */
  @InstantColumn({ nullable: true }) toldAt: string | null;
}

/** The window told the applicant itself, or tried to. Append only. */
@Entity('result_contact')
@IndexOn(['caseId', 'recordedAt'])
export class ResultContactRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @EnumColumn('result_contact', ToldHow) how: ToldHow;
  @TextColumn(60) person: string;
  @BooleanColumn() reached: boolean;
  @TextColumn(500, { nullable: true }) note: string | null;
  /** As the clerk says; measured is `recordedAt` (S51). */
  @InstantColumn() contactedAt: string;
  @InstantColumn() recordedAt: string;
  @RefColumn('account') recordedBy: string;
}
