import { isApplicationEnded } from '@gongshen/shared/application';
import { type Circumstance, changesAResult } from '@gongshen/shared/catalogue';
import type { Reader } from '../../../kernel/database/reader.js';
import type { Services } from '../../../kernel/services.js';
import { confirmedPriorResults, type Project } from '../../projects/index.js';
import { Application, ApplicationItem } from '../application.entity.js';
import { askedAs } from '../asked-as.js';

/** A result of a project that stands and that the catalogue lets be extended or changed. */
export interface ChangeableResult {
  id: string;
  projectId: string;
  itemCode: string;
  itemName: string;
  stageCode: string;
  documentNumber: string;
  issuedOn: string;
  broughtIn: boolean;
  circumstances: { code: Circumstance; name: string }[];
  /** Why it cannot be asked for now, without a full stop; null when it can. */
  obstacle: string | null;
}

type Held = Pick<ChangeableResult, 'id' | 'projectId' | 'itemCode' | 'documentNumber' | 'issuedOn' | 'broughtIn'>;

/**
 * What the projects hold and may have extended or changed: results decided here and handed out, or registered and confirmed. One that was
 * replaced or taken back is none. In the catalogue's order; a constant number of statements.
 */
export async function changeableResults(
  reader: Reader,
  services: Services,
  projects: readonly Project[],
): Promise<ChangeableResult[]> {
  const ids = projects.map(({ id }) => id);
  const held = await heldResults(reader, services, ids);
  const underWay = await itemsUnderWay(reader, services, ids);
  const obstacles = await services.applicationExtensions.changeObstacles(reader, ids);
  return projects.flatMap((project) =>
    services.catalogue.get(project.catalogueId).document.items.flatMap((item) => {
      const offered = item.circumstances.filter(({ code }) => changesAResult(code));
      if (offered.length === 0) return [];
      const own = held.filter((each) => each.projectId === project.id && each.itemCode === item.code);
      return own.map((result) => ({
        ...result,
        itemName: item.name,
        stageCode: item.stage,
        circumstances: offered.map(({ code, name }) => ({ code, name })),
        obstacle: underWay.get(`${project.id} ${item.code}`) ?? obstacles.get(result.id) ?? null,
      }));
    }),
  );
}

async function heldResults(reader: Reader, services: Services, projectIds: readonly string[]): Promise<Held[]> {
  const decided = await services.applicationExtensions.results(reader, projectIds);
  const here = new Set(decided.map(({ projectId, itemCode }) => `${projectId} ${itemCode}`));
  const brought = await confirmedPriorResults(reader, projectIds);
  return [
    // What was decided here took the place of the paper that was registered for the same item.
    ...brought
      .filter(({ projectId, itemCode }) => !here.has(`${projectId} ${itemCode}`))
      .map(({ id, projectId, itemCode, documentNumber, issuedOn }) => ({
        ...{ id, projectId, itemCode, documentNumber, issuedOn },
        broughtIn: true,
      })),
    // 珠 18: before it was handed out the applicant has not got it.
    ...decided
      .filter(({ handedOut }) => handedOut)
      .map(({ id, projectId, itemCode, documentNumber, issuedOn }) => ({
        ...{ id, projectId, itemCode, documentNumber, issuedOn },
        broughtIn: false,
      })),
  ];
}

/** By project and item: the application that has the item in hand, in words. */
async function itemsUnderWay(
  reader: Reader,
  services: Services,
  projectIds: readonly string[],
): Promise<Map<string, string>> {
  const facts = await services.projectFacts.items(reader, [...projectIds]);
  const inHand = new Set(
    facts.filter(({ state }) => state === 'inProgress').map((fact) => `${fact.projectId} ${fact.itemCode}`),
  );
  if (inHand.size === 0) return new Map();
  const applications = await reader.list(Application, { projectId: [...projectIds] }, { createdAt: 'asc' });
  const open = new Map(applications.filter(({ status }) => !isApplicationEnded(status)).map((row) => [row.id, row]));
  const items = await reader.list(ApplicationItem, { applicationId: [...open.keys()] });
  return new Map(
    items.flatMap(({ applicationId, itemCode }) => {
      const application = open.get(applicationId);
      const key = `${application?.projectId} ${itemCode}`;
      if (application === undefined || !inHand.has(key)) return [];
      const number = application.number === null ? '草稿' : `收件编号 ${application.number}`;
      return [[key, `该事项已有一份${askedAs(application.circumstance)}（${number}）尚未办结`] as const];
    }),
  );
}
