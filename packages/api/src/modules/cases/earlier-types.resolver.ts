import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType, Clock } from '../applications/index.js';
import {
  looksInto,
  ProjectStageItemType,
  type ProjectStageItemView,
  TimelineEventType,
  type TimelineRow,
} from '../projects/index.js';
import { casesOfApplicationLoader, casesOfProjectLoader } from './case.loaders.js';
import { tellingCase } from './case.standing.js';
import { ItemCaseType } from './case.type.js';
import type { ItemCaseRow } from './item-case.entity.js';
import { stageClockOf } from './stage-clock.view.js';

/** What an application is after its receipt: its cases, and the clock of its stage. */
@Resolver(() => ApplicationType)
export class ApplicationCasesResolver {
  @FieldResolver(() => [ItemCaseType])
  cases(@Root() application: Application, @Ctx() context: RequestContext): Promise<ItemCaseRow[]> | ItemCaseRow[] {
    return application.receivedOn === null ? [] : casesOfApplicationLoader(context).load(application);
  }

  @FieldResolver(() => ItemCaseType, { nullable: true })
  async caseFor(
    @Root() application: Application,
    @Arg('itemCode', () => ID) itemCode: string,
    @Ctx() context: RequestContext,
  ): Promise<ItemCaseRow | null> {
    if (application.receivedOn === null) return null;
    const cases = await casesOfApplicationLoader(context).load(application);
    return cases.find((row) => row.itemCode === itemCode) ?? null;
  }

  @FieldResolver(() => Clock, { nullable: true })
  stageClock(@Root() application: Application, @Ctx() context: RequestContext): Promise<Clock | null> {
    return stageClockOf(context, application);
  }
}

@Resolver(() => ProjectStageItemType)
export class ProjectStageItemCaseResolver {
  /** The case that tells where the item stands: a refused one may have been filed again, a change may be under way. */
  @FieldResolver(() => ItemCaseType, { nullable: true })
  async case(@Root() item: ProjectStageItemView, @Ctx() context: RequestContext): Promise<ItemCaseRow | null> {
    if (!(await looksInto(context, item.projectId))) return null;
    return tellingCase(await casesOfProjectLoader(context).load(item.projectId), item.itemCode);
  }
}

@Resolver(() => TimelineEventType)
export class TimelineCaseResolver {
  @FieldResolver(() => String, { nullable: true })
  async itemName(@Root() event: TimelineRow, @Ctx() context: RequestContext): Promise<string | null> {
    if (event.caseId === null) return null;
    // Of the whole project: the page that tells the timeline mostly draws the cases as well.
    const cases = await casesOfProjectLoader(context).load(event.projectId);
    return cases.find(({ id }) => id === event.caseId)?.itemName ?? null;
  }
}
