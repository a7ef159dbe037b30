import { Lamp } from '@gongshen/shared/clock';
import { OpinionAction, OpinionKind, OpinionState, Stance } from '@gongshen/shared/opinion';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(OpinionKind, { name: 'OpinionKind' });
registerEnumType(OpinionState, { name: 'OpinionState' });
registerEnumType(OpinionAction, { name: 'OpinionAction' });
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
  @Field(() => String, { nullable: true }) outsideBody: string | null;
  @Field(() => Int) version: number;
}

/** What the applicant was asked to say about an opinion, and said; `askedBy` and `repliedBy` have resolvers. */
@ObjectType('OpinionReply')
export class OpinionReplyType {
  @Field(() => String) question: string;
  @Field(() => DateTimeScalar) askedAt: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => Lamp) lamp: Lamp;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) repliedAt: string | null;
  askedById: string;
  repliedById: string | null;
}

@ObjectType('Contradiction')
export class ContradictionType {
  @Field(() => String, { description: 'What they differ about: an item, or a material both read.' }) topic: string;
  @Field(() => [OpinionType]) opinions: OpinionType[];
}

export const { ConnectionType: OpinionConnection } = countedConnectionOf('Opinion', () => OpinionType);
