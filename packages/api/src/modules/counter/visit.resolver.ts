import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { toConnection } from '../../kernel/graphql/connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { dayOf } from '../../kernel/now.js';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType } from '../applications/index.js';
import {
  OrganisationType,
  organisationLoader,
  PersonType,
  personLoader,
  UnitType,
  unitLoader,
} from '../identity/index.js';
import { endVisit } from './actions/end-visit.js';
import { receiveVisitor } from './actions/receive-visitor.js';
import { revealVisitor } from './actions/reveal-visitor.js';
import type { CounterVisit } from './visit.entity.js';
import {
  type FilingRow,
  filingsBy,
  findAtCounter,
  getOwnVisit,
  pageOfVisits,
  startOfDay,
  unfinishedFilings,
} from './visit.queries.js';
import {
  EndVisitInput,
  EndVisitResult,
  ReceiveVisitorInput,
  ReceiveVisitorResult,
  RevealSuccess,
  RevealVisitorInput,
  RevealVisitorResult,
  VisitSuccess,
} from './visit.results.js';
import { CounterFilingType, CounterFindingType, CounterVisitConnectionType, CounterVisitType } from './visit.type.js';

const filingsOfVisit = (context: RequestContext) =>
  context.loaders.batch<string, FilingRow[]>('counter.filingsOfVisit', async (ids) =>
    grouped(ids, await filingsBy(context.services.db.read, 'visit_id', ids), ({ visitId }) => visitId),
  );
const filingsOfApplication = (context: RequestContext) =>
  context.loaders.batch<string, FilingRow[]>('counter.filingsOfApplication', async (ids) =>
    grouped(
      ids,
      await filingsBy(context.services.db.read, 'application_id', ids),
      ({ applicationId }) => applicationId,
    ),
  );

@Resolver(() => CounterVisitType)
export class CounterVisitResolver {
  @Query(() => CounterVisitType)
  @Permit('counter.file')
  counterVisit(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<CounterVisit> {
    return getOwnVisit(context.services.db.read, context.requireActor(), id);
  }

  @Query(() => CounterVisitConnectionType, { description: 'Of the own window, the newest first.' })
  @Permit('counter.file')
  async counterVisits(
    @Ctx() context: RequestContext,
    @Arg('today', () => Boolean, { defaultValue: true }) today: boolean,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<object> {
    const since = today ? startOfDay(context.today()) : null;
    const request = { since, search: search ?? null, first, after: after ?? null };
    const found = await pageOfVisits(context.services.db.read, context.requireActor(), request);
    return { ...toConnection(found.page, (visit) => visit), totalCount: found.totalCount };
  }

  @Query(() => [CounterFilingType], {
    description: 'Drafts begun at the own window and not handed in, the latest first.',
  })
  @Permit('counter.file')
  counterDrafts(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<FilingRow[]> {
    return unfinishedFilings(context.services.db.read, context.requireActor(), first);
  }

  @Query(() => CounterFindingType, { description: 'By credit code, project code or name.' })
  @Permit('counter.file')
  findAtCounter(@Ctx() context: RequestContext, @Arg('text', () => String) text: string): Promise<object> {
    return findAtCounter(context.services.db.read, context.requireActor(), text.slice(0, 100));
  }

  @Mutation(() => ReceiveVisitorResult)
  @Permit('counter.file')
  receiveVisitor(@Ctx() context: RequestContext, @Arg('input', () => ReceiveVisitorInput) input: ReceiveVisitorInput) {
    return answer(receiveVisitor(context.services, context.requireActor(), input), success(context));
  }

  @Mutation(() => EndVisitResult)
  @Permit('counter.file')
  endVisit(@Ctx() context: RequestContext, @Arg('input', () => EndVisitInput) input: EndVisitInput) {
    return answer(endVisit(context.services, context.requireActor(), input), success(context));
  }

  @Mutation(() => RevealVisitorResult, { description: 'Numbers in clear; the purpose stands in the audit (S56).' })
  @Permit('counter.file')
  revealVisitor(@Ctx() context: RequestContext, @Arg('input', () => RevealVisitorInput) input: RevealVisitorInput) {
    const revealed = revealVisitor(context.services, context.requireActor(), input);
    return answer(revealed, (value) => new RevealSuccess(value));
  }

  @FieldResolver(() => OrganisationType)
  organisation(@Ctx() context: RequestContext, @Root() visit: CounterVisit) {
    return organisationLoader(context).load(visit.organisationId);
  }

  @FieldResolver(() => PersonType)
  clerk(@Ctx() context: RequestContext, @Root() visit: CounterVisit) {
    return personLoader(context).load(visit.beganBy);
  }

  @FieldResolver(() => StoredFileType, { nullable: true })
  authorityFile(@Ctx() context: RequestContext, @Root() visit: CounterVisit) {
    return visit.authorityFileId === null ? null : storedFileLoader(context).load(visit.authorityFileId);
  }

  @FieldResolver(() => Boolean, { description: 'Something may be filed on it now.' })
  open(@Ctx() context: RequestContext, @Root() visit: CounterVisit): boolean {
    return visit.endedAt === null && dayOf(visit.beganAt) === context.today();
  }

  @FieldResolver(() => [CounterFilingType])
  filings(@Ctx() context: RequestContext, @Root() visit: CounterVisit): Promise<FilingRow[]> {
    return filingsOfVisit(context).load(visit.id);
  }
}

@Resolver(() => CounterFilingType)
export class CounterFilingResolver {
  @FieldResolver(() => PersonType)
  clerk(@Ctx() context: RequestContext, @Root() filing: FilingRow) {
    return personLoader(context).load(filing.clerkId);
  }

  @FieldResolver(() => UnitType)
  window(@Ctx() context: RequestContext, @Root() filing: FilingRow) {
    return unitLoader(context).load(filing.unitId);
  }

  @FieldResolver(() => String)
  stageName(@Ctx() context: RequestContext, @Root() filing: FilingRow): string {
    return context.services.catalogue.get(filing.catalogueId).stage(filing.stageCode).name;
  }
}

@Resolver(() => ApplicationType)
export class ApplicationFilingResolver {
  @FieldResolver(() => [CounterFilingType], {
    description: 'Filed, or gone on with, at the window: by whom, for whom (珠 9).',
  })
  counterFilings(@Ctx() context: RequestContext, @Root() application: Application): Promise<FilingRow[]> {
    return filingsOfApplication(context).load(application.id);
  }
}

const success = (context: RequestContext) => async (id: string) =>
  new VisitSuccess(await getOwnVisit(context.services.db.read, context.requireActor(), id));
