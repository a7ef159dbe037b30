import { IntakeLane } from '@gongshen/shared/application';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../kernel/graphql/connection.js';
import { Permit } from '../../kernel/graphql/permit.js';
import { RequestContext } from '../../kernel/request-context.js';
import { countPriorResultsToCheck } from '../projects/index.js';
import { checkReasonsInUse, getApplication, intakeLaneCounts, intakePage } from './application.queries.js';
import { ApplicationConnectionType, ApplicationType, LaneCountType } from './application.type.js';
import { CheckReasonType } from './correction.type.js';

@Resolver()
export class IntakeResolver {
  @Permit('application.read')
  @Query(() => ApplicationType)
  application(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<object> {
    return getApplication(context.services.db.read, context.requireActor(), id);
  }

  @Permit('intake.read')
  @Query(() => ApplicationConnectionType, { description: "A lane of the window's queue." })
  async intakeQueue(
    @Ctx() context: RequestContext,
    @Arg('lane', () => IntakeLane) lane: IntakeLane,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
  ): Promise<object> {
    const { db, applicationExtensions } = context.services;
    const request = { lane, first, after, search };
    const found = await intakePage(db.read, context.requireActor(), applicationExtensions, request);
    return { ...toConnection(found.page, (application) => application), totalCount: found.totalCount };
  }

  @Permit('intake.read')
  @Query(() => [LaneCountType])
  async intakeCounts(@Ctx() context: RequestContext): Promise<LaneCountType[]> {
    const actor = context.requireActor();
    const { db, applicationExtensions } = context.services;
    const [lanes, priorResults] = await Promise.all([
      intakeLaneCounts(db.read, actor, applicationExtensions),
      countPriorResultsToCheck(db.read, actor),
    ]);
    const counts: Record<IntakeLane, number> = { ...lanes, priorResults };
    return (Object.keys(IntakeLane) as IntakeLane[]).map((lane) => ({ lane, count: counts[lane] }));
  }

  @Permit('application.read')
  @Query(() => [CheckReasonType], { description: 'The managed list of reasons a material does not pass for.' })
  checkReasons(@Ctx() context: RequestContext): Promise<object[]> {
    return checkReasonsInUse(context.services.db.read);
  }
}
