import { OpinionKind, Stance } from '@gongshen/shared/opinion';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { OpinionRow } from './opinion.entity.js';
import { OpinionType } from './opinion.type.js';

@InputType()
export class SaveOpinionInput {
  @Field(() => ID) caseId: string;
  @Field(() => OpinionKind) kind: OpinionKind;
  @Field(() => Stance) stance: Stance;
  @Field(() => String) text: string;
  /** Of the draft, when there is one. */
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  /** The request it is written for. */
  @Field(() => ID, { nullable: true }) requestId?: string | null;
}

@InputType()
export class GiveOpinionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) opinionId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class AskReplyInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) opinionId: string;
  @Field(() => String) question: string;
  @Field(() => PlainDateScalar) dueOn: string;
}

@InputType()
export class ReplyToOpinionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) opinionId: string;
  @Field(() => String) text: string;
}

@ObjectType()
export class OpinionSuccess {
  @Field(() => OpinionType) opinion: OpinionRow;
  constructor(opinion: OpinionRow) {
    this.opinion = opinion;
  }
}

/** The opinion as it stands after an act. */
export async function opinionSuccess(context: RequestContext, id: string): Promise<OpinionSuccess> {
  return new OpinionSuccess(await context.services.db.read.get(OpinionRow, { id }));
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
export const AskReplyResult = resultUnion('AskReplyResult', () => [
  OpinionSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const ReplyToOpinionResult = resultUnion('ReplyToOpinionResult', () => [
  OpinionSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
