import { SupplementNoticeState, SupplementState } from '@gongshen/shared/procedure';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../../kernel/graphql/scalars.js';

registerEnumType(SupplementState, { name: 'SupplementState' });
registerEnumType(SupplementNoticeState, { name: 'SupplementNoticeState' });

/** 补件请求; its objects are the rows, what crosses a table has a resolver. */
@ObjectType('SupplementRequest')
export class SupplementRequestType {
  @Field(() => ID) id: string;
  @Field(() => SupplementState) state: SupplementState;
  @Field(() => String) reason: string;
  @Field(() => DateTimeScalar) askedAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt: string | null;
  @Field(() => String, { nullable: true }) decisionReason: string | null;
  @Field(() => String, { nullable: true, description: 'Why something is asked for that could have been told before.' })
  repeatReason: string | null;
  @Field(() => Int) version: number;
}

@ObjectType('SupplementPoint')
export class SupplementPointType {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true }) requirementCode: string | null;
  @Field(() => String, { nullable: true }) requirementName: string | null;
  @Field(() => String) text: string;
  @Field(() => ID) caseId: string;
  @Field(() => String) itemName: string;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => Boolean) replaced: boolean;
}

/** 补件通知; its objects are the rows. */
@ObjectType('SupplementNotice', {
  description: 'One notice for all requests the lead unit agreed to together (珠 15).',
})
export class SupplementNoticeType {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => SupplementNoticeState) state: SupplementNoticeState;
  @Field(() => DateTimeScalar) issuedAt: string;
  @Field(() => PlainDateScalar) answerBy: string;
  @Field(() => DateTimeScalar, { nullable: true }) answeredAt: string | null;
  @Field(() => Int) version: number;
}
