import { Carriage, OriginalCondition, OriginalState, TransferDirection } from '@gongshen/shared/original';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../../kernel/database/columns.js';

/** One handing on of originals, from one pair of hands to another: never changed afterwards, save that it arrived. */
@Entity('original_transfer')
@IndexOn(['applicationId', 'sentAt'])
@IndexOn(['signatureFileId'])
export class OriginalTransfer {
  @KeyColumn() id: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @EnumColumn('original_transfer', TransferDirection) direction: TransferDirection;
  /** The department on the other side; null when they go to the applicant. */
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  @TextColumn(200) fromName: string;
  @TextColumn(200) toName: string;
  @EnumColumn('original_transfer', Carriage) carriage: Carriage;
  /** 快递公司、邮政 … */
  @TextColumn(60, { nullable: true }) carrier: string | null;
  @TextColumn(60, { nullable: true }) trackingNumber: string | null;
  /** Where post goes. */
  @TextColumn(300, { nullable: true }) address: string | null;
  /** Who took them: the messenger, the colleague, the person at the counter, the addressee. */
  @TextColumn(100, { nullable: true }) receivedBy: string | null;
  /** What the person who picks up is to the applicant: 本人, 受托人 …. */
  @TextColumn(60, { nullable: true }) recipientRelation: string | null;
  @RefColumn('stored_file', { nullable: true }) signatureFileId: string | null;
  @RefColumn('account') sentBy: string;
  @InstantColumn() sentAt: string;
}

/** A paper original (珠 13): it is at exactly one place, which `state` names. */
@Entity('paper_original')
@IndexOn(['number'], { unique: true })
@IndexOn(['applicationId'])
@IndexOn(['state', 'districtCode', 'sinceAt'])
@IndexOn(['unitId', 'state', 'sinceAt'])
@IndexOn(['signatureFileId'])
export class PaperOriginal {
  @KeyColumn() id: string;
  /** On the label that is stuck to it. */
  @TextColumn(40) number: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @TextColumn(12) districtCode: string;
  @RefColumn('unit') windowUnitId: string;
  /** The requirement of the guide it stands for; null: something else. */
  @TextColumn(60, { nullable: true }) requirementCode: string | null;
  @TextColumn(200) name: string;
  @IntColumn() copies: number;
  @IntColumn() pages: number;
  @EnumColumn('paper_original', OriginalCondition) paperCondition: OriginalCondition;
  @TextColumn(500, { nullable: true }) note: string | null;
  @TextColumn(100) receivedFrom: string;
  /** The signature of who brought it, if it was asked for. */
  @RefColumn('stored_file', { nullable: true }) signatureFileId: string | null;
  @RefColumn('account') receivedBy: string;
  @InstantColumn() receivedAt: string;
  @EnumColumn('paper_original', OriginalState) state: OriginalState;
  /** The department it is at, or goes to, or comes from; null while it has been at the window alone. */
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  /** The last handing on. */
  @RefColumn('original_transfer', { nullable: true }) transferId: string | null;
  /** Since when it is where it is. */
  @InstantColumn() sinceAt: string;
  /** When it last came back to the window from a department. */
  @InstantColumn({ nullable: true }) cameBackAt: string | null;
  /** Both sides were reminded that it is on its way too long; null again with the next handing on. */
  @InstantColumn({ nullable: true }) lateToldAt: string | null;
  /** Why it did not arrive, where it was found, why it is kept: the last such word. */
  @LongTextColumn({ nullable: true }) remark: string | null;
  @VersionColumn() version: number;
}

/** One original of one handing on, and whether it arrived. */
@Entity('original_transfer_item')
@IndexOn(['transferId', 'originalId'], { unique: true })
@IndexOn(['originalId'])
export class OriginalTransferItem {
  @KeyColumn() id: string;
  @RefColumn('original_transfer') transferId: string;
  @RefColumn('paper_original') originalId: string;
  @InstantColumn({ nullable: true }) arrivedAt: string | null;
  @RefColumn('account', { nullable: true }) arrivedBy: string | null;
  @InstantColumn({ nullable: true }) missingAt: string | null;
}
