import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../../kernel/errors.js';
import { Permit } from '../../../kernel/graphql/permit.js';
import { answer } from '../../../kernel/graphql/result-union.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { type Application, ApplicationType, applicationLoader, Clock } from '../../applications/index.js';
import { caseLoader, type ItemCaseRow, ItemCaseType, isAuthority } from '../../cases/index.js';
import { PersonType, personLoader } from '../../identity/index.js';
import { lastDay, ownClock, workingDays } from '../own-clock.js';
import { answerSupplement } from './actions/answer-supplement.js';
import { decideSupplements } from './actions/decide-supplements.js';
import { requestSupplement } from './actions/request-supplement.js';
import { withdrawSupplement } from './actions/withdraw-supplement.js';
import type { SupplementNoticeRow, SupplementRequestRow } from './supplement.entity.js';
import {
  noticesOfApplicationLoader,
  pointsOfNoticeLoader,
  pointsOfRequestLoader,
  supplementNoticeLoader,
  supplementsOfApplicationLoader,
  supplementsOfCaseLoader,
} from './supplement.loaders.js';
import { mayAnswerNotice, mayDecideRequest, mayWithdrawRequest } from './supplement.policy.js';
import { getReadableNotice, type PointOfCase, waitingForDecision } from './supplement.queries.js';
import {
  AnswerSupplementInput,
  AnswerSupplementResult,
  DecideSupplementsInput,
  DecideSupplementsResult,
  RequestSupplementInput,
  RequestSupplementResult,
  supplementSuccess,
  WithdrawSupplementInput,
  WithdrawSupplementResult,
} from './supplement.results.js';
import { SupplementNoticeType, SupplementPointType, SupplementRequestType } from './supplement.type.js';

