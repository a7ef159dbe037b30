import { PriorResultAction, PriorResultState } from '@gongshen/shared/certificate';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(PriorResultState, { name: 'PriorResultState' });
registerEnumType(PriorResultAction, { name: 'PriorResultAction' });

@ObjectType('PriorResult')
export class PriorResultType {
  @Field(() => ID) id: string;
  @Field(() => ID) itemCode: string;
  @Field(() => String) documentNumber: string;
  @Field(() => String) issuedBy: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => PriorResultState) state: PriorResultState;
  @Field(() => String, { nullable: true }) remark: string | null;
  @Field(() => DateTimeScalar) submittedAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) checkedAt: string | null;
  @Field(() => Int) version: number;
}
