import { factoryPark } from '../../src/demo/factory-park.js';
import { StoredFile } from '../../src/kernel/files/stored-file.entity.js';
import { Account } from '../../src/modules/identity/index.js';
import {
  accept,
  act,
  ask,
  checkAll,
  completeDraft,
  issueReceipt,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  submit,
  succeed,
} from './filing.js';
import { arrange } from './people.js';
import { makeApplicant, makeClerk, makeFileRow, register } from './projects.js';
import type { TestApp, TestSession } from './test-app.js';

export type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const rectificationFields = 'id text dueOn state lamp round report passed recheckText availableActions version';
export const sessionFields = `id number version kind state title startsAt endsAt place minutes overallVerdict resultNumber cancelReason icsUrl
  availableActions cases { id item { code } } invitations { id own answer attendees remark attended unit { id code } }
  guests { id name phone attended } conclusions { id verdict text unit { code } case { id } }
  rectifications { ${rectificationFields} unit { code } } files { id } resultFile { id sha256 }`;
const answered = `... on SessionSuccess { session { ${sessionFields} } }
  ... on InvalidInput { problems { field reason } } ... on IllegalTransition { state }`;
const unfinished = '... on SessionUnfinished { missingUnits openRectifications }';
const answeredRectification = `... on RectificationSuccess { rectification { ${rectificationFields} session { id } } }
  ... on InvalidInput { problems { field reason } }`;

const fieldsOf = (name: string) =>
  name.endsWith('Rectification')
    ? answeredRectification
    : name === 'concludeSession'
      ? `${answered} ${unfinished}`
      : answered;

/** One act on a session; answers the union's object. */
export const actOn = (app: TestApp, as: TestSession, name: string, input: object): Promise<Answer> =>
  act(app, as, name, input, fieldsOf(name));

/** The same, and demands success; answers the session or the rectification. */
export async function must(app: TestApp, as: TestSession, name: string, input: object): Promise<Answer> {
  const done = await succeed(app, as, name, input, fieldsOf(name));
  return done.session ?? done.rectification;
}

export async function unitId(app: TestApp, code: string): Promise<string> {
  const [unit] = await app.services.db.read.query<{ id: string }>('SELECT id FROM unit WHERE code = ?', [code]);
  return unit?.id as string;
}

/** The row of a file a unit brought. */
export async function unitFile(app: TestApp, staff: Staff, unitCode: string): Promise<string> {
  const unit = await unitId(app, unitCode);
  return arrange(app.services, async (tx) => {
    const id = tx.ids.next();
    await tx.insert(StoredFile, {
      id,
      ...{ sha256: 'b'.repeat(64), size: 10, mediaType: 'application/pdf', fileName: '总平面图.pdf' },
      uploadedBy: staff.accountId,
      ...{ organisationId: null, unitId: unit, uploadedAt: tx.now },
    });
    return id;
  });
}

/** What was sent by SMS so far: to whom, and what. */
export const sentMessages = (app: TestApp) =>
  app.services.db.read.query<{ recipient: string; body: string }>(
    "SELECT recipient, body FROM outbox_message WHERE channel = 'sms' ORDER BY id",
  );

export const completionItems = [
  ...['zh-ghhs', 'zh-xfys', 'zh-rfba', 'zh-flys', 'zh-days'],
  ...['zh-lhys', 'zh-jgba4', 'zh-txba', 'zh-sbba', 'zh-bdc'],
];
export const completionUnits = ['zrzy', 'zjj', 'rfb', 'qxj', 'daj', 'txj', 'swj', 'bdcz'];

