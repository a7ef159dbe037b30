import { mayApplication } from '@gongshen/shared/application';
import { type CatalogueItem, Circumstance } from '@gongshen/shared/catalogue';
import type { Reader } from '../../../kernel/database/reader.js';
import type { Services } from '../../../kernel/services.js';
import { type Application, ApplicationItem } from '../../applications/index.js';
import { confirmedPriorResults, Project } from '../../projects/index.js';

/**
 * Items of the stage that could be put into each of these running applications (珠 15): they apply to the project or are optional, and the
 * project neither has a result of them nor anybody has them in hand. A constant number of statements.
 */
export async function addableItems(
  reader: Reader,
  services: Services,
  applications: readonly Application[],
): Promise<Map<string, CatalogueItem[]>> {
  const received = applications.filter(
    ({ status, circumstance }) => mayApplication(status, 'addItem') && circumstance === Circumstance.new,
  );
  // Once everything is decided the stage is over: what is still needed is filed by itself.
  const open = await services.applicationExtensions.withOpenWork(
    reader,
    received.map(({ id }) => id),
  );
  const running = received.filter(({ id }) => open.has(id));
  if (running.length === 0) return new Map();
  const projectIds = [...new Set(running.map(({ projectId }) => projectId))];
  const projects = await reader.byKeys(Project, projectIds);
  const items = await reader.list(ApplicationItem, { applicationId: running.map(({ id }) => id) });
  const facts = await services.projectFacts.items(reader, projectIds);
  const papers = await confirmedPriorResults(reader, projectIds);
  const taken = new Set([
    ...facts.filter(({ state }) => state !== 'refused').map((fact) => `${fact.projectId} ${fact.itemCode}`),
    ...papers.map((paper) => `${paper.projectId} ${paper.itemCode}`),
    ...items.map((item) => `${item.applicationId} ${item.itemCode}`),
  ]);
  return new Map(
    running.map((application) => {
      const project = projects.find((each) => each?.id === application.projectId);
      const guidance = services.catalogue.get(application.catalogueId).guidance(project?.answers ?? []);
      const stage = guidance.stages.find((guided) => guided.stage.code === application.stageCode);
      const addable = (stage?.items ?? [])
        .filter(({ applies, role }) => applies === true || role === 'optional')
        .map(({ item }) => item)
        .filter(
          ({ code }) => !taken.has(`${application.projectId} ${code}`) && !taken.has(`${application.id} ${code}`),
        );
      return [application.id, addable];
    }),
  );
}
