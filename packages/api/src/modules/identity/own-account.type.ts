import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { PasswordRefused } from './confirm-password.type.js';

/** A browser or program the person is signed in with. */
@ObjectType('OwnSession')
export class OwnSessionType {
  @Field(() => ID) id: string;
  /** As people know it: “Chrome 浏览器（Windows）”. */
  @Field(() => String) device: string;
  @Field(() => String) address: string;
  @Field(() => String) capacityLabel: string;
  @Field(() => DateTimeScalar) createdAt: string;
  @Field(() => DateTimeScalar) lastSeenAt: string;
  /** The one that asks. */
  @Field(() => Boolean) current: boolean;
}

/** Somebody who may act for the same organisation (domain §5). */
@ObjectType('OrganisationMember')
export class OrganisationMemberType {
  @Field(() => ID) id: string;
  @Field(() => String) displayName: string;
  /** Masked: enough to tell two people of one name apart. */
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => Boolean) self: boolean;
}

@ObjectType('OwnAccount')
export class OwnAccountType {
  @Field(() => String) loginName: string;
  @Field(() => String) displayName: string;
  /** Where messages go by SMS; null: nowhere. */
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => Int) passwordLengthAtLeast: number;
  @Field(() => [OwnSessionType]) sessions: OwnSessionType[];
  @Field(() => [OrganisationMemberType], {
    description: 'Who may act for the organisation one acts for, oneself among them; empty for members of authorities.',
  })
  members: OrganisationMemberType[];
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String) oldPassword: string;
  @Field(() => String) newPassword: string;
}

@InputType()
export class RequestPhoneChangeInput {
  @Field(() => String) phone: string;
  @Field(() => String) password: string;
}

@InputType()
export class ConfirmPhoneInput {
  @Field(() => String) code: string;
}

@InputType()
export class EndOwnSessionInput {
  @Field(() => ID) sessionId: string;
}

@ObjectType()
export class OwnAccountSuccess {
  @Field(() => OwnAccountType) account: OwnAccountType;
  constructor(account: OwnAccountType) {
    this.account = account;
  }
}

@ObjectType()
export class PhoneCodeSuccess {
  /** Until when the code counts. */
  @Field(() => DateTimeScalar) until: string;
  constructor(until: string) {
    this.until = until;
  }
}

export const ChangePasswordResult = resultUnion('ChangePasswordResult', () => [
  OwnAccountSuccess,
  PasswordRefused,
  InvalidInput,
  StaleVersion,
]);
export const EndOwnSessionResult = resultUnion('EndOwnSessionResult', () => [OwnAccountSuccess]);
export const RequestPhoneChangeResult = resultUnion('RequestPhoneChangeResult', () => [
  PhoneCodeSuccess,
  PasswordRefused,
  InvalidInput,
]);
export const ConfirmPhoneResult = resultUnion('ConfirmPhoneResult', () => [OwnAccountSuccess, InvalidInput]);
