import { PriorResultState } from '@gongshen/shared/certificate';
import type { StageItemState, StageState } from '@gongshen/shared/project';
import type { RequestContext } from '../../kernel/request-context.js';
import type { PriorResult } from './prior-result.entity.js';
import type { Project } from './project.entity.js';
import { itemState, mayBeFiled, stageStanding } from './stage.rules.js';

export interface StageStanding {
  state: StageState;
  reason: string;
  /** Some item of it may be put into a new application. */
  fileable: boolean;
}

/** Where the stages and items of one project stand, by their codes. */
export interface ProjectStanding {
  stages: ReadonlyMap<string, StageStanding>;
  items: ReadonlyMap<string, StageItemState>;
}

/**
 * Standings of many projects in the order given; at most one statement per provider.
 * @param priorResults papers brought into these projects, of any state
 */
export async function standings(
  context: RequestContext,
  projects: readonly Project[],
  priorResults: readonly PriorResult[],
): Promise<ProjectStanding[]> {
  const { services } = context;
  const ids = projects.map(({ id }) => id);
  const { read } = services.db;
  const [itemFacts, stageFacts] = await Promise.all([
    services.projectFacts.items(read, ids, context),
    services.projectFacts.stages(read, ids, context),
  ]);
  const broughtIn = priorResults.filter(({ state }) => state === PriorResultState.confirmed);
  return projects.map((project) => {
    const guidance = services.catalogue.get(project.catalogueId).guidance(project.answers);
    const factsOf = (code: string) =>
      itemFacts.filter((fact) => fact.projectId === project.id && fact.itemCode === code).map(({ state }) => state);
    const brought = new Set(broughtIn.filter((row) => row.projectId === project.id).map(({ itemCode }) => itemCode));
    const items = new Map<string, StageItemState>();
    const stages = new Map<string, StageStanding>();
    for (const guided of guidance.stages) {
      const states = guided.items.map(({ item, applies, role }) => {
        const applicable = applies === true;
        const state = itemState(applicable, factsOf(item.code), brought.has(item.code));
        items.set(item.code, state);
        return { applicable, optional: role === 'optional', state };
      });
      const code = guided.stage.code;
      const facts = stageFacts.filter((fact) => fact.projectId === project.id && fact.stageCode === code);
      stages.set(code, { ...stageStanding(states, facts), fileable: states.some(mayBeFiled) });
    }
    return { stages, items };
  });
}
