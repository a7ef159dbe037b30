import { WorkbenchLane } from '@gongshen/shared/case';
import type { PlainDate } from '@gongshen/shared/clock';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { ApplicationConnectionType, applicationLoader, LaneCountType } from '../applications/index.js';
import { acceptCase } from './actions/accept-case.js';
import { decideCase } from './actions/decide-case.js';
import { declineCase } from './actions/decline-case.js';
import { terminateCase } from './actions/terminate-case.js';
import { urgeCase } from './actions/urge-case.js';
import { getReadableCase } from './case.access.js';
import { ledApplicationIds, workbenchCounts, workbenchPage } from './case.queries.js';
import {
  AcceptCaseResult,
  CaseCommandInput,
  caseSuccess,
  DecideCaseInput,
  DecideCaseResult,
  DeclineCaseInput,
  DeclineCaseResult,
  TerminateCaseInput,
  TerminateCaseResult,
  UrgeCaseResult,
  UrgeInput,
  urgeSuccess,
} from './case.results.js';
import { ItemCaseConnection, ItemCaseType } from './case.type.js';
import type { ItemCaseRow } from './item-case.entity.js';

@Resolver()
export class CaseResolver {
  @Query(() => ItemCaseType)
  @Permit('case.read')
  itemCase(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ItemCaseRow> {
    return getReadableCase(context.services.db.read, context.requireActor(), id);
  }

  @Query(() => ItemCaseConnection)
  @Permit('case.accept')
  async workbench(
    @Arg('lane', () => WorkbenchLane) lane: WorkbenchLane,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Ctx() context: RequestContext,
  ) {
    const { db, calendar } = context.services;
    const today = context.today() as PlainDate;
    const request = { lane, first, after, search };
    const { page, totalCount } = await workbenchPage(
      db.read,
      context.requireActor(),
      calendar.current(),
      today,
      request,
    );
    return { ...toConnection(page, (row) => row), totalCount };
  }

  @Query(() => [LaneCountType])
  @Permit('case.accept')
  workbenchCounts(@Ctx() context: RequestContext): Promise<LaneCountType[]> {
    const { db, calendar } = context.services;
    return workbenchCounts(db.read, context.requireActor(), calendar.current(), context.today() as PlainDate);
  }

  @Query(() => ApplicationConnectionType)
  @Permit('stage.read')
  async ledApplications(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('open', () => Boolean, { defaultValue: true }) open: boolean,
    @Ctx() context: RequestContext,
  ) {
    const request = { open, first, after };
    const { page, totalCount } = await ledApplicationIds(context.services.db.read, context.requireActor(), request);
    const applications = await applicationLoader(context).loadMany(page.rows.map(({ row }) => row.id));
    const byId = new Map(page.rows.map(({ row }, index) => [row.id, applications[index]]));
    return { ...toConnection(page, ({ id }) => byId.get(id)), totalCount };
  }

  @Mutation(() => AcceptCaseResult)
  @Permit('case.accept')
  acceptCase(@Arg('input', () => CaseCommandInput) input: CaseCommandInput, @Ctx() context: RequestContext) {
    return answer(acceptCase(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => DeclineCaseResult)
  @Permit('case.accept')
  declineCase(@Arg('input', () => DeclineCaseInput) input: DeclineCaseInput, @Ctx() context: RequestContext) {
    return answer(declineCase(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => DecideCaseResult)
  @Permit('case.decide')
  decideCase(@Arg('input', () => DecideCaseInput) input: DecideCaseInput, @Ctx() context: RequestContext) {
    return answer(decideCase(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => TerminateCaseResult)
  @Permit('case.terminate')
  terminateCase(@Arg('input', () => TerminateCaseInput) input: TerminateCaseInput, @Ctx() context: RequestContext) {
    return answer(terminateCase(context.services, context.requireActor(), input), (id) => caseSuccess(context, id));
  }

  @Mutation(() => UrgeCaseResult)
  @Permit('stage.urge')
  urgeCase(@Arg('input', () => UrgeInput) input: UrgeInput, @Ctx() context: RequestContext) {
    return answer(urgeCase(context.services, context.requireActor(), input), (id) => urgeSuccess(context, id));
  }
}
