import { DeliveryMethod } from '@gongshen/shared/certificate';
import { Carrier, IdentityPaper, ParcelState, RecipientRelation } from '@gongshen/shared/delivery';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
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

/** How the applicant wants the results of an application (珠 17, 18); one row for an application, none: electronically. */
@Entity('delivery_wish')
@IndexOn(['applicationId'], { unique: true })
export class DeliveryWishRow {
  @KeyColumn() id: string;
  @RefColumn('application') applicationId: string;
  @EnumColumn('delivery_wish', DeliveryMethod) method: DeliveryMethod;
  /** Where and to whom the post brings it; null for the other ways. */
  @TextColumn(60, { nullable: true }) recipient: string | null;
  @TextColumn(20, { nullable: true }) phone: string | null;
  @TextColumn(200, { nullable: true }) address: string | null;
  @InstantColumn() chosenAt: string;
  @RefColumn('account') chosenBy: string;
  @VersionColumn() version: number;
}

/** One handing over of a case's result. Kept for good; what happened to it later is written beside it, once. */
@Entity('delivery')
@IndexOn(['caseId'])
@IndexOn(['districtCode', 'newest', 'state', 'handedOutAt'])
@IndexOn(['signatureFileId'])
export class DeliveryRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @TextColumn(12) districtCode: string;
  @EnumColumn('delivery', DeliveryMethod) method: DeliveryMethod;
  @EnumColumn('delivery', ParcelState) state: ParcelState;
  /** False once another handing over of the same case came after it. */
  @BooleanColumn() newest: boolean;
  @TextColumn(100) recipient: string;
  @EnumColumn('delivery', RecipientRelation, { nullable: true }) relation: RecipientRelation | null;
  @EnumColumn('delivery', IdentityPaper, { nullable: true }) identityPaper: IdentityPaper | null;
  /** Never the whole number (S56): who looked at the paper has seen it. */
  @TextColumn(40, { nullable: true }) identityMasked: string | null;
  @IntColumn() copies: number;
  @TextColumn(20, { nullable: true }) phone: string | null;
  @TextColumn(200, { nullable: true }) address: string | null;
  @EnumColumn('delivery', Carrier, { nullable: true }) carrier: Carrier | null;
  @TextColumn(60, { nullable: true }) carrierName: string | null;
  @TextColumn(40, { nullable: true }) trackingNumber: string | null;
  @RefColumn('stored_file', { nullable: true }) signatureFileId: string | null;
  @InstantColumn() handedOutAt: string;
  @RefColumn('account') handedOutBy: string;
  /** 签收, 退回: the day; taken back: that day. */
  @PlainDateColumn({ nullable: true }) settledOn: string | null;
  /** 签收人 */
  @TextColumn(60, { nullable: true }) settledByName: string | null;
  /** Why it was returned or taken back. */
  @TextColumn(500, { nullable: true }) settledReason: string | null;
  @InstantColumn({ nullable: true }) settledAt: string | null;
  @VersionColumn() version: number;
}
