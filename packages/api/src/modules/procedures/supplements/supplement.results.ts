import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../../kernel/graphql/result-union.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { Application, ApplicationType, RepeatReasonRequired } from '../../applications/index.js';
import { AlreadyHeld } from '../../projects/index.js';

@InputType()
export class SupplementPointInput {
  @Field(() => ID, { nullable: true }) requirementCode?: string | null;
  @Field(() => String) text: string;
}

@InputType()
export class RequestSupplementInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
  @Field(() => [SupplementPointInput]) points: SupplementPointInput[];
  @Field(() => String, { nullable: true }) repeatReason?: string | null;
}

@InputType()
export class DecideSupplementsInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => [ID]) agreed: string[];
  @Field(() => [ID]) rejected: string[];
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => Int, { nullable: true }) answerWithinWorkingDays?: number | null;
}

@InputType()
export class WithdrawSupplementInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) requestId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class SupplementAnswerInput {
  @Field(() => ID) pointId: string;
  @Field(() => String) answer: string;
}

@InputType()
export class AnswerSupplementInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) noticeId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [SupplementAnswerInput]) answers: SupplementAnswerInput[];
}

@ObjectType()
export class SupplementSuccess {
  @Field(() => ApplicationType) application: Application;
  constructor(application: Application) {
    this.application = application;
  }
}

/** The application as it stands after an act. */
export async function supplementSuccess(context: RequestContext, id: string): Promise<SupplementSuccess> {
  return new SupplementSuccess(await context.services.db.read.get(Application, { id }));
}

export const RequestSupplementResult = resultUnion('RequestSupplementResult', () => [
  SupplementSuccess,
  AlreadyHeld,
  RepeatReasonRequired,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const DecideSupplementsResult = resultUnion('DecideSupplementsResult', () => [
  SupplementSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const WithdrawSupplementResult = resultUnion('WithdrawSupplementResult', () => [
  SupplementSuccess,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const AnswerSupplementResult = resultUnion('AnswerSupplementResult', () => [
  SupplementSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
