import { OpinionKind, OpinionState, Stance } from '@gongshen/shared/opinion';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(OpinionKind, { name: 'OpinionKind' });
registerEnumType(OpinionState, { name: 'OpinionState' });
registerEnumType(Stance, { name: 'Stance' });

/** A department's view; its objects are the rows, what crosses a table has a resolver. */
@ObjectType('Opinion')
export class OpinionType {
  @Field(() => ID) id: string;
  @Field(() => OpinionKind) kind: OpinionKind;
  @Field(() => Stance) stance: Stance;
  @Field(() => String) text: string;
  @Field(() => OpinionState) state: OpinionState;
  @Field(() => DateTimeScalar, { nullable: true }) givenAt: string | null;
  @Field(() => DateTimeScalar) savedAt: string;
  @Field(() => Int) version: number;
}
