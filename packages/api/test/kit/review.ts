import { factoryPark } from '../../src/demo/factory-park.js';
import { scanDeadlines } from '../../src/modules/deadlines/index.js';
import { anotherProject } from './another-project.js';
import { ask, makePark, makeStaff, type Park, receivedApplication, succeed } from './filing.js';
import { arrange } from './people.js';
import { makeFileRow } from './projects.js';
import type { TestApp, TestSession } from './test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
export type Staff = TestSession & { accountId: string };

/** 雷电防护装置设计审核 of 气象局: five working days promised, one kind of special procedure (技术评价, ten days), no prerequisite. */
export const lightning = 'zh-fljs';

/** A park, and everybody who has to do with a case of 气象局 in it. */
export interface Review {
  app: TestApp;
  park: Park;
  handler: Staff;
  approver: Staff;
  head: Staff;
  /** Of 住建局, which leads the stage. */
  lead: Staff;
}

export async function makeReview(app: TestApp, day: string): Promise<Review> {
  app.clock.set(day);
  const park = await makePark(app);
  await arrange(app.services, (tx) =>
    tx.execute("UPDATE account SET phone = '13800000001' WHERE id = ?", [park.owner.accountId]),
  );
  return {
    app,
    park,
    handler: await makeStaff(app, 'weather-handler', 'departmentHandler', 'zh-qxj'),
    approver: await makeStaff(app, 'weather-approver', 'departmentApprover', 'zh-qxj'),
    head: await makeStaff(app, 'weather-head', 'departmentHead', 'zh-qxj'),
    lead: await makeStaff(app, 'housing-lead', 'leadCoordinator', 'zh-zjj'),
  };
}

let projects = 0;

/** One accepted case of 气象局, received on `day`, in a project of its own. */
export async function acceptedCase(review: Review, day: string): Promise<{ park: Park; id: string; caseId: string }> {
  const { app, handler } = review;
  app.clock.set(day);
  projects += 1;
  const park = await anotherProject(review.park, `2601-440402-04-01-${String(300000 + projects)}`);
  const id = await receivedApplication(park, factoryPark.stageItems);
  const query = 'query ($id: ID!, $item: ID!) { application(id: $id) { caseFor(itemCode: $item) { id version } } }';
  const { caseFor } = (await ask(app, handler, query, { id, item: lightning })).application;
  await succeed(app, handler, 'acceptCase', { caseId: caseFor.id, expectedVersion: caseFor.version });
  return { park, id, caseId: caseFor.id };
}

const clock = 'clock { state used remaining limit dueOn lamp startedOn stoppedOn }';
const standing = `query ($id: ID!) { itemCase(id: $id) { id number version status availableActions ${clock}
  blockers { kind }
  procedureKinds { code name limit { value unit } trigger pausesClock timesUsed timesAtMost obstacle }
  procedures { id number version state round putRightBy conclusion availableActions kindName promisedDays
    ${clock} putRightClock { state dueOn lamp used } paper { id } openedBy { displayName }
    points { id round text requirementCode requirementName answer settled } }
  supplements { id version state reason repeatReason decisionReason mayDecide mayWithdraw points { id text requirementCode } notice { id number } }
  extensions { id version state number days daysAtMost basis dueBefore dueAfter mayDecide mayWithdraw }
  extensionLimit { daysLeft basis obstacle } } }`;

/** The case as a person sees it now. */
export async function standingOf({ app }: Review, as: TestSession, caseId: string): Promise<Answer> {
  return (await ask(app, as, standing, { id: caseId })).itemCase;
}

/** A file of a person of the authorities. */
export function paperOf({ app, park }: Review, by: Staff, name = '特别程序告知书.pdf'): Promise<string> {
  return makeFileRow(app.services, { ...park.owner, accountId: by.accountId }, name);
}

/** The day comes, and the scheduled scan does what became due, twice: it must bear it. */
export async function comes({ app }: Review, day: string): Promise<void> {
  app.clock.set(day);
  await scanDeadlines(app.services);
  await scanDeadlines(app.services);
}

/** Everything the applicant was told by SMS that names `about`: the number of a case or of an application. */
export async function messagesAbout({ app }: Review, about: string): Promise<string[]> {
  const rows = await app.services.db.read.query<{ body: string }>(
    "SELECT body FROM outbox_message WHERE channel = 'sms' AND recipient = '13800000001' ORDER BY created_at, id",
  );
  return rows.map(({ body }) => body).filter((body) => body.includes(about));
}

/** The in-app notices of a person that name `about`. */
export async function toldTo({ app }: Review, as: TestSession, about: string): Promise<Told[]> {
  const query = '{ notifications(first: 100) { edges { node { title body link } } } }';
  const { notifications } = await ask(app, as, query);
  const told: Told[] = notifications.edges.map(({ node }: Answer) => node);
  return told.filter(({ body }) => body.includes(about));
}

interface Told {
  title: string;
  body: string;
  link: string;
}
