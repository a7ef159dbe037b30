import { OwedState } from '@gongshen/shared/case';
import { Entity } from 'typeorm';
import {
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
} from '../../kernel/database/columns.js';

/** 容缺: one thing an approval with conditions leaves to be handed in, from the decision on. */
@Entity('owed_material')
@IndexOn(['caseId'])
@IndexOn(['projectId'])
@IndexOn(['organisationId', 'state', 'dueOn'])
@IndexOn(['unitId', 'state', 'dueOn'])
@IndexOn(['fileId'])
export class OwedMaterialRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @RefColumn('organisation') organisationId: string;
  @RefColumn('unit') unitId: string;
  @TextColumn(12) districtCode: string;
  @TextColumn(500) text: string;
  /** The material of the catalogue it is, when the approver named one. */
  @TextColumn(60, { nullable: true }) requirementCode: string | null;
  @PlainDateColumn() decidedOn: string;
  /** A working day; an index of its clock. */
  @PlainDateColumn() dueOn: string;
  @EnumColumn('owed_material', OwedState) state: OwedState;
  /** What was delivered last. */
  @RefColumn('stored_file', { nullable: true }) fileId: string | null;
  @LongTextColumn({ nullable: true }) note: string | null;
  @InstantColumn({ nullable: true }) deliveredAt: string | null;
  @RefColumn('account', { nullable: true }) deliveredBy: string | null;
  /** The day its clock stopped: delivered, or the approval taken back; null while it is owed. */
  @PlainDateColumn({ nullable: true }) stoppedOn: string | null;
  @InstantColumn({ nullable: true }) settledAt: string | null;
  @RefColumn('account', { nullable: true }) settledBy: string | null;
  /** Why the delivery before this one would not do. */
  @LongTextColumn({ nullable: true }) rejectReason: string | null;
  /** How often it was delivered. */
  @IntColumn() rounds: number;
  @VersionColumn() version: number;
}
