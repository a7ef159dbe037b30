import { ExtensionState } from '@gongshen/shared/procedure';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../../kernel/database/columns.js';

/** 延长审批期限 of one case: asked for, and approved by the head of the authority or not (许可法 42). */
@Entity('case_extension')
@IndexOn(['number'], { unique: true })
@IndexOn(['caseId', 'state'])
@IndexOn(['unitId', 'state', 'requestedAt'])
export class CaseExtensionRow {
  @KeyColumn() id: string;
  /** Given with the approval. */
  @TextColumn(60, { nullable: true }) number: string | null;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @RefColumn('unit') unitId: string;
  /** Of the unit of the case's limit. */
  @IntColumn() days: number;
  /** What was left to extend by when it was asked for. */
  @IntColumn() daysAtMost: number;
  @TextColumn(400) basis: string;
  @TextColumn(1000) reason: string;
  @EnumColumn('case_extension', ExtensionState) state: ExtensionState;
  @RefColumn('account') requestedBy: string;
  @InstantColumn() requestedAt: string;
  @RefColumn('account', { nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: string | null;
  @TextColumn(1000, { nullable: true }) decisionReason: string | null;
  /** Null while the clock stood still. */
  @PlainDateColumn({ nullable: true }) dueBefore: string | null;
  @PlainDateColumn({ nullable: true }) dueAfter: string | null;
  @VersionColumn() version: number;
}
