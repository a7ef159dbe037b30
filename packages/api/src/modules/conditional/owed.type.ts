import { OwedAction, OwedState } from '@gongshen/shared/case';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(OwedState, { name: 'OwedState' });
registerEnumType(OwedAction, { name: 'OwedAction' });

/** 容缺; its objects are the rows themselves, everything beside these columns has a resolver. */
@ObjectType('OwedMaterial')
export class OwedMaterialType {
  @Field(() => ID) id: string;
  @Field(() => String) text: string;
  @Field(() => ID, { nullable: true }) requirementCode: string | null;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => OwedState) state: OwedState;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) deliveredAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) settledAt: string | null;
  @Field(() => String, { nullable: true }) rejectReason: string | null;
  @Field(() => Int) rounds: number;
  @Field(() => Int) version: number;
}
