import { factoryPark } from '../../src/demo/factory-park.js';
import type { DatabaseKind } from './databases.js';
import { ask, longSessions, makePark, makeStaff, type Park, readCase, receivedApplication, succeed } from './filing.js';
import { startTestApp, type TestApp, type TestSession } from './test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** What an act that asks for opinions answers. */
export const askedFields = `... on OpinionRequestSuccess { application { opinionRequests { id state unit { code } outsideBody } }
  links { requestId body url expiresAt } } ... on InvalidInput { problems { field reason } }`;

/** A received application with a case of 气象局, whoever is asked about it, and the ways to ask. */
export interface Consulting {
  app: TestApp;
  park: Park;
  /** The application. */
  id: string;
  /** 雷电防护装置设计审核 of 气象局. */
  caseId: string;
  handler: TestSession & { accountId: string };
  lead: TestSession & { accountId: string };
  /** Id of a unit by its code. */
  unit: (code: string) => string;
  /** The input of a consultation. */
  consultation: (more?: object) => object;
  consult: (more: object, as?: TestSession) => Promise<{ requests: Answer[]; links: Answer[] }>;
  request: (as: TestSession, requestId: string) => Promise<Answer>;
  /** `title link` of everything the person was told. */
  told: (as: TestSession) => Promise<string[]>;
}

export const openRequestOf = (requests: readonly Answer[], code: string): Answer =>
  requests.find((each) => each.state === 'open' && each.unit?.code === code);

export async function startConsulting(database: DatabaseKind): Promise<Consulting> {
  const app = await startTestApp({ database, config: { ...longSessions, publicUrl: 'https://gs.example' } });
  const park = await makePark(app);
  const id = await receivedApplication(park, factoryPark.stageItems);
  const handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-qxj');
  const lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
  const { id: caseId } = await readCase(park, handler, id, 'zh-fljs');
  const rows = await app.services.db.read.query<{ id: string; code: string }>('SELECT id, code FROM unit');
  const units = new Map(rows.map((unit) => [unit.code, unit.id]));
  const consultation = (more: object = {}) => ({
    ...{ caseId, question: '是否影响文物保护？', dueOn: '2026-03-06', unitIds: [], outsideBodies: [], ...more },
  });
  return {
    ...{ app, park, id, caseId, handler, lead, consultation },
    unit: (code) => units.get(code) as string,
    consult: async (more, as = handler) => {
      const { application, links } = await succeed(app, as, 'requestConsultation', consultation(more), askedFields);
      return { requests: application.opinionRequests, links };
    },
    request: async (as, requestId) => {
      const query = `query ($id: ID!) { opinionRequest(id: $id) { id state kind question dueOn lamp version mayAnswer mayCancel
        becauseReplaced askedBy { displayName } askedByUnit { code } unit { code } outsideBody linkExpiresAt
        ownDraft { id version } opinion { id text unit { code } giverName outsideBody author { id } } } }`;
      return (await ask(app, as, query, { id: requestId })).opinionRequest;
    },
    told: async (as) => {
      const query = '{ notifications(first: 50) { edges { node { title link } } } }';
      return (await ask(app, as, query)).notifications.edges.map(({ node }: Answer) => `${node.title} ${node.link}`);
    },
  };
}
