import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@gongshen/shared/clock';
import { wholeCode } from '../../src/demo/demo-filing.js';
import { factoryPark } from '../../src/demo/factory-park.js';
import { scanDeadlines } from '../../src/modules/deadlines/index.js';
import { PriorResult } from '../../src/modules/projects/index.js';
import { ask, makeStaff, type Park, receivedApplication } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { makeApplicant, makeClerk, makeFileRow, register } from '../kit/projects.js';
import type { TestApp, TestSession } from '../kit/test-app.js';
import type { Moment } from './case-model.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
type Staff = TestSession & { accountId: string };

/** Sessions that outlast histories of a whole year. */
export const lifelong = { session: { secureCookie: false, idleMinutes: 60 * 24 * 900, absoluteHours: 24 * 900 } };

/** 雷电防护装置设计审核: five working days promised, ten by law, one kind of special procedure, no prerequisite. */
export const itemCode = 'zh-fljs';
export const stageCode = factoryPark.stageCode;
export const promised = 5;
export const procedureKind = { code: 'WTPG', most: 10 };
/** 雷电防护装置设计文件, which nobody but the applicant has. */
export const material = 'm-flsj';
/** What the lead unit may add; with an item for whom nothing is asked beforehand. */
export const addedItem = 'zh-psxk';
export const outsideBody = { name: '珠海供电局香洲分局', phone: '0756-2233445' };

/** What the project has of the stage already, so that its application covers one item and is over with it. */
const held = [
  ...factoryPark.broughtIn.map((result) => result.itemCode),
  ...factoryPark.stageItems.filter((code) => code !== itemCode && code !== addedItem),
];

/** The people of one running system, for any number of histories. */
export interface Cast {
  app: TestApp;
  park: Park;
  handler: Staff;
  approver: Staff;
  secondApprover: Staff;
  head: Staff;
  lead: Staff;
  /** 文体局, which has no item here. */
  culture: Staff;
  /** 水务局, whose item may be added. */
  water: Staff;
  /** Ids by code. */
  units: Readonly<Record<string, string>>;
  secondClerk: TestSession;
  /** Registered so far. */
  projects: number;
}

export async function makeCast(app: TestApp): Promise<Cast> {
  const made = await makeApplicant(app, 'park');
  const clerk = await makeClerk(app, 'clerk', '440402');
  const rows = await app.services.db.read.query<{ id: string; code: string }>('SELECT id, code FROM unit');
  return {
    app,
    park: { app, applicant: made.session, owner: made, clerk, projectId: '' },
    handler: await makeStaff(app, 'weather-handler', 'departmentHandler', 'zh-qxj'),
    approver: await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj'),
    secondApprover: await makeStaff(app, 'weather-second', 'departmentApprover', 'zh-qxj'),
    head: await makeStaff(app, 'weather-head', 'departmentHead', 'zh-qxj'),
    lead: await makeStaff(app, 'housing-lead', 'leadCoordinator', 'zh-zjj'),
    culture: await makeStaff(app, 'culture', 'departmentHandler', 'zh-wtj'),
    water: await makeStaff(app, 'water', 'departmentApprover', 'zh-swj'),
    units: Object.fromEntries(rows.map((unit) => [unit.code, unit.id])),
    secondClerk: await makeClerk(app, 'second-clerk', '440402'),
    projects: 0,
  };
}

/** A project of its own, in which everything else the stage asks for is held already. Moves the clock to `day`. */
export async function makeProject(cast: Cast, day: string): Promise<Park> {
  const { app, park } = cast;
  app.clock.set(day);
  cast.projects += 1;
  const code = wholeCode(`2509-440402-04-01-${String(10000 + cast.projects)}`);
  const { project } = await register(app, park.applicant, { code, acceptCodeWarning: true });
  const fileId = await makeFileRow(app.services, park.owner);
  const paper = { documentNumber: '批〔2025〕1号', issuedBy: '珠海市有关部门', issuedOn: '2025-09-01', fileId };
  await arrange(app.services, async (tx) => {
    const by = { submittedBy: park.owner.accountId, submittedAt: tx.now };
    const checked = { state: 'confirmed' as const, remark: null, checkedBy: park.owner.accountId, checkedAt: tx.now };
    for (const code of held) {
      const row = { id: tx.ids.next(), projectId: project.id, itemCode: code, ...paper, ...by, ...checked, version: 1 };
      await tx.insert(PriorResult, row);
    }
  });
  return { ...park, projectId: project.id };
}

/** One case just distributed by the formal receipt, in a project of its own. */
export interface World extends Cast {
  projectId: string;
  applicationId: string;
  caseId: string;
  materialId: string;
  itemCode: string;
  stageCode: string;
  day: string;
  /** Of the outside body's link, as it was shown when it was asked. */
  token: string;
  moment: () => Moment;
}

