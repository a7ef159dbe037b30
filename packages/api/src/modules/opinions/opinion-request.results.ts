import { Stance } from '@gongshen/shared/opinion';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { ApplicationType } from '../applications/index.js';
import { OutsideConsultationType, OutsideLinkType } from './opinion-request.type.js';

@InputType()
export class RequestPreliminaryInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => [ID]) caseIds: string[];
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => String, { nullable: true }) question?: string | null;
}

@InputType()
export class OutsideBodyInput {
  @Field(() => String) name: string;
  @Field(() => String) phone: string;
}

@InputType()
export class RequestConsultationInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => String) question: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => [ID]) unitIds: string[];
  @Field(() => [OutsideBodyInput]) outsideBodies: OutsideBodyInput[];
  @Field(() => [ID], { nullable: true }) requirementCodes?: string[] | null;
}

@InputType()
export class CancelOpinionRequestInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) requestId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class AnswerOutsideInput {
  @Field(() => String) token: string;
  @Field(() => ID) idempotencyKey: string;
  @Field(() => String) giverName: string;
  @Field(() => Stance) stance: Stance;
  @Field(() => String) text: string;
}

@ObjectType()
export class OpinionRequestSuccess {
  @Field(() => ApplicationType) application: object;
  @Field(() => [OutsideLinkType]) links: OutsideLinkType[];
  constructor(application: object, links: OutsideLinkType[] = []) {
    this.application = application;
    this.links = links;
  }
}

@ObjectType()
export class OutsideSuccess {
  @Field(() => OutsideConsultationType) consultation: OutsideConsultationType;
  constructor(consultation: OutsideConsultationType) {
    this.consultation = consultation;
  }
}

export const RequestPreliminaryResult = resultUnion('RequestPreliminaryResult', () => [
  OpinionRequestSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const RequestConsultationResult = resultUnion('RequestConsultationResult', () => [
  OpinionRequestSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const CancelOpinionRequestResult = resultUnion('CancelOpinionRequestResult', () => [
  OpinionRequestSuccess,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const AnswerOutsideResult = resultUnion('AnswerOutsideResult', () => [
  OutsideSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
