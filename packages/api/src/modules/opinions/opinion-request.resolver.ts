import { Lamp } from '@gongshen/shared/clock';
import { OpinionRequestState } from '@gongshen/shared/opinion';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { tooManyRequests } from '../../kernel/errors.js';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit, PUBLIC } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { RequestContext } from '../../kernel/request-context.js';
import { Application } from '../applications/index.js';
import { caseLoader, ItemCaseType, isAuthority } from '../cases/index.js';
import { PersonType, personLoader, UnitType, unitLoader } from '../identity/index.js';
import { answerOutside } from './actions/answer-outside.js';
import { cancelOpinionRequest } from './actions/cancel-opinion-request.js';
import { requestConsultation } from './actions/request-consultation.js';
import { requestPreliminary } from './actions/request-preliminary.js';
import type { OpinionRow } from './opinion.entity.js';
import { linkExpiryLoader, opinionsOfRequestLoader } from './opinion.loaders.js';
import { isOwnDraft } from './opinion.policy.js';
import { OpinionType } from './opinion.type.js';
import type { OpinionRequestRow } from './opinion-request.entity.js';
import { mayAnswer, mayCancel, seesQuestion } from './opinion-request.policy.js';
import { getRequest, inboxPage } from './opinion-request.queries.js';
import {
  AnswerOutsideInput,
  AnswerOutsideResult,
  CancelOpinionRequestInput,
  CancelOpinionRequestResult,
  OpinionRequestSuccess,
  OutsideSuccess,
  RequestConsultationInput,
  RequestConsultationResult,
  RequestPreliminaryInput,
  RequestPreliminaryResult,
} from './opinion-request.results.js';
import { OpinionRequestConnection, OpinionRequestType, OutsideConsultationType } from './opinion-request.type.js';
import { caseSubjectOf, lampOfDay } from './opinion-request.views.js';
import { justAnswered, outsideConsultation } from './outside-consultation.js';
import { visibleOpinions } from './visible-opinions.js';

const success = async (context: RequestContext, applicationId: string, links: OpinionRequestSuccess['links'] = []) =>
  new OpinionRequestSuccess(await context.services.db.read.get(Application, { id: applicationId }), links);

/** A link is tried by nobody at random (S58, S61). */
function admitted({ services, origin }: RequestContext): void {
  if (!services.consultationLimit.admits(origin.ip)) throw tooManyRequests('访问过于频繁，请一分钟后再试。');
}

@Resolver(() => OpinionRequestType)
export class OpinionRequestResolver {
  @Query(() => OpinionRequestConnection)
  @Permit('opinion.write')
  async opinionRequests(
    @Arg('state', () => OpinionRequestState, { nullable: true }) state: OpinionRequestState | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ) {
    const wanted = { state: state ?? null, first, after: after ?? null };
    const { page, totalCount } = await inboxPage(context.services.db.read, context.requireActor(), wanted);
    return { ...toConnection(page, (row) => row), totalCount };
  }

  @Query(() => OpinionRequestType)
  @Permit('case.read')
  opinionRequest(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<OpinionRequestRow> {
    return getRequest(context.services.db.read, context.requireActor(), id);
  }

  @Query(() => OutsideConsultationType)
  @Permit(PUBLIC)
  outsideConsultation(
    @Arg('token', () => String) token: string,
    @Ctx() context: RequestContext,
  ): Promise<OutsideConsultationType> {
    admitted(context);
    return outsideConsultation(context.services, token);
  }

  @Mutation(() => RequestPreliminaryResult)
  @Permit('stage.coordinate')
  requestPreliminary(
    @Arg('input', () => RequestPreliminaryInput) input: RequestPreliminaryInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(requestPreliminary(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => RequestConsultationResult)
  @Permit('opinion.consult')
  requestConsultation(
    @Arg('input', () => RequestConsultationInput) input: RequestConsultationInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(requestConsultation(context.services, context.requireActor(), input), ({ applicationId, links }) =>
      success(context, applicationId, links),
    );
  }

  @Mutation(() => CancelOpinionRequestResult)
  @Permit('opinion.consult')
  cancelOpinionRequest(
    @Arg('input', () => CancelOpinionRequestInput) input: CancelOpinionRequestInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(cancelOpinionRequest(context.services, context.requireActor(), input), (id) => success(context, id));
  }

  @Mutation(() => AnswerOutsideResult)
  @Permit(PUBLIC)
  answerOutside(@Arg('input', () => AnswerOutsideInput) input: AnswerOutsideInput, @Ctx() context: RequestContext) {
    admitted(context);
    return answer(
      answerOutside(context.services, input),
      async () => new OutsideSuccess(await justAnswered(context.services, input.token)),
    );
  }

  @FieldResolver(() => ItemCaseType)
  case(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => UnitType, { nullable: true })
  unit(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext) {
    return row.unitId === null ? null : unitLoader(context).load(row.unitId);
  }

  @FieldResolver(() => String, { description: 'Empty to the applicant, who sees who is asked and by when.' })
  question(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext): string {
    return seesQuestion(context.requireActor().acting) ? row.question : '';
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Null: by the system, because a material was replaced.',
  })
  askedBy(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext) {
    return row.askedBy === null ? null : personLoader(context).load(row.askedBy);
  }

  @FieldResolver(() => UnitType)
  askedByUnit(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext) {
    return unitLoader(context).load(row.askedByUnitId);
  }

  @FieldResolver(() => Lamp)
  lamp(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext): Lamp {
    return row.state === 'cancelled' ? Lamp.grey : lampOfDay(context, row.dueOn, row.closedAt);
  }

  @FieldResolver(() => OpinionType, { nullable: true })
  async opinion(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext): Promise<OpinionRow | null> {
    const all = await opinionsOfRequestLoader(context).load(row.id);
    const given = all.filter(({ state }) => state !== 'draft');
    return (await visibleOpinions(context, given)).at(-1) ?? null;
  }

  @FieldResolver(() => OpinionType, { nullable: true })
  async ownDraft(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext): Promise<OpinionRow | null> {
    if (!isOwnDraft(context.requireActor().acting, row)) return null;
    const all = await opinionsOfRequestLoader(context).load(row.id);
    return all.find(({ state }) => state === 'draft') ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  async linkExpiresAt(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext): Promise<string | null> {
    if (row.outsideBody === null || !isAuthority(context.requireActor().acting)) return null;
    return linkExpiryLoader(context).load(row.id);
  }

  @FieldResolver(() => Boolean)
  async mayAnswer(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext): Promise<boolean> {
    const itemCase = await caseSubjectOf(context, row.caseId);
    return itemCase !== null && mayAnswer(context.requireActor().acting, { ...row, itemCase });
  }

  @FieldResolver(() => Boolean)
  async mayCancel(@Root() row: OpinionRequestRow, @Ctx() context: RequestContext): Promise<boolean> {
    const itemCase = await caseSubjectOf(context, row.caseId);
    return itemCase !== null && mayCancel(context.requireActor().acting, { ...row, itemCase });
  }
}
