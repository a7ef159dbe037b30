import {
  InvitationAnswer,
  RectificationAction,
  RectificationState,
  SessionAction,
  SessionKind,
  SessionState,
  SessionVerdict,
} from '@gongshen/shared/session';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { ClashKind } from './session-clash.rules.js';
import { SessionsOf } from './sessions-of.js';

registerEnumType(SessionKind, { name: 'SessionKind' });
registerEnumType(SessionState, { name: 'SessionState' });
registerEnumType(SessionAction, { name: 'SessionAction' });
registerEnumType(InvitationAnswer, { name: 'InvitationAnswer' });
registerEnumType(SessionVerdict, { name: 'SessionVerdict' });
registerEnumType(RectificationState, { name: 'RectificationState' });
registerEnumType(RectificationAction, { name: 'RectificationAction' });
registerEnumType(ClashKind, { name: 'SessionClashKind' });
registerEnumType(SessionsOf, { name: 'SessionsOf' });

/** Several departments at one place and time; its objects are the rows, what crosses a table has a resolver. */
@ObjectType('JointSession')
export class JointSessionType {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => SessionKind) kind: SessionKind;
  @Field(() => SessionState) state: SessionState;
  @Field(() => String) title: string;
  @Field(() => DateTimeScalar) startsAt: string;
  @Field(() => DateTimeScalar) endsAt: string;
  @Field(() => String) place: string;
  @Field(() => String) agenda: string;
  @Field(() => String, { nullable: true }) minutes: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) heldAt: string | null;
  @Field(() => SessionVerdict, { nullable: true }) overallVerdict: SessionVerdict | null;
  @Field(() => String, { nullable: true }) overallText: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) concludedAt: string | null;
  /** 文书编号 of a completion acceptance. */
  @Field(() => String, { nullable: true }) resultNumber: string | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => Int) version: number;
}

@ObjectType('SessionInvitation')
export class SessionInvitationType {
  @Field(() => ID) id: string;
  @Field(() => InvitationAnswer) answer: InvitationAnswer;
  @Field(() => DateTimeScalar, { nullable: true }) answeredAt: string | null;
  @Field(() => String, { nullable: true }) attendees: string | null;
  @Field(() => Boolean, { nullable: true }) attended: boolean | null;
}

@ObjectType('SessionGuest')
export class SessionGuestType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) organisation: string;
  @Field(() => Boolean, { nullable: true }) attended: boolean | null;
}

/** Somebody or something that another session takes at the same time: a warning, never a refusal. */
@ObjectType('SessionClash')
export class SessionClashType {
  @Field(() => ClashKind) kind: ClashKind;
  /** Of `unit` and `person`. */
  unitId: string | null;
  /** The place, or the person; null for a unit as a whole. */
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => DateTimeScalar) startsAt: string;
  @Field(() => DateTimeScalar) endsAt: string;
  /** The other session, where the caller may know it. */
  @Field(() => ID, { nullable: true }) sessionId: string | null;
  @Field(() => String, { nullable: true }) title: string | null;
}

@ObjectType('SessionConclusion')
export class SessionConclusionType {
  @Field(() => ID) id: string;
  @Field(() => SessionVerdict) verdict: SessionVerdict;
  @Field(() => String) text: string;
  @Field(() => DateTimeScalar) givenAt: string;
}

@ObjectType('Rectification')
export class RectificationType {
  @Field(() => ID) id: string;
  @Field(() => String) text: string;
  @Field(() => PlainDateScalar) dueOn: string;
  @Field(() => RectificationState) state: RectificationState;
  @Field(() => String, { nullable: true }) report: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) reportedAt: string | null;
  @Field(() => String, { nullable: true }) recheckText: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) recheckedAt: string | null;
  @Field(() => Boolean, { nullable: true }) passed: boolean | null;
  @Field(() => Int) round: number;
  @Field(() => Int) version: number;
}

export const { ConnectionType: JointSessionConnection } = countedConnectionOf('JointSession', () => JointSessionType);
