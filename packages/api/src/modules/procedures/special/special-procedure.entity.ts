import { LimitUnit } from '@gongshen/shared/clock';
import { ProcedureState } from '@gongshen/shared/procedure';
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

/** 特别程序 of one case: of a kind the catalogue allows, with a time of its own (珠 2, 12). */
@Entity('special_procedure')
@IndexOn(['number'], { unique: true })
@IndexOn(['caseId'])
@IndexOn(['applicationId', 'state'])
@IndexOn(['fileId'])
export class SpecialProcedureRow {
  @KeyColumn() id: string;
  @TextColumn(60) number: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @RefColumn('unit') unitId: string;
  @TextColumn(40) kindCode: string;
  @TextColumn(100) kindName: string;
  @EnumColumn('special_procedure', ProcedureState) state: ProcedureState;
  @TextColumn(1000) reason: string;
  /** In days of `limitUnit`, as the applicant was told. */
  @IntColumn() promisedDays: number;
  @EnumColumn('special_procedure', LimitUnit) limitUnit: LimitUnit;
  @BooleanColumn() pausesClock: boolean;
  @PlainDateColumn() openedOn: string;
  @InstantColumn() openedAt: string;
  @RefColumn('account') openedBy: string;
  /** The paper it was opened with (珠 27 (5): 无告知书 is an anomaly). */
  @RefColumn('stored_file') fileId: string;
  @InstantColumn({ nullable: true }) concludedAt: string | null;
  /** Null when it ended by itself. */
  @RefColumn('account', { nullable: true }) concludedBy: string | null;
  @LongTextColumn({ nullable: true }) conclusion: string | null;
  /** Of the newest list: working days the applicant has, and the day that was told. */
  @IntColumn({ nullable: true }) putRightWithin: number | null;
  @PlainDateColumn({ nullable: true }) putRightBy: string | null;
  /** How many lists of what to put right there were. */
  @IntColumn() round: number;
  /** Why the newest list names what an earlier one could have named (一次性告知). */
  @TextColumn(1000, { nullable: true }) repeatReason: string | null;
  @VersionColumn() version: number;
}

/** One point of a list of what to put right; complete and told once (珠 12). */
@Entity('put_right_point')
@IndexOn(['procedureId', 'round', 'seq'], { unique: true })
export class PutRightPointRow {
  @KeyColumn() id: string;
  @RefColumn('special_procedure') procedureId: string;
  @IntColumn() round: number;
  @IntColumn() seq: number;
  @TextColumn(1000) text: string;
  @TextColumn(60, { nullable: true }) requirementCode: string | null;
  @TextColumn(200, { nullable: true }) requirementName: string | null;
  @LongTextColumn({ nullable: true }) answer: string | null;
  @InstantColumn({ nullable: true }) answeredAt: string | null;
  /** Put right, or named anew by a later list. */
  @BooleanColumn() settled: boolean;
}
