import { mayCase } from '@gongshen/shared/case';
import { labels } from '@gongshen/shared/labels';
import {
  isProcedureOpen,
  isSupplementOpen,
  openingObstacle,
  procedureLinks,
  timesAtMost,
  timesUsed,
} from '@gongshen/shared/procedure';
import type { RequestContext } from '../../../kernel/request-context.js';
import type { ItemCaseRow } from '../../cases/index.js';
import { supplementsOfCaseLoader } from '../supplements/supplement.loaders.js';
import { proceduresOfCaseLoader } from './procedure.loaders.js';
import type { SpecialProcedureKindType } from './procedure.type.js';

/** The kinds the item's catalogue entry allows, each with what stands in its way now: by the rule that guards the opening. */
export async function procedureKinds(context: RequestContext, row: ItemCaseRow): Promise<SpecialProcedureKindType[]> {
  const { specialLinks } = context.services.catalogue.get(row.catalogueId).item(row.itemCode);
  const links = procedureLinks(specialLinks);
  if (links.length === 0) return [];
  const [procedures, supplements] = await Promise.all([
    proceduresOfCaseLoader(context).load(row.id),
    supplementsOfCaseLoader(context).load(row.id),
  ]);
  const facts = {
    inReview: mayCase(row.status, 'openProcedure'),
    procedures: procedures.map((procedure) => ({ ...procedure, open: isProcedureOpen(procedure.state) })),
    supplementOpen: supplements.some(({ state, noticeId }) => noticeId !== null && isSupplementOpen(state)),
  };
  const { procedureObstacle } = labels('zh-CN');
  return links.map((link) => {
    const { code, name, limit, trigger, pausesClock } = link;
    const obstacle = openingObstacle(link, facts);
    return {
      code,
      name,
      limit: { ...limit, basis: null },
      trigger,
      pausesClock,
      timesUsed: timesUsed(link, facts),
      timesAtMost: timesAtMost(link),
      obstacle: obstacle === null ? null : `${procedureObstacle[obstacle]}。`,
    };
  });
}
