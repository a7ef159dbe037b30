import { Field, ID, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { MaterialType } from '../materials/index.js';
import { AlreadyHeld } from '../projects/index.js';
import { CheckIncomplete, RepeatReasonRequired, SubmissionIncomplete } from './application.refusals.js';
import { ApplicationType } from './application.type.js';

@ObjectType()
export class ApplicationSuccess {
  @Field(() => ApplicationType) application: object;
  constructor(application: object) {
    this.application = application;
  }
}

@ObjectType()
export class CheckSuccess {
  @Field(() => ApplicationType) application: object;
  constructor(application: object) {
    this.application = application;
  }
}

@ObjectType()
export class MaterialSuccess {
  @Field(() => ApplicationType) application: object;
  @Field(() => MaterialType, { nullable: true }) material: object | null;
  constructor(application: object, material: object | null) {
    this.application = application;
    this.material = material;
  }
}

@ObjectType()
export class DiscardDraftSuccess {
  @Field(() => ID) projectId: string;
  constructor(projectId: string) {
    this.projectId = projectId;
  }
}

export const OpenStageResult = resultUnion('OpenStageResult', () => [
  ApplicationSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const SaveDraftResult = resultUnion('SaveDraftResult', () => [
  ApplicationSuccess,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const DiscardDraftResult = resultUnion('DiscardDraftResult', () => [
  DiscardDraftSuccess,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const AddMaterialResult = resultUnion('AddMaterialResult', () => [
  MaterialSuccess,
  InvalidInput,
  IllegalTransition,
  AlreadyHeld,
  NotAllowed,
]);
export const RemoveMaterialResult = resultUnion('RemoveMaterialResult', () => [
  MaterialSuccess,
  IllegalTransition,
  NotAllowed,
]);
export const SubmitApplicationResult = resultUnion('SubmitApplicationResult', () => [
  ApplicationSuccess,
  SubmissionIncomplete,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const WithdrawApplicationResult = resultUnion('WithdrawApplicationResult', () => [
  ApplicationSuccess,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
  InvalidInput,
]);
export const StartCheckResult = resultUnion('StartCheckResult', () => [
  ApplicationSuccess,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const RecordCheckResult = resultUnion('RecordCheckResult', () => [
  CheckSuccess,
  AlreadyHeld,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const IssueReceiptResult = resultUnion('IssueReceiptResult', () => [
  ApplicationSuccess,
  CheckIncomplete,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const IssueCorrectionResult = resultUnion('IssueCorrectionResult', () => [
  ApplicationSuccess,
  AlreadyHeld,
  CheckIncomplete,
  RepeatReasonRequired,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
  InvalidInput,
]);
export const ReturnApplicationResult = resultUnion('ReturnApplicationResult', () => [
  ApplicationSuccess,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const AnswerPointResult = resultUnion('AnswerPointResult', () => [
  ApplicationSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const ResubmitApplicationResult = resultUnion('ResubmitApplicationResult', () => [
  ApplicationSuccess,
  SubmissionIncomplete,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const ChooseEvidenceResult = resultUnion('ChooseEvidenceResult', () => [
  ApplicationSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
