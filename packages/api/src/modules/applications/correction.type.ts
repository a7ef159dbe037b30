import { CheckAspect, NoticeState } from '@gongshen/shared/application';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import type { CorrectionNoticeRow } from './correction.entity.js';
import type { ReceiptRow } from './receipt.entity.js';

registerEnumType(NoticeState, { name: 'NoticeState' });
registerEnumType(CheckAspect, { name: 'CheckAspect' });

/** One point of a notice. */
@ObjectType('CorrectionPoint')
export class CorrectionPointType {
  @Field(() => ID) id: string;
  @Field(() => ID) requirementCode: string;
  @Field(() => String) requirementName: string;
  @Field(() => [String]) itemNames: string[];
  @Field(() => String) reason: string;
  @Field(() => String, { nullable: true }) remark: string | null;
  @Field(() => Boolean) repeated: boolean;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) answeredAt: string | null;
  @Field(() => Boolean) resolved: boolean;
}

/** 材料补齐补正通知; `issuedBy` has a resolver. */
@ObjectType('CorrectionNotice')
export class CorrectionNoticeType {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => Int) round: number;
  @Field(() => DateTimeScalar) issuedAt: string;
  @Field(() => PlainDateScalar) answerBy: string;
  @Field(() => NoticeState) state: NoticeState;
  @Field(() => String, { nullable: true }) repeatReason: string | null;
  @Field(() => Boolean) repeated: boolean;
  @Field(() => [CorrectionPointType]) points: CorrectionPointType[];
  @Field(() => DateTimeScalar, { nullable: true }) answeredAt: string | null;
  issuedById: string;
}

export function toNoticeType(row: CorrectionNoticeRow, points: CorrectionPointType[]): CorrectionNoticeType {
  const { id, number, round, issuedAt, answerBy, state, repeatReason, repeated, answeredAt } = row;
  return {
    id,
    number,
    round,
    issuedAt,
    answerBy,
    state,
    repeatReason,
    repeated,
    answeredAt,
    points,
    issuedById: row.issuedBy,
  };
}

/** 正式收件回执; `issuedBy` and `windowName` have resolvers. */
@ObjectType('Receipt')
export class ReceiptType {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => DateTimeScalar) issuedAt: string;
  @Field(() => PlainDateScalar) receivedOn: string;
  @Field(() => [String]) materials: string[];
  /** Received by silence (许可法 32): nobody issued it. */
  @Field(() => Boolean) deemed: boolean;
  issuedById: string | null;
  unitId: string | null;
}

export function toReceiptType(row: ReceiptRow): ReceiptType {
  const { id, number, issuedAt, receivedOn, materials, unitId, issuedBy } = row;
  return { id, number, issuedAt, receivedOn, materials, unitId, deemed: issuedBy === null, issuedById: issuedBy };
}

@ObjectType('CheckReason')
export class CheckReasonType {
  @Field(() => ID) code: string;
  @Field(() => String) text: string;
  @Field(() => CheckAspect) aspect: CheckAspect;
}