@Resolver()
export class SupplementActsResolver {
  @Query(() => SupplementNoticeType)
  @Permit('application.read')
  supplementNotice(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<SupplementNoticeRow> {
    return getReadableNotice(context.services.db.read, context.caller, id);
  }

  @Query(() => [SupplementRequestType])
  @Permit('stage.coordinate')
  supplementsToDecide(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<SupplementRequestRow[]> {
    return waitingForDecision(context.services.db.read, context.requireActor(), first);
  }

  @Mutation(() => RequestSupplementResult)
  @Permit('case.requestSupplement')
  requestSupplement(
    @Arg('input', () => RequestSupplementInput) input: RequestSupplementInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(requestSupplement(context.services, context.requireActor(), input), (id) =>
      supplementSuccess(context, id),
    );
  }

  @Mutation(() => DecideSupplementsResult)
  @Permit('stage.coordinate')
  decideSupplements(
    @Arg('input', () => DecideSupplementsInput) input: DecideSupplementsInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(decideSupplements(context.services, context.requireActor(), input), (id) =>
      supplementSuccess(context, id),
    );
  }

  @Mutation(() => WithdrawSupplementResult)
  @Permit('case.requestSupplement')
  withdrawSupplement(
    @Arg('input', () => WithdrawSupplementInput) input: WithdrawSupplementInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(withdrawSupplement(context.services, context.requireActor(), input), (id) =>
      supplementSuccess(context, id),
    );
  }

  @Mutation(() => AnswerSupplementResult)
  @Permit('application.answer')
  answerSupplement(
    @Arg('input', () => AnswerSupplementInput) input: AnswerSupplementInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(answerSupplement(context.services, context.requireActor(), input), (id) =>
      supplementSuccess(context, id),
    );
  }
}

@Resolver(() => SupplementRequestType)
export class SupplementRequestResolver {
  @FieldResolver(() => ItemCaseType)
  case(@Root() row: SupplementRequestRow, @Ctx() context: RequestContext) {
    return caseLoader(context).load(row.caseId);
  }

  @FieldResolver(() => [SupplementPointType])
  points(@Root() row: SupplementRequestRow, @Ctx() context: RequestContext): Promise<PointOfCase[]> {
    return pointsOfRequestLoader(context).load(row.id);
  }

  @FieldResolver(() => PersonType)
  askedBy(@Root() row: SupplementRequestRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.askedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  decidedBy(@Root() row: SupplementRequestRow, @Ctx() context: RequestContext) {
    return row.decidedBy === null ? null : personLoader(context).load(row.decidedBy);
  }

  @FieldResolver(() => SupplementNoticeType, { nullable: true })
  notice(@Root() row: SupplementRequestRow, @Ctx() context: RequestContext) {
    return row.noticeId === null ? null : supplementNoticeLoader(context).load(row.noticeId);
  }

  @FieldResolver(() => Boolean)
  async mayDecide(@Root() row: SupplementRequestRow, @Ctx() context: RequestContext): Promise<boolean> {
    const application = await applicationLoader(context).load(row.applicationId);
    return application !== null && mayDecideRequest(context.requireActor().acting, row, application);
  }

  @FieldResolver(() => Boolean)
  async mayWithdraw(@Root() row: SupplementRequestRow, @Ctx() context: RequestContext): Promise<boolean> {
    const itemCase = await caseLoader(context).load(row.caseId);
    return itemCase !== null && mayWithdrawRequest(context.requireActor().acting, row, itemCase);
  }
}

@Resolver(() => SupplementNoticeType)
export class SupplementNoticeResolver {
  @FieldResolver(() => PersonType)
  issuedBy(@Root() row: SupplementNoticeRow, @Ctx() context: RequestContext) {
    return personLoader(context).load(row.issuedBy);
  }

  @FieldResolver(() => Clock)
  clock(@Root() row: SupplementNoticeRow, @Ctx() context: RequestContext): Promise<Clock> {
    return ownClock(context, 'supplement', row.id, workingDays(row.answerWithin));
  }

  @FieldResolver(() => [SupplementPointType])
  points(@Root() row: SupplementNoticeRow, @Ctx() context: RequestContext): Promise<PointOfCase[]> {
    return pointsOfNoticeLoader(context).load(row.id);
  }

  @FieldResolver(() => Boolean)
  async mayAnswer(@Root() row: SupplementNoticeRow, @Ctx() context: RequestContext): Promise<boolean> {
    if (row.state !== 'open') return false;
    const application = await applicationLoader(context).load(row.applicationId);
    if (application === null || !mayAnswerNotice(context.requireActor().acting, application)) return false;
    return context.today() <= lastDay(row.answerBy, (await this.clock(row, context)).dueOn);
  }

  @FieldResolver(() => ApplicationType)
  async application(@Root() row: SupplementNoticeRow, @Ctx() context: RequestContext): Promise<Application> {
    const application = await applicationLoader(context).load(row.applicationId);
    if (application === null) throw notFound();
    return application;
  }
}

@Resolver(() => ItemCaseType)
export class CaseSupplementsResolver {
  @FieldResolver(() => [SupplementRequestType], { description: 'Authorities only.' })
  supplements(
    @Root() row: ItemCaseRow,
    @Ctx() context: RequestContext,
  ): Promise<SupplementRequestRow[]> | SupplementRequestRow[] {
    return isAuthority(context.requireActor().acting) ? supplementsOfCaseLoader(context).load(row.id) : [];
  }
}

@Resolver(() => ApplicationType)
export class ApplicationSupplementsResolver {
  @FieldResolver(() => [SupplementRequestType], { description: 'Authorities only.' })
  supplementRequests(
    @Root() { id }: Application,
    @Ctx() context: RequestContext,
  ): Promise<SupplementRequestRow[]> | SupplementRequestRow[] {
    return isAuthority(context.requireActor().acting) ? supplementsOfApplicationLoader(context).load(id) : [];
  }

  @FieldResolver(() => [SupplementNoticeType], { description: 'Oldest first.' })
  supplementNotices(@Root() { id }: Application, @Ctx() context: RequestContext): Promise<SupplementNoticeRow[]> {
    return noticesOfApplicationLoader(context).load(id);
  }

  @FieldResolver(() => SupplementNoticeType, { nullable: true })
  async openSupplementNotice(
    @Root() { id }: Application,
    @Ctx() context: RequestContext,
  ): Promise<SupplementNoticeRow | null> {
    const notices = await noticesOfApplicationLoader(context).load(id);
    return notices.find(({ state }) => state === 'open') ?? null;
  }
}
