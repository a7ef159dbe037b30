import { SessionKind, SessionVerdict } from '@gongshen/shared/session';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';

@InputType()
export class SessionGuestInput {
  @Field(() => String) name: string;
  @Field(() => String) organisation: string;
  @Field(() => String) phone: string;
}

@InputType()
export class CallSessionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) applicationId: string;
  @Field(() => SessionKind) kind: SessionKind;
  @Field(() => String) title: string;
  @Field(() => [ID]) caseIds: string[];
  @Field(() => [ID], { description: 'Of cases: invited by themselves; others besides.' }) unitIds: string[];
  @Field(() => [SessionGuestInput]) guests: SessionGuestInput[];
  @Field(() => DateTimeScalar) startsAt: string;
  @Field(() => DateTimeScalar) endsAt: string;
  @Field(() => String) place: string;
  @Field(() => String) agenda: string;
  @Field(() => [ID]) fileIds: string[];
}

@InputType()
export class SessionPlanInput {
  @Field(() => ID, { nullable: true, description: 'A session that is to be moved: its units and guests are meant.' })
  sessionId?: string | null;
  @Field(() => [ID]) unitIds: string[];
  @Field(() => [SessionGuestInput]) guests: SessionGuestInput[];
  @Field(() => DateTimeScalar) startsAt: string;
  @Field(() => DateTimeScalar) endsAt: string;
  @Field(() => String) place: string;
}

@InputType()
export class RescheduleSessionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sessionId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => DateTimeScalar) startsAt: string;
  @Field(() => DateTimeScalar) endsAt: string;
  @Field(() => String) place: string;
  @Field(() => String) reason: string;
}

@InputType()
export class CancelSessionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sessionId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
}

@InputType()
export class AnswerInvitationInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sessionId: string;
  @Field(() => Boolean) accept: boolean;
  @Field(() => String, { nullable: true }) attendees?: string | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

@InputType()
export class RecordMinutesInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sessionId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) minutes: string;
  @Field(() => [ID]) attendedUnitIds: string[];
  @Field(() => [ID]) attendedGuestIds: string[];
}

/** Something to be put right. */
@InputType()
export class RectificationInput {
  @Field(() => String) text: string;
  @Field(() => PlainDateScalar) dueOn: string;
}

@InputType()
export class GiveConclusionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sessionId: string;
  @Field(() => ID, { nullable: true }) caseId?: string | null;
  @Field(() => SessionVerdict) verdict: SessionVerdict;
  @Field(() => String) text: string;
  @Field(() => [RectificationInput]) rectifications: RectificationInput[];
}

@InputType()
export class ConcludeSessionInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) sessionId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => SessionVerdict) verdict: SessionVerdict;
  @Field(() => String) text: string;
}

@InputType()
export class ReportRectificationInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) rectificationId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) report: string;
  @Field(() => ID, { nullable: true }) fileId?: string | null;
}

@InputType()
export class RecheckRectificationInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => ID) rectificationId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Boolean) passed: boolean;
  @Field(() => String) text: string;
  @Field(() => PlainDateScalar, { nullable: true }) dueOn?: string | null;
}
