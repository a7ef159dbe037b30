import { DeliveryMethod } from '@gongshen/shared/certificate';
import { Carrier, IdentityPaper, RecipientRelation, ToldHow } from '@gongshen/shared/delivery';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IllegalTransition, InvalidInput, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../../kernel/graphql/result-union.js';
import { DateTimeScalar, PlainDateScalar } from '../../../kernel/graphql/scalars.js';
import { ApplicationSuccess } from '../../applications/index.js';
import { CaseSuccess } from '../../cases/index.js';

/** How something is handed over; which fields are needed goes by the method, and everything missing is told at once. */
@InputType()
abstract class HandOverInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => DeliveryMethod) method: DeliveryMethod;
  @Field(() => String) recipient: string;
  @Field(() => RecipientRelation, { nullable: true }) relation?: RecipientRelation | null;
  @Field(() => IdentityPaper, { nullable: true }) identityPaper?: IdentityPaper | null;
  @Field(() => String, { nullable: true, description: 'Kept masked.' }) identityNumber?: string | null;
  @Field(() => Int, { nullable: true }) copies?: number | null;
  @Field(() => ID, { nullable: true, description: 'A PNG the window uploaded: the signature on screen (珠 18).' })
  signatureFileId?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => Carrier, { nullable: true }) carrier?: Carrier | null;
  @Field(() => String, { nullable: true, description: 'For the carrier `other`.' }) carrierName?: string | null;
  @Field(() => String, { nullable: true }) trackingNumber?: string | null;
}

@InputType()
export class HandOutInput extends HandOverInput {
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class HandedCaseInput {
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
}

@InputType()
export class HandOutResultsInput extends HandOverInput {
  @Field(() => ID) applicationId: string;
  @Field(() => [HandedCaseInput]) cases: HandedCaseInput[];
}

@InputType()
export class DeliverAgainInput extends HandOverInput {
  @Field(() => ID) caseId: string;
  @Field(() => Int, { description: 'Of the delivery that came back.' }) expectedVersion: number;
}

@InputType()
export class TakeBackDeliveryInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
}

@InputType()
abstract class ParcelInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int, { description: 'Of the delivery.' }) expectedVersion: number;
  @Field(() => PlainDateScalar) on: string;
}

@InputType()
export class RecordParcelSignedInput extends ParcelInput {
  @Field(() => String) signedBy: string;
}

@InputType()
export class RecordParcelReturnedInput extends ParcelInput {
  @Field(() => String) reason: string;
}

@InputType()
export class RecordToldInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => [ID], { description: 'Of one application.' }) caseIds: string[];
  @Field(() => ToldHow) how: ToldHow;
  @Field(() => String) person: string;
  @Field(() => Boolean) reached: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Left out: now.' }) contactedAt?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class RecordResultArrivalInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) caseId: string;
  @Field(() => Int) copies: number;
}

@InputType()
export class ChooseDeliveryInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => Int, { nullable: true, description: 'Null: nothing had been chosen.' }) expectedVersion?: number | null;
  @Field(() => DeliveryMethod) method: DeliveryMethod;
  @Field(() => String, { nullable: true }) recipient?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
}

@InputType()
export class RevealDeliveryAddressInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
}

@ObjectType({ description: 'In full, for the window that writes the parcel; that it was looked at is in the audit.' })
export class DeliveryAddressSuccess {
  @Field(() => String) recipient: string;
  @Field(() => String) phone: string;
  @Field(() => String) address: string;
  constructor(to: { recipient: string | null; phone: string | null; address: string | null }) {
    this.recipient = to.recipient ?? '';
    this.phone = to.phone ?? '';
    this.address = to.address ?? '';
  }
}

const ofCase = (name: string) =>
  resultUnion(name, () => [CaseSuccess, InvalidInput, StaleVersion, IllegalTransition, NotAllowed]);

export const HandOutResultResult = ofCase('HandOutResultResult');
export const TakeBackDeliveryResult = ofCase('TakeBackDeliveryResult');
export const RecordParcelSignedResult = ofCase('RecordParcelSignedResult');
export const RecordParcelReturnedResult = ofCase('RecordParcelReturnedResult');
export const DeliverAgainResult = ofCase('DeliverAgainResult');
export const RecordToldResult = ofCase('RecordToldResult');
export const RecordResultArrivalResult = ofCase('RecordResultArrivalResult');
export const HandOutResultsResult = resultUnion('HandOutResultsResult', () => [
  ApplicationSuccess,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
  NotAllowed,
]);
export const ChooseDeliveryResult = resultUnion('ChooseDeliveryResult', () => [
  ApplicationSuccess,
  InvalidInput,
  StaleVersion,
  IllegalTransition,
]);
export const RevealDeliveryAddressResult = resultUnion('RevealDeliveryAddressResult', () => [
  DeliveryAddressSuccess,
  IllegalTransition,
]);
