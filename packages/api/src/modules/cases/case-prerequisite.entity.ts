import { Gate } from '@gongshen/shared/catalogue';
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

/** Another item whose result a case needs before it may be accepted or decided; written when the case is created. */
@Entity('case_prerequisite')
@IndexOn(['caseId', 'itemCode', 'gate'], { unique: true })
@IndexOn(['projectId', 'itemCode'])
export class CasePrerequisiteRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('project') projectId: string;
  @TextColumn(60) itemCode: string;
  @TextColumn(200) itemName: string;
  @EnumColumn('case_prerequisite', Gate) gate: Gate;
  @TextColumn(200) unitName: string;
  @PlainDateColumn({ nullable: true }) metOn: string | null;
  @RefColumn('item_case', { nullable: true }) metByCaseId: string | null;
  @RefColumn('prior_result', { nullable: true }) priorResultId: string | null;
  /** The item was refused or not accepted; a later favourable decision still meets the prerequisite. */
  @BooleanColumn() failed: boolean;
}
