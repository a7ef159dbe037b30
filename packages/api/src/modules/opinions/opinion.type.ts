import { OpinionKind, OpinionState, Stance } from '@gongshen/shared/opinion';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import type { OpinionRow } from './opinion.entity.js';

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

@InputType()
export class SaveOpinionInput {
  @Field(() => ID) caseId: string;
  @Field(() => OpinionKind) kind: OpinionKind;
  @Field(() => Stance) stance: Stance;
  @Field(() => String) text: string;
  /** Of the draft, when there is one. */
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class GiveOpinionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) opinionId: string;
  @Field(() => Int) expectedVersion: number;
}

@ObjectType()
export class OpinionSuccess {
  @Field(() => OpinionType) opinion: OpinionRow;
  constructor(opinion: OpinionRow) {
    this.opinion = opinion;
  }
}

export const SaveOpinionResult = resultUnion('SaveOpinionResult', () => [
  OpinionSuccess,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const GiveOpinionResult = resultUnion('GiveOpinionResult', () => [
  OpinionSuccess,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
