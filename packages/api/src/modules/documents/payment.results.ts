import { PaymentMethod } from '@gongshen/shared/document';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { PaymentNoticeType } from './document.type.js';
import { PaymentNoticeRow } from './payment-notice.entity.js';

@InputType()
export class FeeLineInput {
  @Field(() => String) name: string;
  @Field(() => String) basis: string;
  @Field(() => Float, { description: 'Yuan, at most two decimals.' }) amount: number;
}

@InputType()
export class RequestPaymentInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [FeeLineInput]) lines: FeeLineInput[];
  @Field(() => PaymentMethod) method: PaymentMethod;
  @Field(() => String) payTo: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => String, { nullable: true }) exemptions?: string | null;
}

@InputType()
export class RecordPaymentInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) paymentId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => PlainDateScalar) paidOn: string;
  @Field(() => String) receiptNumber: string;
}

@InputType()
export class CancelPaymentInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) paymentId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
}

@ObjectType()
export class PaymentSuccess {
  @Field(() => PaymentNoticeType) payment: PaymentNoticeRow;
  constructor(payment: PaymentNoticeRow) {
    this.payment = payment;
  }
}

/** The notice as it stands after an act: read anew. */
export async function paymentSuccess(context: RequestContext, id: string): Promise<PaymentSuccess> {
  return new PaymentSuccess(await context.services.db.read.get(PaymentNoticeRow, { id }));
}

const members = () => [PaymentSuccess, InvalidInput, IllegalTransition, StaleVersion, NotAllowed] as const;
export const RequestPaymentResult = resultUnion('RequestPaymentResult', members);
export const RecordPaymentResult = resultUnion('RecordPaymentResult', members);
export const CancelPaymentResult = resultUnion('CancelPaymentResult', members);
