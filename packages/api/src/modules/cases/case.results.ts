import { Decision } from '@gongshen/shared/case';
import { NonAcceptanceGround } from '@gongshen/shared/document';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { RepeatReasonRequired } from '../applications/index.js';
import { AlreadyHeld } from '../projects/index.js';
import { DecisionBlocked } from './case.refusals.js';
import { ItemCaseType, toUrging, UrgingType } from './case.type.js';
import { ItemCaseRow } from './item-case.entity.js';
import { UrgingRow } from './urging.entity.js';

registerEnumType(Decision, { name: 'Decision' });
registerEnumType(NonAcceptanceGround, { name: 'NonAcceptanceGround' });

@InputType()
export class CaseCommandInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class DeclineCaseInput extends CaseCommandInput {
  @Field(() => String) reason: string;
  @Field(() => NonAcceptanceGround, { nullable: true, description: 'As ticked on the paper; left out: another one.' })
  ground?: NonAcceptanceGround | null;
  @Field(() => String, { nullable: true, description: 'Which authority it belongs to, when out of scope (许可法 32).' })
  properAuthority?: string | null;
}

@InputType()
export class OwedInput {
  @Field(() => String) text: string;
  @Field(() => ID, { nullable: true }) requirementCode?: string | null;
  @Field(() => PlainDateScalar) dueOn: string;
}

@InputType()
export class DecideCaseInput extends CaseCommandInput {
  @Field(() => Decision) decision: Decision;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => String, { nullable: true }) conditions?: string | null;
  @Field(() => String, { nullable: true }) remedies?: string | null;
  @Field(() => [OwedInput], { nullable: true, description: '容缺: at least one for `approveWithConditions`.' })
  owed?: OwedInput[] | null;
  @Field(() => String, { nullable: true, description: 'Why something is owed that could have been told before.' })
  repeatReason?: string | null;
}

@InputType()
export class TerminateCaseInput extends CaseCommandInput {
  @Field(() => String) reason: string;
  @Field(() => String) basis: string;
}

@InputType()
export class UrgeInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => String) text: string;
}

@ObjectType()
export class CaseSuccess {
  @Field(() => ItemCaseType) itemCase: ItemCaseRow;
  constructor(itemCase: ItemCaseRow) {
    this.itemCase = itemCase;
  }
}

@ObjectType()
export class UrgeSuccess {
  @Field(() => UrgingType) urging: UrgingType;
  constructor(urging: UrgingType) {
    this.urging = urging;
  }
}

/** The case as it stands after an act: read anew, for what was loaded before is outdated. */
export async function caseSuccess(context: RequestContext, caseId: string): Promise<CaseSuccess> {
  return new CaseSuccess(await context.services.db.read.get(ItemCaseRow, { id: caseId }));
}

export async function urgeSuccess(context: RequestContext, id: string): Promise<UrgeSuccess> {
  return new UrgeSuccess(toUrging(await context.services.db.read.get(UrgingRow, { id })));
}

export const AcceptCaseResult = resultUnion('AcceptCaseResult', () => [
  CaseSuccess,
  StaleVersion,
  IllegalTransition,
  DecisionBlocked,
  NotAllowed,
]);
export const DeclineCaseResult = resultUnion('DeclineCaseResult', () => [
  CaseSuccess,
  StaleVersion,
  IllegalTransition,
  InvalidInput,
  NotAllowed,
]);
export const DecideCaseResult = resultUnion('DecideCaseResult', () => [
  CaseSuccess,
  AlreadyHeld,
  RepeatReasonRequired,
  DecisionBlocked,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const TerminateCaseResult = resultUnion('TerminateCaseResult', () => [
  CaseSuccess,
  InvalidInput,
  IllegalTransition,
  StaleVersion,
  NotAllowed,
]);
export const UrgeCaseResult = resultUnion('UrgeCaseResult', () => [
  UrgeSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
