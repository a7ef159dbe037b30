import { randomUUID } from 'node:crypto';
import { wholeCode } from '../../src/demo/demo-filing.js';
import { factoryPark } from '../../src/demo/factory-park.js';
import { JobRunner } from '../../src/kernel/jobs/job-runner.js';
import { ask, makePark, makeStaff, type Park, receivedApplication, succeed } from '../kit/filing.js';
import { makeFileRow, register } from '../kit/projects.js';
import type { TestApp, TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
type Staff = TestSession & { accountId: string };

/** Sessions that outlast histories of a whole year. */
export const lifelong = { session: { secureCookie: false, idleMinutes: 60 * 24 * 900, absoluteHours: 24 * 900 } };

/** 雷电防护装置设计审核: five working days promised, ten by law, one kind of special procedure, no prerequisite. */
export const itemCode = 'zh-fljs';
export const promised = 5;
export const procedureKind = { code: 'WTPG', most: 10 };

/** The people of one running system, for any number of histories. */
export interface Cast {
  app: TestApp;
  park: Park;
  handler: Staff;
  approver: Staff;
  secondApprover: Staff;
  head: Staff;
  lead: Staff;
  /** Registered so far. */
  projects: number;
}

export async function makeCast(app: TestApp): Promise<Cast> {
  return {
    app,
    park: await makePark(app),
    handler: await makeStaff(app, 'weather-handler', 'departmentHandler', 'zh-qxj'),
    approver: await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj'),
    secondApprover: await makeStaff(app, 'weather-second', 'departmentApprover', 'zh-qxj'),
    head: await makeStaff(app, 'weather-head', 'departmentHead', 'zh-qxj'),
    lead: await makeStaff(app, 'housing-lead', 'leadCoordinator', 'zh-zjj'),
    projects: 0,
  };
}

/** A project code of its own. */
function nextCode(cast: Cast): string {
  cast.projects += 1;
  return wholeCode(`2509-440402-04-01-${String(10000 + cast.projects)}`);
}

/** One case just distributed by the formal receipt, in a project of its own. */
export interface World extends Cast {
  applicationId: string;
  caseId: string;
  day: string;
}

export async function makeWorld(cast: Cast, day: string): Promise<World> {
  const { app, park } = cast;
  app.clock.set(day);
  const registered = await register(app, park.applicant, { code: nextCode(cast), acceptCodeWarning: true });
  const own: Park = { ...park, projectId: registered.project.id };
  for (const result of factoryPark.broughtIn) {
    const fileId = await makeFileRow(app.services, park.owner);
    const brought = await succeed(app, park.applicant, 'bringInResult', {
      ...{ projectId: own.projectId, ...result, fileId },
    });
    const { id, version } = brought.priorResult;
    const check = { priorResultId: id, expectedVersion: version, confirmed: true };
    await succeed(app, park.clerk, 'checkPriorResult', check);
  }
  const applicationId = await receivedApplication(own, factoryPark.stageItems);
  const { application } = await ask(
    app,
    cast.approver,
    'query ($id: ID!, $item: ID!) { application(id: $id) { caseFor(itemCode: $item) { id } } }',
    { id: applicationId, item: itemCode },
  );
  return { ...cast, park: own, applicationId, caseId: application.caseFor.id, day };
}

const standing = `query ($id: ID!) { itemCase(id: $id) {
  id version status availableActions ownDraft { id version }
  clock { state used remaining limit dueOn lamp }
  requirements { code materials { id } }
  procedures { id version state points { id round settled } }
  extensions { id version state }
  supplements { id version state notice { id state version } }
  application { version status openSupplementNotice { id version points { id } } }
} }`;

/** The case as the approver sees it now. */
export async function readStanding(world: World): Promise<Answer> {
  return (await ask(world.app, world.approver, standing, { id: world.caseId })).itemCase;
}

/** A notice to the applicant, as the applicant sees it. */
export async function readNotice(world: World): Promise<Answer> {
  const query =
    'query ($id: ID!) { application(id: $id) { version openSupplementNotice { id version points { id } } } }';
  return (await ask(world.app, world.park.applicant, query, { id: world.applicationId })).application;
}

/** Sends a mutation once; answers the name of what came back, or the code of the error. */
export async function send(
  world: World,
  as: TestSession,
  name: string,
  input: object,
  inputType = `${name[0]?.toUpperCase()}${name.slice(1)}Input`,
): Promise<string> {
  const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`;
  const { data, errors } = await world.app.graphql(document, { input }, as);
  return errors?.[0]?.extensions.code ?? data[name].__typename;
}

/** A key for a command; the same command sent again keeps it. */
export const newKey = (): string => randomUUID();

export async function paper(world: World, by: Staff, name = '文书.pdf'): Promise<string> {
  return makeFileRow(world.app.services, { ...world.park.owner, accountId: by.accountId }, name);
}

/** Moves the day and lets the scheduled jobs do what became due, twice: they must bear it. */
export async function moveTo(world: World, day: string): Promise<void> {
  world.day = day;
  world.app.clock.set(day);
  await new JobRunner(world.app.services, 'model').runDue();
  world.app.clock.advance(120_000);
  await new JobRunner(world.app.services, 'model again').runDue();
}
