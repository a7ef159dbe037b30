import { LampKind } from '@gongshen/shared/clock';
import { AlertedLamp, DeadlineSubject } from '@gongshen/shared/deadline';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/**
 * One row for each open thing that has a limit; gone when the thing has ended. `dueOn` is an index of the subject's own fold.
 * The indices are what the scan reads by: only rows that became due, whatever the number of open ones.
 */
@Entity('deadline')
@IndexOn(['subjectType', 'subjectId'], { unique: true })
@IndexOn(['alerted', 'lampKind', 'dueOn'])
@IndexOn(['movedOn'])
@IndexOn(['remindOn'])
@IndexOn(['caseId'])
@IndexOn(['applicationId'])
export class DeadlineRow {
  @KeyColumn() id: string;
  @EnumColumn('deadline', DeadlineSubject) subjectType: DeadlineSubject;
  @TextColumn(36) subjectId: string;
  @TextColumn(36) projectId: string;
  @TextColumn(36, { nullable: true }) applicationId: string | null;
  @TextColumn(36, { nullable: true }) caseId: string | null;
  /** Whose turn it is; null: the window of the district, or the applicant. */
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  @BooleanColumn() forApplicant: boolean;
  @TextColumn(12) districtCode: string;
  /** Null: nothing runs at present. */
  @PlainDateColumn({ nullable: true }) dueOn: string | null;
  @EnumColumn('deadline', LampKind) lampKind: LampKind;
  /** What is due, for people. */
  @TextColumn(300) label: string;
  /** The worst lamp people were told of since it was last green. */
  @EnumColumn('deadline', AlertedLamp) alerted: AlertedLamp;
  /** The day the due day moved after people had been told; null once the scan has looked at it. */
  @PlainDateColumn({ nullable: true }) movedOn: string | null;
  /** The next day on which whoever owes it is reminded; null: no more. */
  @PlainDateColumn({ nullable: true }) remindOn: string | null;
}
