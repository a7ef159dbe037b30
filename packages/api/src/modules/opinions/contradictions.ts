import { findContradictions } from '@gongshen/shared/opinion';
import type { RequestContext } from '../../kernel/request-context.js';
import type { Application } from '../applications/index.js';
import { caseLoader } from '../cases/index.js';
import type { OpinionRow } from './opinion.entity.js';
import { opinionsOfApplicationLoader, readVersionsLoader } from './opinion.loaders.js';
import type { ContradictionType } from './opinion.type.js';

/** Standing opinions of an application that contradict each other, with what they are about in words. */
export async function contradictionsOf(
  context: RequestContext,
  application: Application,
): Promise<ContradictionType[]> {
  const all = await opinionsOfApplicationLoader(context).load(application.id);
  const standing = all.filter(({ state }) => state === 'given');
  const read = await Promise.all(standing.map(({ id }) => readVersionsLoader(context).load(id)));
  const compared = standing.map((opinion, index) => ({
    ...opinion,
    giver: opinion.unitId ?? opinion.outsideBody ?? '',
    givenAt: opinion.givenAt ?? opinion.savedAt,
    materialIds: (read[index] ?? []).map(({ materialId }) => materialId),
  }));
  const edition = context.services.catalogue.get(application.catalogueId);
  const names = new Map(
    read.flat().map(({ materialId, requirementCode }) => [materialId, edition.material(requirementCode).name]),
  );
  const byId = new Map(standing.map((opinion) => [opinion.id, opinion]));
  return Promise.all(
    findContradictions(compared).map(async ({ caseId, materialIds, opinionIds }) => {
      const itemCase = caseId === null ? null : await caseLoader(context).load(caseId);
      const topic = itemCase?.itemName ?? [...new Set(materialIds.map((id) => names.get(id) ?? ''))].join('、');
      return { topic, opinions: opinionIds.map((id) => byId.get(id) as OpinionRow) };
    }),
  );
}
