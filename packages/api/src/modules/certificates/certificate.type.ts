import {
  CertificateAction,
  CertificateStanding,
  CertificateState,
  CertificateStep,
  LifeAct,
  ProposalAction,
  ProposalState,
  ResultKind,
} from '@gongshen/shared/certificate';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kernel/graphql/connection.js';
import {
  FreshSignInRequired,
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { SealUnavailable } from '../seals/index.js';
import type { CertificateRow } from './certificate.entity.js';
import { CertificateFaultKind } from './certificate-fault-kind.js';
import { SealingState } from './sealing/sealing-states.js';
import { CertificateFieldKind } from './templates/template.js';

registerEnumType(CertificateState, { name: 'CertificateState' });
registerEnumType(CertificateStanding, { name: 'CertificateStanding' });
registerEnumType(SealingState, { name: 'CertificateSealingState' });
registerEnumType(CertificateStep, { name: 'CertificateStep' });
registerEnumType(CertificateAction, { name: 'CertificateAction' });
registerEnumType(CertificateFieldKind, { name: 'CertificateFieldKind' });
registerEnumType(CertificateFaultKind, { name: 'CertificateFaultKind' });
registerEnumType(LifeAct, { name: 'LifeAct' });
registerEnumType(ProposalState, { name: 'ProposalState' });
registerEnumType(ProposalAction, { name: 'ProposalAction' });

@ObjectType()
export class CertificateOption {
  @Field(() => String) value: string;
  @Field(() => String) label: string;
}

/** One thing that stands on a certificate, as its template has it. */
@ObjectType('CertificateField')
export class CertificateFieldType {
  @Field(() => ID) code: string;
  @Field(() => String) label: string;
  @Field(() => CertificateFieldKind) kind: CertificateFieldKind;
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field(() => Boolean) required: boolean;
  @Field(() => String, { description: 'As it is kept; empty while nothing is written.' }) value: string;
  @Field(() => String, { description: 'As it stands on the paper.' }) shown: string;
  @Field(() => [CertificateOption], { description: 'For a choice.' }) options: CertificateOption[];
}

@ObjectType('CertificateHistoryStep')
export class CertificateHistoryType {
  @Field(() => ID) id: string;
  @Field(() => CertificateStep) step: CertificateStep;
  @Field(() => DateTimeScalar) at: string;
  @Field(() => String, { nullable: true, description: 'Who did it; authorities only.' }) actorName: string | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => String, { nullable: true }) basis: string | null;
}

/** The last try to seal a draft. */
@ObjectType('CertificateSealing')
export class CertificateSealingType {
  @Field(() => ID) id: string;
  @Field(() => SealingState) state: SealingState;
  @Field(() => String, { description: 'Given to the draft, and kept for the next try.' }) number: string;
  @Field(() => DateTimeScalar) startedAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) endedAt: string | null;
  @Field(() => String) actorName: string;
  @Field(() => String, { nullable: true, description: 'Why it came to nothing.' }) failure: string | null;
}

/** An electronic certificate; its objects are the rows, everything beside these columns has a resolver. */
@ObjectType('Certificate')
export class CertificateType {
  @Field(() => ID) id: string;
  @Field(() => ID) template: string;
  @Field(() => CertificateState) state: CertificateState;
  @Field(() => ResultKind) kind: ResultKind;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => String, { nullable: true, description: '电子证照标识 (GB/T 36904).' }) identifier: string | null;
  @Field(() => Int) versionNumber: number;
  @Field(() => ID) itemCode: string;
  @Field(() => String) itemName: string;
  @Field(() => String) holderName: string;
  @Field(() => String) holderCode: string;
  @Field(() => String) projectName: string;
  @Field(() => String) projectCode: string;
  @Field(() => ID) projectId: string;
  @Field(() => ID) caseId: string;
  @Field(() => String) unitName: string;
  @Field(() => String, { nullable: true }) conditions: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validFrom: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) issuedOn: string | null;
  @Field(() => String, { nullable: true }) checkCode: string | null;
  @Field(() => DateTimeScalar) editedAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) sealedAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) effectiveAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) endedAt: string | null;
  @Field(() => String, { nullable: true }) endReason: string | null;
  @Field(() => Int) version: number;
}

