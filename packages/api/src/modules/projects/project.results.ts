import { Field, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { PriorResultType } from './prior-result.type.js';
import { AlreadyHeld, ClassifiedRefused, DuplicateProjectCode } from './project.refusals.js';
import { ProjectObject } from './project.type.js';

@ObjectType()
export class ProjectSuccess {
  @Field(() => ProjectObject) project: object;
  @Field(() => [String], { description: 'What is doubtful although it was accepted.' }) warnings: string[];
  constructor(project: object, warnings: string[]) {
    Object.assign(this, { project, warnings });
  }
}

@ObjectType()
export class PriorResultSuccess {
  @Field(() => PriorResultType) priorResult: object;
  constructor(priorResult: object) {
    this.priorResult = priorResult;
  }
}

export const RegisterProjectResult = resultUnion('RegisterProjectResult', () => [
  ProjectSuccess,
  InvalidInput,
  ClassifiedRefused,
  DuplicateProjectCode,
]);
export const BringInResultResult = resultUnion('BringInResultResult', () => [
  PriorResultSuccess,
  InvalidInput,
  NotAllowed,
  AlreadyHeld,
]);
export const WithdrawPriorResultResult = resultUnion('WithdrawPriorResultResult', () => [
  PriorResultSuccess,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const CheckPriorResultResult = resultUnion('CheckPriorResultResult', () => [
  PriorResultSuccess,
  StaleVersion,
  IllegalTransition,
  InvalidInput,
  NotAllowed,
]);
