import { OpinionKind, OpinionRequestState, Stance } from '@gongshen/shared/opinion';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

registerEnumType(OpinionRequestState, { name: 'OpinionRequestState' });

/** Why a link asks nothing any more. */
export const OutsideClosing = { answered: 'answered', cancelled: 'cancelled', expired: 'expired' } as const;
export type OutsideClosing = keyof typeof OutsideClosing;
registerEnumType(OutsideClosing, { name: 'OutsideClosing' });

/** Somebody was asked for a view; its objects are the rows, what crosses a table or depends on who asks has a resolver. */
@ObjectType('OpinionRequest', {
  description:
    'Somebody was asked for a view: a department of the stage, one without an item in it, or an outside body.',
})
export class OpinionRequestType {
  @Field(() => ID) id: string;
  @Field(() => OpinionKind) kind: OpinionKind;
  @Field(() => String, { nullable: true }) outsideBody: string | null;
  @Field(() => DateTimeScalar) askedAt: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => OpinionRequestState) state: OpinionRequestState;
  @Field(() => Boolean, { description: 'A material it had read was replaced.' }) becauseReplaced: boolean;
  @Field(() => [ID]) requirementCodes: string[];
  @Field(() => Int) version: number;
}

export const { ConnectionType: OpinionRequestConnection } = countedConnectionOf(
  'OpinionRequest',
  () => OpinionRequestType,
);

@ObjectType('OutsideLink', { description: 'The link is shown this once; only its hash is kept.' })
export class OutsideLinkType {
  @Field(() => ID) requestId: string;
  @Field(() => String) body: string;
  @Field(() => String) url: string;
  @Field(() => DateTimeScalar) expiresAt: string;
}

@ObjectType('OutsideConsultation', {
  description:
    'What an outside body sees behind its link: nothing else of the project. Once closed, who asked and by when, and nothing else: texts are empty.',
})
export class OutsideConsultationType {
  @Field(() => String) bodyName: string;
  @Field(() => String) projectName: string;
  @Field(() => String) itemName: string;
  @Field(() => String) askedByUnitName: string;
  @Field(() => String) question: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => OpinionRequestState) state: OpinionRequestState;
  @Field(() => OutsideClosing, { nullable: true }) closedBecause: OutsideClosing | null;
  @Field(() => [StoredFileType]) materials: StoredFileType[];
  @Field(() => Stance, { nullable: true }) stance: Stance | null;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) givenAt: string | null;
}
