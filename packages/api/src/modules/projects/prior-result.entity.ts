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

export const PriorResultState = { submitted: 'submitted', confirmed: 'confirmed', rejected: 'rejected' } as const;
export type PriorResultState = keyof typeof PriorResultState;

/** A result obtained before the project entered the system: registered once with its paper, checked by the window (domain §2). */
@Entity('prior_result')
@IndexOn(['projectId'])
@IndexOn(['state', 'submittedAt'])
export class PriorResult {
  @KeyColumn() id: string;
  @RefColumn('Project') projectId: string;
  @TextColumn(60) itemCode: string;
  @TextColumn(100) documentNumber: string;
  @TextColumn(100) issuedBy: string;
  @PlainDateColumn() issuedOn: string;
  @RefColumn('StoredFile') fileId: string;
  @EnumColumn('prior_result', PriorResultState) state: PriorResultState;
  @TextColumn(500, { nullable: true }) remark: string | null;
  @RefColumn('Account') submittedBy: string;
  @InstantColumn() submittedAt: string;
  @RefColumn('Account', { nullable: true }) checkedBy: string | null;
  @InstantColumn({ nullable: true }) checkedAt: string | null;
  @IntColumn() version: number;
}
