import { PriorResultState } from '@gongshen/shared/certificate';
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
} from '../../kernel/database/columns.js';

/** A result obtained before the project entered the system: registered once with its paper, checked by the window (domain §2). */
@Entity('prior_result')
@IndexOn(['projectId'])
@IndexOn(['state', 'submittedAt'])
@IndexOn(['fileId'])
export class PriorResult {
  @KeyColumn() id: string;
  @RefColumn('project') projectId: string;
  @TextColumn(60) itemCode: string;
  @TextColumn(100) documentNumber: string;
  @TextColumn(100) issuedBy: string;
  @PlainDateColumn() issuedOn: string;
  @RefColumn('stored_file') fileId: string;
  @EnumColumn('prior_result', PriorResultState) state: PriorResultState;
  @TextColumn(500, { nullable: true }) remark: string | null;
  @RefColumn('account') submittedBy: string;
  @InstantColumn() submittedAt: string;
  @RefColumn('account', { nullable: true }) checkedBy: string | null;
  @InstantColumn({ nullable: true }) checkedAt: string | null;
  @IntColumn() version: number;
}
