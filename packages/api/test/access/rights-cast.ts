import type { Role } from '@gongshen/shared/identity';
import { factoryPark } from '../../src/demo/factory-park.js';
import type { Config } from '../../src/kernel/config.js';
import type { DatabaseKind } from '../kit/databases.js';
import {
  ask,
  checkAll,
  completeDraft,
  longSessions,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readApplication,
  readCase,
  receivedApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { makeApplicant, makeClerk, makeFileRow, register } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { alertsOf } from './rights-alerts.js';
import { type CertificateObjects, certificatesOf } from './rights-certificates.js';
import { counterOf } from './rights-counter.js';
import { documentsOf } from './rights-documents.js';
import { libraryOf } from './rights-library.js';
import { owedOf } from './rights-owed.js';
import { proceduresOf } from './rights-procedures.js';
import { publishedOf } from './rights-published.js';
import { remarksOf } from './rights-remarks.js';
import { sealsOf } from './rights-seals.js';
import { holdSession } from './rights-sessions.js';

/** Who asks, by relation to one project of an organisation in 香洲区. The order is that of the table's columns. */
export const cast = [
  'nobody',
  'own organisation',
  'other organisation',
  'window',
  'window of another district',
  'window of the city',
  'handler of the case',
  'approver of its unit elsewhere',
  'approver of the case',
  'approver with another case',
  'approver without a case',
  'head of the case’s unit',
  'lead unit',
  'other lead unit',
  'supervisor',
  'supervisor of another district',
  'city administrator',
  'review centre',
  'department administrator',
  'auditor',
] as const;
export type Who = (typeof cast)[number];

const here = '440402';
const elsewhere = '440403';

const staff: [Who, Role, string | null, string?][] = [
  ['handler of the case', 'departmentHandler', 'zh-qxj'],
  ['approver of its unit elsewhere', 'departmentApprover', 'zh-qxj', elsewhere],
  ['approver of the case', 'departmentApprover', 'zh-qxj', here],
  ['approver with another case', 'departmentApprover', 'zh-swj'],
  ['approver without a case', 'departmentApprover', 'zh-wtj'],
  ['head of the case’s unit', 'departmentHead', 'zh-qxj'],
  ['lead unit', 'leadCoordinator', 'zh-zjj'],
  ['other lead unit', 'leadCoordinator', 'zh-zrzy'],
  ['supervisor', 'supervisor', null],
  ['supervisor of another district', 'supervisor', null, elsewhere],
  ['city administrator', 'cityAdministrator', 'zh-ggb'],
  ['review centre', 'reviewCentreCoordinator', 'zh-stjg'],
  ['department administrator', 'departmentAdministrator', 'zh-qxj'],
  ['auditor', 'auditor', null],
];

/** What is asked for: objects of one organisation, in the states that make a difference. */
export interface Objects extends CertificateObjects {
  projectId: string;
  /** Received; its departments have it before them. */
  received: string;
  /** A correction is being answered. */
  correcting: string;
  /** A draft. */
  draft: string;
  /** Of the received application: accepted by 气象局, with a draft of an opinion. */
  caseId: string;
  opinionId: string;
  /** Given by 水务局 on its own case of the received application. */
  givenOpinionId: string;
  /** 水务局 is asked about 气象局's case, and has not answered. */
  requestId: string;
  materialId: string;
  pointId: string;
  /** Brought in, not looked at yet. */
  priorResultId: string;
  /** Kept in the library of the organisation. */
  libraryId: string;
  /** Owed from the case, by a day that has not come. */
  owedId: string;
  /** Told to the department of the case, and to the window about the correcting application. */
  alertId: string;
  windowAlertId: string;
  /** Waits in the outbox. */
  messageId: string;
  /** A survey called by the lead unit, 气象局 invited; held, with something 气象局 wants put right. */
  sessionId: string;
  rectificationId: string;
  /** Of the case: under way; asked of the lead unit; asked of the head. The notice is about 水务局's case. */
  procedureId: string;
  /** Of 气象局, and of 水务局. */
  sealId: string;
  otherSealId: string;
  supplementRequestId: string;
  supplementNoticeId: string;
  extensionId: string;
  /** At the window, ended; an original of the received application that did not arrive, and how it was sent. */
  visitId: string;
  originalId: string;
  transferId: string;
  /** 气象局's, on a material of the received application; a version of the draft. */
  remarkId: string;
  remarkedMaterialId: string;
  remarkedVersionId: string;
  unsentVersionId: string;
  /** Issued: the receipt, the correction notice of the other application, a paper between authorities; asked to be paid. */
  receiptPaperId: string;
  correctionPaperId: string;
  innerPaperId: string;
  paymentId: string;
  /** Decisions the public reads of, and one kept from it. */
  publishedId: string;
  withheldId: string;
}

export interface Stage {
  app: TestApp;
  park: Park;
  people: Record<Who, TestSession | null>;
  objects: Objects;
}

/** Registers another project of the park's organisation; answers the park with it. */
async function another(park: Park, code: string, withResults: boolean): Promise<Park> {
  const registered = await register(park.app, park.applicant, { code, acceptCodeWarning: true });
  const other = { ...park, projectId: registered.project.id };
  if (!withResults) return other;
  for (const result of factoryPark.broughtIn) {
    const fileId = await makeFileRow(park.app.services, park.owner);
    const input = { projectId: other.projectId, ...result, fileId };
    const { priorResult } = await succeed(park.app, park.applicant, 'bringInResult', input);
    const check = { priorResultId: priorResult.id, expectedVersion: priorResult.version, confirmed: true };
    await succeed(park.app, park.clerk, 'checkPriorResult', check);
  }
  return other;
}

/** A given opinion of 水务局 on its own case, and a consultation of 水务局 that waits for the answer. */
async function opinionsOf(park: Park, people: Stage['people'], received: string, caseId: string) {
  const { app } = park;
  const other = people['approver with another case'] as TestSession;
  const own = await readCase(park, other, received, 'zh-psxk');
  await succeed(app, other, 'acceptCase', { caseId: own.id, expectedVersion: own.version });
  const written = { caseId: own.id, kind: 'preliminary', stance: 'agree', text: '接管井位置可行。' };
  const { opinion } = await succeed(app, other, 'saveOpinion', written);
  const given = { opinionId: opinion.id, expectedVersion: opinion.version };
  await succeed(app, other, 'giveOpinion', given);
  const [unit] = await app.services.db.read.query<{ id: string }>("SELECT id FROM unit WHERE code = 'zh-swj'");
  const asked = { caseId, question: '排水是否受影响？', dueOn: '2026-03-06', unitIds: [unit?.id], outsideBodies: [] };
  const consulted = await succeed(
    app,
    people['approver of the case'] as TestSession,
    'requestConsultation',
    asked,
    '... on OpinionRequestSuccess { application { opinionRequests { id } } }',
  );
  return { givenOpinionId: opinion.id, requestId: consulted.application.opinionRequests[0].id };
}

/** The whole stage: people, and objects in the states the table speaks of. */
export async function setStage(database: DatabaseKind, config: Partial<Config> = {}): Promise<Stage> {
  const app = await startTestApp({ database, config: { ...longSessions, ...config } });
  const park = await makePark(app);
  const people = { nobody: null, 'own organisation': park.applicant, window: park.clerk } as Stage['people'];
  const stranger = { name: '珠海另一家有限公司', creditCode: '91440402MA5EDM018W' };
  people['other organisation'] = (await makeApplicant(app, 'other', stranger)).session;
  people['window of another district'] = await makeClerk(app, 'clerk-elsewhere', elsewhere);
  people['window of the city'] = await makeClerk(app, 'clerk-city');
  for (const [index, [who, role, unit, district]] of staff.entries()) {
    people[who] = await makeStaff(app, `staff-${index}`, role, unit, district);
  }
  const received = await receivedApplication(park, factoryPark.stageItems);
  const approver = people['approver of the case'] as TestSession;
  const { id: caseId, version } = await readCase(park, approver, received, 'zh-fljs');
  await succeed(app, approver, 'acceptCase', { caseId, expectedVersion: version });
  const written = { caseId, kind: 'final', stance: 'agree', text: '经审查，符合规定。' };
  const { opinion } = await succeed(app, approver, 'saveOpinion', written);

  const { givenOpinionId, requestId } = await opinionsOf(park, people, received, caseId);

  const session = await holdSession(app, people['lead unit'] as TestSession, approver, received);

  const second = await another(park, '2502-440402-04-01-123457', true);
  const correcting = await openStage(second, factoryPark.stageItems);
  await completeDraft(second, correcting);
  await submit(second, correcting);
  const before = await readApplication(second, correcting);
  const failing = before.requirements.find((each: { materials: object[] }) => each.materials.length > 0).code;
  await checkAll(second, correcting, [failing]);
  const checked = await readApplication(second, correcting);
  await succeed(app, park.clerk, 'issueCorrection', { applicationId: correcting, expectedVersion: checked.version });
  const points = 'query ($id: ID!) { application(id: $id) { openNotice { points { id } } } }';
  const noticed = await ask(app, park.applicant, points, { id: correcting });

  const third = await another(park, '2503-440402-04-01-123456', false);
  const draft = await openStage(third, factoryPark.stageItems);
  const fileId = await makeFileRow(app.services, park.owner);
  const paper = { ...factoryPark.broughtIn[0], projectId: third.projectId, fileId };
  const { priorResult } = await succeed(app, park.applicant, 'bringInResult', paper);
  const materials = (await readApplication(park, received)).requirements.flatMap(
    (each: { materials: { id: string }[] }) => each.materials,
  );
  const objects = {
    projectId: park.projectId,
    received,
    correcting,
    draft,
    caseId,
    opinionId: opinion.id,
    givenOpinionId,
    requestId,
    materialId: materials[0].id,
    pointId: noticed.application.openNotice.points[0].id,
    priorResultId: priorResult.id,
    ...(await libraryOf(park)),
    ...(await owedOf(app, caseId)),
    ...(await alertsOf(app, received, caseId, correcting)),
    ...session,
    ...(await sealsOf(app)),
    ...(await remarksOf(park, approver, received, draft)),
    ...(await certificatesOf(park, people['handler of the case'] as TestSession, received)),
    ...(await proceduresOf(park, people, received, caseId)),
    ...(await counterOf(app, park.clerk, people['handler of the case'] as TestSession, received)),
    ...(await documentsOf(park, people, { received, correcting, caseId })),
    ...(await publishedOf(app, received, caseId)),
  };
  return { app, park, people, objects };
}
