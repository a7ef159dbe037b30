import { CaseOutcome } from '@gongshen/shared/case';
import { ResultKind } from '@gongshen/shared/certificate';
import { PublishedStanding, WithholdingGround } from '@gongshen/shared/information';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kernel/graphql/connection.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { CaseSuccess } from '../cases/index.js';

registerEnumType(PublishedStanding, { name: 'PublishedStanding' });
registerEnumType(WithholdingGround, { name: 'WithholdingGround' });

/** Values alone: from here nobody reaches a case, a project, a person or a file (S05, S58). */
@ObjectType('PublishedDecision', { description: '许可法 40: what anybody may read of a decision.' })
export class PublishedDecisionType {
  @Field(() => ID) id: string;
  @Field(() => Boolean) granted: boolean;
  @Field(() => ResultKind) kind: ResultKind;
  @Field(() => String) title: string;
  @Field(() => String) number: string;
  @Field(() => String) projectName: string;
  @Field(() => String) projectCode: string;
  @Field(() => String, { description: 'A natural person is masked.' }) holder: string;
  @Field(() => String) districtName: string;
  @Field(() => String) stageName: string;
  @Field(() => String) itemName: string;
  @Field(() => String) unitName: string;
  @Field(() => PlainDateScalar) decidedOn: string;
  @Field(() => PlainDateScalar) issuedOn: string;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil: string | null;
  @Field(() => PublishedStanding) standing: PublishedStanding;
  @Field(() => DateTimeScalar) publishedAt: string;
}

export const { ConnectionType: PublishedDecisionConnection } = connectionOf(
  'PublishedDecision',
  () => PublishedDecisionType,
);

@InputType()
export class PublishedDecisionFilter {
  @Field(() => String, { nullable: true }) districtCode?: string | null;
  @Field(() => String, { nullable: true }) stageCode?: string | null;
  @Field(() => String, { nullable: true }) itemCode?: string | null;
  @Field(() => String, { nullable: true }) unitCode?: string | null;
  @Field(() => Boolean, { nullable: true }) granted?: boolean | null;
  @Field(() => PlainDateScalar, { nullable: true }) decidedFrom?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) decidedTo?: string | null;
  @Field(() => String, { nullable: true }) search?: string | null;
}

@ObjectType('PublishedChoice', { description: 'What published decisions may be narrowed down to.' })
export class PublishedChoiceType {
  @Field(() => String, { description: 'district, stage, item or unit' }) kind: string;
  @Field(() => String) code: string;
  @Field(() => String) name: string;
}

/** Whether the public reads of a case's decision; for the authorities. `withheldBy` has a resolver. */
@ObjectType('Publication')
export class PublicationType {
  @Field(() => ID) id: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: not handed out yet.' }) publishedAt: string | null;
  @Field(() => PublishedStanding) standing: PublishedStanding;
  @Field(() => WithholdingGround, { nullable: true }) withheldGround: WithholdingGround | null;
  @Field(() => String, { nullable: true }) withheldBasis: string | null;
  @Field(() => String, { nullable: true }) withheldReason: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) withheldAt: string | null;
  @Field(() => Boolean) mayWithhold: boolean;
  withheldById: string | null;
}

@InputType()
export class WithholdDecisionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => WithholdingGround) ground: WithholdingGround;
  @Field(() => String, { description: '依据: the provision it rests on.' }) basis: string;
  @Field(() => String) reason: string;
}

@InputType()
export class DiscloseDecisionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => String) reason: string;
}

export const WithholdDecisionResult = resultUnion('WithholdDecisionResult', () => [
  CaseSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const DiscloseDecisionResult = resultUnion('DiscloseDecisionResult', () => [
  CaseSuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);

export const isGranted = (outcome: CaseOutcome) => outcome !== CaseOutcome.refused;