export async function makeWorld(cast: Cast, day: string): Promise<World> {
  const { app } = cast;
  const park = await makeProject(cast, day);
  const applicationId = await receivedApplication(park, [itemCode]);
  const only = async (sql: string): Promise<string> =>
    (await app.services.db.read.query<{ id: string }>(sql, [applicationId]))[0]?.id as string;
  const world: World = {
    ...{ ...cast, park, projectId: park.projectId, applicationId, itemCode, stageCode, day },
    caseId: await only('SELECT id FROM item_case WHERE application_id = ?'),
    materialId: await only(`SELECT id FROM material WHERE application_id = ? AND requirement_code = '${material}'`),
    token: 'a'.repeat(43),
    moment: () => ({ today: world.day, overdue: false, calendar: app.services.calendar.current() }),
  };
  return world;
}

/** Puts a history away: what is still awaited in it is no business of the next one, which may begin earlier. */
export async function putAway({ app }: Pick<Cast, 'app'>): Promise<void> {
  await arrange(app.services, async (tx) => {
    await tx.execute('DELETE FROM deadline');
    await tx.execute("UPDATE owed_material SET state = 'settled'");
  });
}

const shown = `query ($id: ID!) { itemCase(id: $id) { status clock { state used remaining limit dueOn lamp } } }`;

/** The case as the approver is shown it now. */
export async function readShown(world: World): Promise<Answer> {
  return (await ask(world.app, world.approver, shown, { id: world.caseId })).itemCase;
}

/** Sends a mutation once; answers the object that came back, or the code of the error as its `__typename`. */
export async function send(
  { app }: Pick<Cast, 'app'>,
  as: TestSession | null,
  name: string,
  input: object,
  inputType = `${name[0]?.toUpperCase()}${name.slice(1)}Input`,
  fields = '',
): Promise<{ __typename: string }> {
  const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ${fields} } }`;
  const { data, errors } = await app.graphql(document, { input }, as);
  if (!errors) return data[name];
  const [{ extensions, message }] = errors as [{ extensions: { code: string }; message: string }];
  // what is not there to somebody is a refusal; every other error is told whole to whoever reads the failed test
  return { __typename: extensions.code === 'NOT_FOUND' ? extensions.code : `${extensions.code}: ${message}` };
}

/** A key for a command; the same command sent again keeps it. */
export const newKey = (): string => randomUUID();

/** A file of a person of the authorities, uploaded for the own unit; or of the applicant, for the organisation. */
export async function paper({ app, park }: Pick<Cast, 'app' | 'park'>, by: { accountId: string }, name: string) {
  const id = await makeFileRow(app.services, { ...park.owner, accountId: by.accountId }, name);
  if (by.accountId === park.owner.accountId) return id;
  const unit = 'SELECT unit_id FROM role_assignment WHERE account_id = ?';
  const own = `UPDATE stored_file SET organisation_id = NULL, unit_id = (${unit}) WHERE id = ?`;
  await arrange(app.services, (tx) => tx.execute(own, [by.accountId, id]));
  return id;
}

/** The unit's draft of an opinion, written anew if it may be; answers what giving it needs. */
export async function draftOf(
  { app }: Pick<Cast, 'app'>,
  as: Staff,
  about: { caseId: string; kind: string; requestId?: string },
): Promise<{ opinionId: string; expectedVersion: number }> {
  const { caseId, requestId = null } = about;
  const unit = 'SELECT unit_id FROM role_assignment WHERE account_id = ?';
  const which = requestId === null ? 'request_id IS NULL' : 'request_id = ?';
  const read = async () => {
    const sql = `SELECT id, version FROM opinion WHERE case_id = ? AND state = 'draft' AND unit_id = (${unit}) AND ${which}`;
    const params = [caseId, as.accountId, ...(requestId === null ? [] : [requestId])];
    return (await app.services.db.read.query<{ id: string; version: number }>(sql, params))[0];
  };
  const written = { ...about, stance: 'agree', text: '经审查，符合规定。' };
  const expectedVersion = (await read())?.version ?? null;
  await send({ app }, as, 'saveOpinion', { ...written, expectedVersion });
  const draft = await read();
  return { opinionId: draft?.id ?? '00000000-0000-7000-8000-000000000000', expectedVersion: draft?.version ?? 1 };
}

/** Moves the day and does what became due, twice: it must bear it. */
export async function moveTo(world: { app: TestApp; day: string }, day: string): Promise<void> {
  world.day = day as PlainDate;
  world.app.clock.set(day);
  await scanDeadlines(world.app.services);
  world.app.clock.advance(120_000);
  await scanDeadlines(world.app.services);
}

/** Drawing papers, and what looks after files on the disk by the disk's own days, have tests of their own. */
const elsewhere = /^(files|documents)\./;

/** Every other scheduled job, twice: it must bear that. */
export async function runJobs({ app }: Pick<Cast, 'app'>): Promise<void> {
  const jobs = app.services.jobs.all().filter(({ name }) => !elsewhere.test(name));
  for (const job of [...jobs, ...jobs]) await job.run();
}
