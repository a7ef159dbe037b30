import { isApplicationEnded } from '@gongshen/shared/application';
import { Circumstance, changesAResult } from '@gongshen/shared/catalogue';
import { labels } from '@gongshen/shared/labels';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import type { Services } from '../../kernel/services.js';
import type { CatalogueEdition } from '../catalogue/index.js';
import { Unit } from '../identity/index.js';
import { confirmedPriorResults, type Project } from '../projects/index.js';
import { Application, ApplicationItem } from './application.entity.js';
import type { OpenStageInput } from './application.input.js';
import { changeFaults } from './changes/change.rules.js';
import { changeableResults } from './changes/changeable-results.js';
import { choiceFaults } from './stage-choice.rules.js';

/**
 * Items of a project that need no further application: there is a result, one was brought in, or another application has them in hand.
 * @param own the application being prepared, whose own items do not count
 */
export async function settledItems(
  reader: Reader,
  services: Services,
  projectId: string,
  own: string | null,
): Promise<Set<string>> {
  const settled = new Set<string>();
  for (const fact of await services.projectFacts.items(reader, [projectId])) {
    if (fact.state === 'obtained') settled.add(fact.itemCode);
  }
  for (const prior of await confirmedPriorResults(reader, [projectId])) settled.add(prior.itemCode);
  const others = await reader.list(Application, { projectId });
  const open = others.filter(({ id, status }) => id !== own && !isApplicationEnded(status) && status !== 'concluded');
  if (open.length > 0) {
    const items = await reader.list(ApplicationItem, { applicationId: open.map(({ id }) => id) });
    for (const { itemCode } of items) settled.add(itemCode);
  }
  return settled;
}

/** What an item of an application rests on; anew: nothing. */
export type Named = Pick<ApplicationItem, 'changesResultId' | 'changesPriorId'>;

/** What is wrong with an application for extension or change, and what its items rest on. */
export async function namedResults(
  tx: Tx,
  services: Services,
  choice: { project: Project; edition: CatalogueEdition; stageCode: string; input: OpenStageInput },
): Promise<{ problems: FieldProblem[]; named: ReadonlyMap<string, Named> }> {
  const { project, edition, stageCode, input } = choice;
  const circumstance = input.circumstance ?? Circumstance.new;
  const changes = input.changes ?? [];
  const results = changesAResult(circumstance) ? await changeableResults(tx, services, [project]) : [];
  const problems = changeFaults({
    circumstance,
    circumstanceName: labels('zh-CN').circumstance[circumstance],
    chosen: input.itemCodes,
    changes,
    stageItems: new Map(
      edition
        .itemsOf(stageCode)
        .map(({ code, name, circumstances }) => [
          code,
          { name, circumstances: circumstances.map((each) => each.code) },
        ]),
    ),
    results,
  });
  const named = changes.map(({ itemCode, resultId }): [string, Named] => {
    const broughtIn = results.find(({ id }) => id === resultId)?.broughtIn === true;
    return [itemCode, { changesResultId: broughtIn ? null : resultId, changesPriorId: broughtIn ? resultId : null }];
  });
  return { problems, named: new Map(named) };
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

const anew: Named = { changesResultId: null, changesPriorId: null };

/** The chosen items with the departments that will handle them. */
export async function itemRows(
  tx: Tx,
  edition: CatalogueEdition,
  applicationId: string,
  itemCodes: readonly string[],
  named: ReadonlyMap<string, Named> = new Map(),
): Promise<ApplicationItem[]> {
  const chosen = [...new Set(itemCodes)];
  const departments = [...new Set(chosen.map((code) => edition.item(code).department))];
  const units = await tx.list(Unit, { code: departments });
  return chosen.map((itemCode) => {
    const { department } = edition.item(itemCode);
    const unit = units.find(({ code }) => code === department);
    if (unit === undefined) throw new Error(`There is no unit ${department} for item ${itemCode}`);
    return { applicationId, itemCode, unitId: unit.id, ...(named.get(itemCode) ?? anew), addedReason: null };
  });
}
