import { PaymentAction, PaymentMethod, PaymentState, ProcedureDocumentKind } from '@gongshen/shared/document';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(ProcedureDocumentKind, { name: 'ProcedureDocumentKind' });
registerEnumType(PaymentState, { name: 'PaymentState' });
registerEnumType(PaymentAction, { name: 'PaymentAction' });
registerEnumType(PaymentMethod, { name: 'PaymentMethod' });

/** 文书; its objects are the rows themselves. */
@ObjectType('ProcedureDocument')
export class ProcedureDocumentType {
  @Field(() => ID) id: string;
  @Field(() => ProcedureDocumentKind) kind: ProcedureDocumentKind;
  @Field(() => String) title: string;
  @Field(() => String, { description: '440400ZJJ2026SL000123: division, unit, year, kind, running number.' })
  number: string;
  @Field(() => String, { description: 'As people quote it, 珠建受〔2026〕123号.' }) readableNumber: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => DateTimeScalar) issuedAt: string;
  @Field(() => String, { description: 'For the public check page, without dashes.' }) checkCode: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the archived file; null until it is archived.' })
  sha256: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) voidedAt: string | null;
  @Field(() => String, { nullable: true }) voidedReason: string | null;
}

/** A paper that could not be drawn yet; tried again by itself. */
@ObjectType('DocumentTrouble')
export class DocumentTroubleType {
  @Field(() => ID) id: string;
  @Field(() => ID) documentId: string;
  @Field(() => String) title: string;
  @Field(() => String) readableNumber: string;
  @Field(() => Int) attempts: number;
  @Field(() => DateTimeScalar) firstAt: string;
  @Field(() => DateTimeScalar) lastAt: string;
  @Field(() => DateTimeScalar) nextTryAt: string;
  @Field(() => String) failure: string;
}

@ObjectType('FeeLine')
export class FeeLineType {
  @Field(() => String) name: string;
  @Field(() => String) basis: string;
  @Field(() => Float, { description: 'Yuan.' }) amount: number;
}

/** 缴费通知; its objects are the rows themselves. */
@ObjectType('PaymentNotice')
export class PaymentNoticeType {
  @Field(() => ID) id: string;
  @Field(() => PaymentState) state: PaymentState;
  @Field(() => [FeeLineType]) lines: FeeLineType[];
  @Field(() => Float, { description: 'Yuan.' }) total: number;
  @Field(() => PaymentMethod) method: PaymentMethod;
  @Field(() => String, { description: 'Account, platform or counter, in words.' }) payTo: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => String, { nullable: true }) exemptions: string | null;
  @Field(() => DateTimeScalar) requestedAt: string;
  @Field(() => PlainDateScalar, { nullable: true }) paidOn: string | null;
  @Field(() => String, { nullable: true }) receiptNumber: string | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => Int) version: number;
}