/** What one person proposed and another confirms; people and the certificate have resolvers. */
@ObjectType('CertificateProposal')
export class CertificateProposalType {
  @Field(() => ID) id: string;
  @Field(() => LifeAct) act: LifeAct;
  @Field(() => ProposalState) state: ProposalState;
  @Field(() => String) reason: string;
  @Field(() => String) basis: string;
  @Field(() => DateTimeScalar) proposedAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) settledAt: string | null;
  @Field(() => String, { nullable: true }) settledReason: string | null;
  @Field(() => Int) version: number;
}

/** A finding of the nightly check; `certificate` has a resolver. */
@ObjectType('CertificateFault')
export class CertificateFaultType {
  @Field(() => ID) id: string;
  @Field(() => CertificateFaultKind) kind: CertificateFaultKind;
  @Field(() => String) text: string;
  @Field(() => DateTimeScalar) foundAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) goneAt: string | null;
  @Field(() => ID) certificateId: string;
}

@ObjectType('CertificateIssuer')
export class CertificateIssuerType {
  @Field(() => ID) unitId: string;
  @Field(() => String, { nullable: true, description: 'Null: not recorded, and nothing can be sealed by template.' })
  creditCode: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) recordedAt: string | null;
}

/** What an item's result is made with. */
@ObjectType('CertificateTemplate')
export class CertificateTemplateType {
  @Field(() => ID) code: string;
  @Field(() => String) title: string;
}

export const { EdgeType: CertificateEdgeType, ConnectionType: CertificateConnectionType } = connectionOf(
  'Certificate',
  () => CertificateType,
);

@InputType()
export class CertificateFilter {
  @Field(() => String, { nullable: true, description: 'Part of number, identifier, title, project or holder.' })
  search?: string | null;
  @Field(() => ID, { nullable: true }) projectId?: string | null;
}

@InputType()
export class DraftCertificateInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int, { description: 'Of the case.' }) expectedVersion: number;
}

@InputType()
export class CertificateCommandInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) certificateId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class CertificateFieldInput {
  @Field(() => ID) code: string;
  @Field(() => String) value: string;
}

@InputType()
export class SaveCertificateInput extends CertificateCommandInput {
  @Field(() => [CertificateFieldInput]) fields: CertificateFieldInput[];
  @Field(() => String, { nullable: true }) conditions?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validFrom?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) validUntil?: string | null;
}

@InputType()
export class ProposeRevisionInput extends CertificateCommandInput {
  @Field(() => LifeAct) act: LifeAct;
  @Field(() => String) reason: string;
  @Field(() => String, { description: 'Legal basis.' }) basis: string;
}

@InputType()
export class SettleProposalInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) proposalId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => ProposalAction) action: ProposalAction;
  @Field(() => String, { nullable: true, description: 'For `decline`.' }) reason?: string | null;
}

@InputType()
export class RecordIssuerInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) unitId: string;
  @Field(() => String) creditCode: string;
}

@ObjectType()
export class CertificateSuccess {
  @Field(() => CertificateType) certificate: CertificateRow;
  constructor(certificate: CertificateRow) {
    this.certificate = certificate;
  }
}

@ObjectType()
export class CertificateIssuerSuccess {
  @Field(() => CertificateIssuerType) issuer: CertificateIssuerType;
  constructor(issuer: CertificateIssuerType) {
    this.issuer = issuer;
  }
}

const usual = () => [CertificateSuccess, InvalidInput, StaleVersion, IllegalTransition, NotAllowed] as const;
export const DraftCertificateResult = resultUnion('DraftCertificateResult', () => [
  CertificateSuccess,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const SaveCertificateResult = resultUnion('SaveCertificateResult', usual);
export const DiscardCertificateResult = resultUnion('DiscardCertificateResult', () => [
  CertificateSuccess,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const SealCertificateResult = resultUnion('SealCertificateResult', () => [
  ...usual(),
  SealUnavailable,
  FreshSignInRequired,
]);
export const ProposeRevisionResult = resultUnion('ProposeRevisionResult', usual);
export const SettleProposalResult = resultUnion('SettleProposalResult', () => [...usual(), FreshSignInRequired]);
export const RecordIssuerResult = resultUnion('RecordIssuerResult', () => [
  CertificateIssuerSuccess,
  InvalidInput,
  NotAllowed,
]);
