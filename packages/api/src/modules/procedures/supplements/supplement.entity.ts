import { SupplementNoticeState, SupplementState } from '@gongshen/shared/procedure';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../../kernel/database/columns.js';

/** 补件通知: one for all requests the lead unit agreed to together (珠 15). */
@Entity('supplement_notice')
@IndexOn(['number'], { unique: true })
@IndexOn(['applicationId', 'state'])
export class SupplementNoticeRow {
  @KeyColumn() id: string;
  @TextColumn(60) number: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @EnumColumn('supplement_notice', SupplementNoticeState) state: SupplementNoticeState;
  @InstantColumn() issuedAt: string;
  @RefColumn('account') issuedBy: string;
  /** Working days. */
  @IntColumn() answerWithin: number;
  @PlainDateColumn() answerBy: string;
  @InstantColumn({ nullable: true }) answeredAt: string | null;
  @VersionColumn() version: number;
}

/** What one department asks for after the receipt; stops nothing by itself (珠 15). */
@Entity('supplement_request')
@IndexOn(['caseId', 'state'])
@IndexOn(['applicationId', 'state'])
@IndexOn(['noticeId'])
export class SupplementRequestRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @RefColumn('unit') unitId: string;
  @EnumColumn('supplement_request', SupplementState) state: SupplementState;
  @TextColumn(1000) reason: string;
  @RefColumn('account') askedBy: string;
  @InstantColumn() askedAt: string;
  @RefColumn('account', { nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: string | null;
  @TextColumn(1000, { nullable: true }) decisionReason: string | null;
  @RefColumn('supplement_notice', { nullable: true }) noticeId: string | null;
  /** Why something is asked for that could have been told before (一次性告知). */
  @TextColumn(1000, { nullable: true }) repeatReason: string | null;
  /** What that is, in words; counted once the applicant is told. */
  @LongTextColumn({ nullable: true }) repeatedNames: string | null;
  @VersionColumn() version: number;
}

@Entity('supplement_point')
@IndexOn(['requestId', 'seq'], { unique: true })
export class SupplementPointRow {
  @KeyColumn() id: string;
  @RefColumn('supplement_request') requestId: string;
  @IntColumn() seq: number;
  /** Null: something to be explained, no material of the guide. */
  @TextColumn(60, { nullable: true }) requirementCode: string | null;
  @TextColumn(200, { nullable: true }) requirementName: string | null;
  @TextColumn(1000) text: string;
  @LongTextColumn({ nullable: true }) answer: string | null;
  /** Something was brought for the requirement since the notice. */
  @BooleanColumn() replaced: boolean;
}
