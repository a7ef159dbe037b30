import { ResultKind } from '@gongshen/shared/certificate';
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

/** What a department issues: prepared before the decision, effective with it (珠 17). A replaced one stays, not effective. */
@Entity('result_document')
@IndexOn(['caseId'])
@IndexOn(['projectId', 'effective', 'itemCode'])
@IndexOn(['fileId'])
export class ResultDocumentRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @TextColumn(60) itemCode: string;
  @TextColumn(200) itemName: string;
  @EnumColumn('result_document', ResultKind) kind: ResultKind;
  @TextColumn(100) number: string;
  @TextColumn(200) title: string;
  @PlainDateColumn() issuedOn: string;
  @RefColumn('stored_file') fileId: string;
  @RefColumn('unit') unitId: string;
  @RefColumn('account') attachedBy: string;
  @InstantColumn() attachedAt: string;
  /** True once the case is decided on this document. */
  @BooleanColumn() effective: boolean;
  /** Set when another document took its place before the decision. */
  @InstantColumn({ nullable: true }) replacedAt: string | null;
  /** The later result that extended or changed this one; it no longer counts. */
  @RefColumn('result_document', { nullable: true }) replacedById: string | null;
  /** The approval was taken back (容缺 never delivered). */
  @InstantColumn({ nullable: true }) revokedAt: string | null;
  @LongTextColumn({ nullable: true }) revokedReason: string | null;
}
