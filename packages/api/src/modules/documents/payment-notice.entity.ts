import { PaymentMethod, PaymentState } from '@gongshen/shared/document';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  MoneyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../kernel/database/columns.js';

/** One thing to be paid for, in yuan. */
export interface FeeLine {
  name: string;
  /** On what it is charged: law, and standard of the price authority. */
  basis: string;
  amount: number;
}

/** What a department asks an applicant to pay in a case; its paper is a `payment` document. */
@Entity('payment_notice')
@IndexOn(['caseId'])
@IndexOn(['applicationId', 'state'])
export class PaymentNoticeRow {
  @KeyColumn() id: string;
  @RefColumn('item_case') caseId: string;
  @RefColumn('application') applicationId: string;
  @RefColumn('project') projectId: string;
  @RefColumn('unit') unitId: string;
  @EnumColumn('payment_notice', PaymentState) state: PaymentState;
  @JsonColumn() lines: FeeLine[];
  /** 元 */
  @MoneyColumn() total: number;
  @EnumColumn('payment_notice', PaymentMethod) method: PaymentMethod;
  /** Account, platform or counter, in words. */
  @TextColumn(300) payTo: string;
  @PlainDateColumn() dueOn: string;
  /** 减免情形, in words. */
  @LongTextColumn({ nullable: true }) exemptions: string | null;
  @RefColumn('account') requestedBy: string;
  @InstantColumn() requestedAt: string;
  @PlainDateColumn({ nullable: true }) paidOn: string | null;
  /** Number of the receipt of the treasury. */
  @TextColumn(60, { nullable: true }) receiptNumber: string | null;
  /** Who recorded the payment, or took the notice back. */
  @RefColumn('account', { nullable: true }) settledBy: string | null;
  @InstantColumn({ nullable: true }) settledAt: string | null;
  @TextColumn(500, { nullable: true }) cancelReason: string | null;
  @VersionColumn() version: number;
}