/** A built project whose acceptance stage was received: all its items, with their eight departments. */
export async function makeCompletion(
  app: TestApp,
  items: readonly string[] = completionItems,
): Promise<{
  park: Park;
  applicationId: string;
  departments: Record<string, Staff>;
}> {
  const made = await makeApplicant(app, 'builder');
  const clerk = await makeClerk(app, 'acceptance-clerk', '440402');
  const changed: Record<string, string[]> = { ptype: ['commercial'], soil: ['form'] };
  const answers = factoryPark.answers.map(({ question, values }) => ({
    question,
    values: changed[question] ?? values,
  }));
  const park: Park = { app, applicant: made.session, owner: made, clerk, projectId: '' };
  park.projectId = (await register(app, made.session, { answers })).project.id;
  for (const itemCode of [
    'zh-ydgh',
    'zh-sjfa',
    'zh-gcgh',
    'zh-sbsp',
    'zh-sgtsc',
    'zh-xfsj',
    'zh-rfbj',
    'zh-fljs',
    'zh-sgxk',
  ]) {
    const fileId = await makeFileRow(app.services, made);
    const paper = {
      itemCode,
      documentNumber: `批〔2025〕${itemCode}`,
      issuedBy: '珠海市有关部门',
      issuedOn: '2025-09-01',
    };
    const { priorResult } = await succeed(app, made.session, 'bringInResult', {
      projectId: park.projectId,
      ...paper,
      fileId,
    });
    const check = { priorResultId: priorResult.id, expectedVersion: priorResult.version, confirmed: true };
    await succeed(app, clerk, 'checkPriorResult', check);
  }
  const input = { projectId: park.projectId, stageCode: 'zh-s4', itemCodes: items };
  const applicationId = (await succeed(app, made.session, 'openStage', input)).application.id;
  await completeDraft(park, applicationId);
  await submit(park, applicationId);
  await checkAll(park, applicationId);
  await issueReceipt(park, applicationId);
  const departments: Record<string, Staff> = {};
  for (const code of completionUnits) {
    departments[code] = await makeStaff(app, `of-${code}`, 'departmentApprover', `zh-${code}`);
  }
  return { park, applicationId, departments };
}

/** A received application with the people a survey of two of its cases concerns: 气象局's, accepted, and 水务局's, not taken up yet. */
export interface Survey {
  app: TestApp;
  park: Park;
  id: string;
  lead: Staff;
  centre: Staff;
  handler: Staff;
  water: Staff;
  /** 文体局 has no item in the project. */
  culture: Staff;
  supervisor: Staff;
  caseId: string;
  waterCase: string;
}

export const guest = { name: '周工', organisation: '华南工业建筑设计院', phone: '13912345678' };

export async function makeSurvey(app: TestApp): Promise<Survey> {
  const park = await makePark(app);
  await arrange(app.services, (tx) => tx.updateWhere(Account, { id: park.owner.accountId }, { phone: '13700000001' }));
  const id = await receivedApplication(park, factoryPark.stageItems);
  const lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
  const handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-qxj');
  const caseId = (await readCase(park, lead, id, 'zh-fljs')).id;
  await accept(park, handler, id, 'zh-fljs');
  return {
    ...{ app, park, id, lead, handler, caseId },
    centre: await makeStaff(app, 'centre', 'reviewCentreCoordinator', 'zh-stjg', '440402'),
    water: await makeStaff(app, 'water', 'departmentApprover', 'zh-swj'),
    culture: await makeStaff(app, 'culture', 'departmentHandler', 'zh-wtj'),
    supervisor: await makeStaff(app, 'supervisor', 'supervisor', null),
    waterCase: (await readCase(park, lead, id, 'zh-psxk')).id,
  };
}

/** The test's day is Monday, 2026-03-02; times are Zhuhai's, eight hours ahead. */
export const at = (day: string, time: string) => `2026-03-${day}T${time}:00.000Z`;

/** The input of a call for Thursday, with changes. */
export const surveyCall = ({ id, caseId, waterCase }: Survey, more: object = {}) => ({
  applicationId: id,
  kind: 'siteSurvey',
  title: '一期厂房现场踏勘',
  caseIds: [caseId, waterCase],
  unitIds: [],
  guests: [guest],
  ...{ startsAt: at('05', '01:30'), endsAt: at('05', '03:30'), place: '项目大门' },
  agenda: '查看防雷装置与排水接口',
  fileIds: [],
  ...more,
});

/** A session as a page shows it to somebody. */
export async function readSession({ app }: Survey, as: TestSession, id: string): Promise<Answer> {
  const fields = `id version state availableActions invitations { remark own answer unit { code } }
    guests { phone } conclusions { text } rectifications { id version state availableActions } project { name } cases { id }`;
  return (await ask(app, as, `query ($id: ID!) { session(id: $id) { ${fields} } }`, { id })).session;
}
