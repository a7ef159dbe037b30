import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import {
  FreshSignInRequired,
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { UnitType } from '../identity/index.js';
import { SealUnavailable } from './seal.refusals.js';
import { SealAction, SealKeyKeeper, SealPurpose, SealState } from './seal-states.js';

registerEnumType(SealPurpose, { name: 'SealPurpose' });
registerEnumType(SealState, { name: 'SealState' });
registerEnumType(SealAction, { name: 'SealAction' });
registerEnumType(SealKeyKeeper, { name: 'SealKeyKeeper' });

@ObjectType('SealStateChange')
export class SealStateChangeType {
  @Field(() => ID) id: string;
  @Field(() => SealState) state: SealState;
  @Field(() => DateTimeScalar) at: string;
  @Field(() => String) actorName: string;
  @Field(() => String) reason: string;
  sealId: string;
}

/** `history` and `usesCount` have resolvers. */
@ObjectType('Seal', { description: 'The electronic seal of a unit. Its private key is told to nobody.' })
export class SealType {
  @Field(() => ID) id: string;
  @Field(() => SealPurpose) purpose: SealPurpose;
  @Field(() => String) name: string;
  @Field(() => SealState) state: SealState;
  @Field(() => String) keyId: string;
  @Field(() => String, { description: 'RSA-3072, SM2 …' }) algorithm: string;
  @Field(() => SealKeyKeeper) keeper: SealKeyKeeper;
  @Field(() => String, { nullable: true }) certificateSubject: string | null;
  @Field(() => String, { nullable: true }) certificateIssuer: string | null;
  @Field(() => String, { nullable: true }) certificateSha256: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) validFrom: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) validTo: string | null;
  @Field(() => Int, { nullable: true, description: 'Whole days until the certificate ends; negative: it has ended.' })
  daysLeft: number | null;
  @Field(() => Boolean, { description: 'The certificate ends soon, or has ended, and the seal is not retired.' })
  endsSoon: boolean;
  @Field(() => String, { nullable: true, description: 'PKCS#10 in PEM, to be taken to an authority.' })
  certificateRequest: string | null;
  @Field(() => String, { nullable: true, description: 'PEM.' }) certificate: string | null;
  @Field(() => DateTimeScalar) createdAt: string;
  @Field(() => Int) version: number;
  @Field(() => [SealAction]) availableActions: SealAction[];
}

@ObjectType('SealDesk', { description: 'The seals of the own unit, and what more can be made.' })
export class SealDeskType {
  @Field(() => UnitType) unit: UnitType;
  @Field(() => [SealType], { description: 'Those in use first, retired ones last.' }) seals: SealType[];
  @Field(() => [SealPurpose]) creatable: SealPurpose[];
  @Field(() => Boolean, {
    description: "Certificates come from the installation's own authority at once; else they are imported.",
  })
  ownCertificates: boolean;
  @Field(() => String, { nullable: true, description: 'Why no seal can be made or used on this installation.' })
  obstacle: string | null;
}

@ObjectType('SealUse')
export class SealUseType {
  @Field(() => ID) id: string;
  @Field(() => DateTimeScalar) at: string;
  @Field(() => String) actorName: string;
  @Field(() => String) reason: string;
  @Field(() => String) subjectType: string;
  @Field(() => ID) subjectId: string;
  @Field(() => String, { description: 'SHA-256 of the sealed file.' }) documentSha256: string;
}

export const { ConnectionType: SealUseConnection } = countedConnectionOf('SealUse', () => SealUseType);

@InputType()
export class CreateSealInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => SealPurpose) purpose: SealPurpose;
}

@InputType()
export class ChangeSealInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sealId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
}

@InputType()
export class ImportSealCertificateInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sealId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { description: "PEM: the seal's certificate first, then those between it and its authority." })
  certificate: string;
}

@ObjectType()
export class SealSuccess {
  @Field(() => SealType) seal: SealType;
  constructor(seal: SealType) {
    this.seal = seal;
  }
}

export const CreateSealResult = resultUnion('CreateSealResult', () => [
  SealSuccess,
  FreshSignInRequired,
  NotAllowed,
  SealUnavailable,
]);
/** Stopping a seal needs no password; whatever else changes it does. */
const changed = () => [SealSuccess, IllegalTransition, InvalidInput, StaleVersion] as const;
const confirmed = () => [...changed(), FreshSignInRequired] as const;
export const ImportSealCertificateResult = resultUnion('ImportSealCertificateResult', confirmed);
export const SuspendSealResult = resultUnion('SuspendSealResult', changed);
export const ResumeSealResult = resultUnion('ResumeSealResult', confirmed);
export const RetireSealResult = resultUnion('RetireSealResult', confirmed);
