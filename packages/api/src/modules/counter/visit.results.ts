import { IdentityDocumentKind, VisitorRelation } from '@gongshen/shared/counter';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import type { CounterVisit } from './visit.entity.js';
import { CounterVisitType } from './visit.type.js';

@InputType()
export class ReceiveVisitorInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => String) personName: string;
  @Field(() => IdentityDocumentKind) documentKind: IdentityDocumentKind;
  @Field(() => String) documentNumber: string;
  @Field(() => String) phone: string;
  @Field(() => VisitorRelation) relation: VisitorRelation;
  @Field(() => ID, { nullable: true, description: 'The authority as a scan; for all but the legal representative.' })
  authorityFileId?: string | null;
  @Field(() => String) creditCode: string;
  @Field(() => String, { nullable: true, description: 'For an organisation nobody knows yet.' })
  organisationName?: string | null;
}

@InputType()
export class EndVisitInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) visitId: string;
}

@InputType()
export class RevealVisitorInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) visitId: string;
  @Field(() => String, { description: 'What for; it stands in the audit.' }) purpose: string;
}

@ObjectType()
export class VisitSuccess {
  @Field(() => CounterVisitType) visit: CounterVisit;
  constructor(visit: CounterVisit) {
    this.visit = visit;
  }
}

@ObjectType()
export class RevealSuccess {
  @Field(() => ID) visitId: string;
  @Field(() => String) documentNumber: string;
  @Field(() => String) phone: string;
  constructor(revealed: { visitId: string; documentNumber: string; phone: string }) {
    Object.assign(this, revealed);
  }
}

export const ReceiveVisitorResult = resultUnion('ReceiveVisitorResult', () => [VisitSuccess, InvalidInput]);
export const EndVisitResult = resultUnion('EndVisitResult', () => [VisitSuccess, IllegalTransition, StaleVersion]);
export const RevealVisitorResult = resultUnion('RevealVisitorResult', () => [RevealSuccess, InvalidInput]);
