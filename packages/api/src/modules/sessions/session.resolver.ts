import type { PlainDate } from '@gongshen/shared/clock';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { PlainDateScalar } from '../../kernel/graphql/scalars.js';
import { RequestContext } from '../../kernel/request-context.js';
import { answerInvitation } from './actions/answer-invitation.js';
import { callSession } from './actions/call-session.js';
import { cancelSession } from './actions/cancel-session.js';
import { concludeSession } from './actions/conclude-session.js';
import { giveConclusion } from './actions/give-conclusion.js';
import { recheckRectification } from './actions/recheck-rectification.js';
import { recordMinutes } from './actions/record-minutes.js';
import { reportRectification } from './actions/report-rectification.js';
import { rescheduleSession } from './actions/reschedule-session.js';
import type { JointSession } from './joint-session.entity.js';
import {
  AnswerInvitationInput,
  CallSessionInput,
  CancelSessionInput,
  ConcludeSessionInput,
  GiveConclusionInput,
  RecheckRectificationInput,
  RecordMinutesInput,
  ReportRectificationInput,
  RescheduleSessionInput,
  SessionPlanInput,
} from './session.inputs.js';
import { getReadableSession, sessionsPage } from './session.queries.js';
import {
  AnswerInvitationResult,
  CallSessionResult,
  CancelSessionResult,
  ConcludeSessionResult,
  GiveConclusionResult,
  RecheckRectificationResult,
  RecordMinutesResult,
  ReportRectificationResult,
  RescheduleSessionResult,
  rectificationSuccess,
  sessionSuccess,
} from './session.results.js';
import { JointSessionConnection, JointSessionType, SessionClashType } from './session.type.js';
import { clashesOfPlanned } from './session-clashes.js';
import { SessionsOf } from './sessions-of.js';

@Resolver()
export class SessionResolver {
  @Query(() => JointSessionType)
  @Permit('session.read')
  session(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<JointSession> {
    return getReadableSession(context.services.db.read, context.caller, id);
  }

  @Query(() => JointSessionConnection, {
    description: 'Sessions of a span of days that concern the own unit, organisation or district, in order of time.',
  })
  @Permit('session.read')
  async sessions(
    @Arg('from', () => PlainDateScalar) from: string,
    @Arg('to', () => PlainDateScalar) to: string,
    @Arg('of', () => SessionsOf, { defaultValue: SessionsOf.all }) of: SessionsOf,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ) {
    const request = { from: from as PlainDate, to: to as PlainDate, of, first, after };
    const { page, totalCount } = await sessionsPage(context.services.db.read, context.requireActor(), request);
    return { ...toConnection(page, (row) => row), totalCount };
  }

  @Query(() => [SessionClashType], {
    description: 'Who and what of a session that is thought of is taken at that time already: a warning, no refusal.',
  })
  @Permit('session.call')
  sessionClashes(
    @Arg('plan', () => SessionPlanInput) plan: SessionPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionClashType[]> {
    return clashesOfPlanned(context.services.db.read, context.requireActor(), plan);
  }

  @Mutation(() => CallSessionResult)
  @Permit('session.call')
  callSession(@Arg('input', () => CallSessionInput) input: CallSessionInput, @Ctx() context: RequestContext) {
    return answer(callSession(context.services, context.requireActor(), input), (id) => sessionSuccess(context, id));
  }

  @Mutation(() => RescheduleSessionResult)
  @Permit('session.call')
  rescheduleSession(
    @Arg('input', () => RescheduleSessionInput) input: RescheduleSessionInput,
    @Ctx() context: RequestContext,
  ) {
    const done = rescheduleSession(context.services, context.requireActor(), input);
    return answer(done, (id) => sessionSuccess(context, id));
  }

  @Mutation(() => CancelSessionResult)
  @Permit('session.call')
  cancelSession(@Arg('input', () => CancelSessionInput) input: CancelSessionInput, @Ctx() context: RequestContext) {
    return answer(cancelSession(context.services, context.requireActor(), input), (id) => sessionSuccess(context, id));
  }

  @Mutation(() => AnswerInvitationResult)
  @Permit('session.take')
  answerInvitation(
    @Arg('input', () => AnswerInvitationInput) input: AnswerInvitationInput,
    @Ctx() context: RequestContext,
  ) {
    const done = answerInvitation(context.services, context.requireActor(), input);
    return answer(done, (id) => sessionSuccess(context, id));
  }

  @Mutation(() => RecordMinutesResult)
  @Permit('session.call')
  recordMinutes(@Arg('input', () => RecordMinutesInput) input: RecordMinutesInput, @Ctx() context: RequestContext) {
    return answer(recordMinutes(context.services, context.requireActor(), input), (id) => sessionSuccess(context, id));
  }

  @Mutation(() => GiveConclusionResult)
  @Permit('session.take')
  giveConclusion(@Arg('input', () => GiveConclusionInput) input: GiveConclusionInput, @Ctx() context: RequestContext) {
    return answer(giveConclusion(context.services, context.requireActor(), input), (id) => sessionSuccess(context, id));
  }

  @Mutation(() => ConcludeSessionResult)
  @Permit('session.call')
  concludeSession(
    @Arg('input', () => ConcludeSessionInput) input: ConcludeSessionInput,
    @Ctx() context: RequestContext,
  ) {
    const done = concludeSession(context.services, context.requireActor(), input);
    return answer(done, (id) => sessionSuccess(context, id));
  }

  @Mutation(() => ReportRectificationResult)
  @Permit('application.answer')
  reportRectification(
    @Arg('input', () => ReportRectificationInput) input: ReportRectificationInput,
    @Ctx() context: RequestContext,
  ) {
    const done = reportRectification(context.services, context.requireActor(), input);
    return answer(done, (id) => rectificationSuccess(context, id));
  }

  @Mutation(() => RecheckRectificationResult)
  @Permit('session.take')
  recheckRectification(
    @Arg('input', () => RecheckRectificationInput) input: RecheckRectificationInput,
    @Ctx() context: RequestContext,
  ) {
    const done = recheckRectification(context.services, context.requireActor(), input);
    return answer(done, (id) => rectificationSuccess(context, id));
  }
}
