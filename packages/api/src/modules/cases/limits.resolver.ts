import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/request-context.js';
import { type Application, ApplicationType, Clock, checkClockOf } from '../applications/index.js';
import { casesOfApplicationLoader } from './case.loaders.js';
import { ItemCaseType } from './case.type.js';
import { caseClock, legalClockOf } from './case-clock.view.js';
import type { ItemCaseRow } from './item-case.entity.js';
import { LimitStandingType } from './limits.type.js';
import { stageClockOf } from './stage-clock.view.js';

/** The limits of one application side by side; every part is batched and read only when asked for. */
@Resolver(() => ApplicationType)
export class ApplicationLimitsResolver {
  @FieldResolver(() => [LimitStandingType], {
    description: "珠 20: the window's check, the stage, each case. One row per thing that has a limit.",
  })
  async standings(@Root() application: Application, @Ctx() context: RequestContext): Promise<LimitStandingType[]> {
    const [check, stage, cases] = await Promise.all([
      checkClockOf(context, application),
      stageClockOf(context, application),
      application.receivedOn === null ? [] : casesOfApplicationLoader(context).load(application),
    ]);
    const standings: LimitStandingType[] = [];
    if (check) standings.push({ dimension: 'window', name: '窗口初步核对', caseId: null, clock: check });
    if (stage) {
      const { name } = context.services.catalogue.get(application.catalogueId).stage(application.stageCode);
      standings.push({ dimension: 'stage', name, caseId: null, clock: stage });
    }
    for (const row of cases) {
      standings.push({ dimension: 'case', name: row.itemName, caseId: row.id, clock: caseClock(context, row) });
    }
    return standings;
  }
}

@Resolver(() => ItemCaseType)
export class CaseLimitsResolver {
  @FieldResolver(() => Clock, {
    nullable: true,
    description: "Folded from the same events against the statute's limit; null when no statute sets one.",
  })
  legalClock(@Root() row: ItemCaseRow, @Ctx() context: RequestContext): Promise<Clock | null> {
    return legalClockOf(context, row);
  }
}
