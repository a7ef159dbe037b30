import { DeadlineSubject } from '@gongshen/shared/deadline';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

const AlertLamp = { yellow: 'yellow', red: 'red' } as const;
export type AlertLamp = keyof typeof AlertLamp;

/** People were told that a lamp turned (珠 20): once for a subject, a lamp and a due day. Append only. */
@Entity('alert')
@IndexOn(['subjectType', 'subjectId', 'lamp', 'dueOn'], { unique: true })
@IndexOn(['unitId', 'raisedAt', 'id'])
@IndexOn(['leadUnitId', 'raisedAt', 'id'])
@IndexOn(['districtCode', 'raisedAt', 'id'])
@IndexOn(['raisedAt', 'id'])
export class AlertRow {
  @KeyColumn() id: string;
  @EnumColumn('alert', DeadlineSubject) subjectType: DeadlineSubject;
  @TextColumn(36) subjectId: string;
  @EnumColumn('alert', AlertLamp) lamp: AlertLamp;
  @TextColumn(300) label: string;
  @LongTextColumn() text: string;
  @PlainDateColumn() dueOn: string;
  @InstantColumn() raisedAt: string;
  /** Somebody above those whose turn it is was told as well. */
  @BooleanColumn() escalated: boolean;
  /** Whose turn it is; null: the window's, or the applicant's. */
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  /** Leads the stage it happened in. */
  @RefColumn('unit', { nullable: true }) leadUnitId: string | null;
  @TextColumn(12) districtCode: string;
  @RefColumn('project') projectId: string;
  @RefColumn('application', { nullable: true }) applicationId: string | null;
  @RefColumn('item_case', { nullable: true }) caseId: string | null;
}

/** A message of the outbox that carried an alert. */
@Entity('alert_message')
export class AlertMessageRow {
  @KeyColumn() alertId: string;
  @KeyColumn() messageId: string;
}
