import { isApplicationEnded } from '@gongshen/shared/application';
import type { Tx } from '../../kernel/database/tx.js';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import type { Services } from '../../kernel/services.js';
import type { CatalogueEdition } from '../catalogue/index.js';
import { Unit } from '../identity/index.js';
import { confirmedPriorResults, type Project } from '../projects/index.js';
import { Application, ApplicationItem } from './application.entity.js';
import { choiceFaults } from './stage-choice.rules.js';

/**
 * Items of a project that need no further application: there is a result, one was brought in, or another application has them in hand.
 * @param own the application being prepared, whose own items do not count
 */
export async function settledItems(
  tx: Tx,
  services: Services,
  projectId: string,
  own: string | null,
): Promise<Set<string>> {
  const settled = new Set<string>();
  for (const fact of await services.projectFacts.items(tx, [projectId])) {
    if (fact.state === 'obtained') settled.add(fact.itemCode);
  }
  for (const prior of await confirmedPriorResults(tx, [projectId])) settled.add(prior.itemCode);
  const others = await tx.list(Application, { projectId });
  const open = others.filter(({ id, status }) => id !== own && !isApplicationEnded(status) && status !== 'concluded');
  if (open.length > 0) {
    const items = await tx.list(ApplicationItem, { applicationId: open.map(({ id }) => id) });
    for (const { itemCode } of items) settled.add(itemCode);
  }
  return settled;
}

/** What is wrong with a choice of items, told by the input's field. */
export async function choiceProblems(
  tx: Tx,
  services: Services,
  choice: {
    project: Project;
    edition: CatalogueEdition;
    stageCode: string;
    itemCodes: readonly string[];
    own: string | null;
  },
): Promise<FieldProblem[]> {
  const faults = choiceFaults({
    guidance: choice.edition.guidance(choice.project.answers),
    stageCode: choice.stageCode,
    chosen: choice.itemCodes,
    settled: await settledItems(tx, services, choice.project.id, choice.own),
  });
  return faults.map(({ itemCode, reason, message }) => ({
    field: itemCode === null ? 'itemCodes' : `itemCodes.${itemCode}`,
    reason,
    message,
  }));
}

const nothingChanged = { changesResultId: null, changesPriorId: null, addedReason: null };

/** The chosen items with the departments that will handle them. */
export async function itemRows(
  tx: Tx,
  edition: CatalogueEdition,
  applicationId: string,
  itemCodes: readonly string[],
): Promise<ApplicationItem[]> {
  const chosen = [...new Set(itemCodes)];
  const departments = [...new Set(chosen.map((code) => edition.item(code).department))];
  const units = await tx.list(Unit, { code: departments });
  return chosen.map((itemCode) => {
    const { department } = edition.item(itemCode);
    const unit = units.find(({ code }) => code === department);
    if (unit === undefined) throw new Error(`There is no unit ${department} for item ${itemCode}`);
    return { applicationId, itemCode, unitId: unit.id, ...nothingChanged };
  });
}
