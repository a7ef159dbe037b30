import type { Role } from '@gongshen/shared/identity';
import { factoryPark } from '../../src/demo/factory-park.js';
import { makePerson } from './people.js';
import { makeApplicant, makeClerk, makeFileRow, register } from './projects.js';
import type { TestApp, TestSession } from './test-app.js';

/** Sessions that outlast a test which moves its clock by weeks. */
export const longSessions = { session: { secureCookie: false, idleMinutes: 60 * 24 * 90, absoluteHours: 24 * 90 } };

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

let keys = 0;
/** A key no other call of this run has used. */
export const freshKey = () => `key ${++keys}`;

/** Calls one mutation with `input` (a fresh idempotency key unless given); answers the union's object. Throws on errors. */
export async function act(app: TestApp, as: TestSession, name: string, input: object, fields = ''): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const inputType = inputTypes[name] ?? `${type}Input`;
  const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename
    ... on DomainError { code message } ${fields || successFields[name] || ''} } }`;
  const keyless = ['saveDraft', 'recordCheck', 'answerPoint', 'saveOpinion'].includes(name);
  const whole = keyless ? input : { idempotencyKey: freshKey(), ...input };
  const { data, errors } = await app.graphql(document, { input: whole }, as);
  if (errors) throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join('; '));
  return data[name];
}

/** The same, and demands success. */
export async function succeed(
  app: TestApp,
  as: TestSession,
  name: string,
  input: object,
  fields = '',
): Promise<Answer> {
  const answered = await act(app, as, name, input, fields);
  if (!answered.__typename.endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(answered)}`);
  return answered;
}

/** Asks; throws on errors. */
export async function ask(app: TestApp, as: TestSession, query: string, variables: object = {}): Promise<Answer> {
  const { data, errors } = await app.graphql(query, variables, as);
  if (errors) throw new Error(errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join('; '));
  return data;
}

const command = 'ApplicationCommandInput';
const inputTypes: Record<string, string> = {
  submitApplication: command,
  resubmitApplication: command,
  startCheck: command,
  issueReceipt: command,
  discardDraft: command,
  acceptCase: 'CaseCommandInput',
  resolveRemark: 'RemarkCommandInput',
  removeRemark: 'RemarkCommandInput',
  urgeCase: 'UrgeInput',
  handOutResult: 'HandOutInput',
  importCalendarYear: 'ImportCalendarInput',
  sealCertificate: 'CertificateCommandInput',
  discardCertificate: 'CertificateCommandInput',
  confirmOriginals: 'OriginalsInput',
  reportOriginalsMissing: 'ExplainedOriginalsInput',
  keepOriginals: 'ExplainedOriginalsInput',
  postCameBack: 'ExplainedOriginalsInput',
};
const ofApplication = 'application { id version status }';
const ofCase = '... on CaseSuccess { itemCase { id version status availableActions } }';
const ofBlocked = `${ofCase} ... on DecisionBlocked { blockers { kind message itemCode } }`;
const ofInvalid = '... on InvalidInput { problems { field reason } }';
const ofOpinion = '... on OpinionSuccess { opinion { id version state } }';
const ofOwed = '... on OwedSuccess { owed { id version state availableActions } }';
const anApplication = `... on ApplicationSuccess { ${ofApplication} }`;
const successFields: Record<string, string> = {
  bringInResult: '... on PriorResultSuccess { priorResult { id version } }',
  checkPriorResult: '... on PriorResultSuccess { priorResult { id version state } }',
  openStage: `${anApplication} ${ofInvalid}`,
  saveDraft: anApplication,
  submitApplication: `${anApplication} ... on SubmissionIncomplete { missing { kind ref } }`,
  resubmitApplication: `${anApplication} ... on SubmissionIncomplete { missing { kind ref } }`,
  startCheck: anApplication,
  issueReceipt: `${anApplication} ... on CheckIncomplete { unchecked }`,
  issueCorrection: `${anApplication} ... on CheckIncomplete { unchecked }`,
  answerPoint: anApplication,
  withdrawApplication: anApplication,
  addMaterial: `... on MaterialSuccess { ${ofApplication} }`,
  recordCheck: `... on CheckSuccess { ${ofApplication} }`,
  acceptCase: ofBlocked,
  declineCase: `${ofCase} ${ofInvalid}`,
  decideCase: `${ofBlocked} ${ofInvalid}`,
  attachResult: `${ofCase} ${ofInvalid}`,
  handOutResult: `${ofCase} ${ofInvalid}`,
  saveOpinion: `${ofOpinion} ... on StaleVersion { currentVersion }`,
  giveOpinion: `${ofOpinion} ${ofInvalid}`,
  terminateCase: `${ofCase} ${ofInvalid}`,
  addItem: `${anApplication} ${ofInvalid}`,
  deliverOwed: `${ofOwed} ${ofInvalid}`,
  settleOwed: `${ofOwed} ${ofInvalid}`,
  revokeForOwed: `${ofCase} ${ofInvalid}`,
  urgeCase: '... on UrgeSuccess { urging { id text } }',
};

/** A signed-in person of a unit of the catalogue, by its code. */
export async function makeStaff(
  app: TestApp,
  loginName: string,
  role: Role,
  unitCode: string | null,
  districtCode?: string,
): Promise<TestSession & { accountId: string }> {
  const [unit] = unitCode
    ? await app.services.db.read.query<{ id: string }>('SELECT id FROM unit WHERE code = ?', [unitCode])
    : [];
  const { accountId } = await makePerson(app.services, {
    loginName,
    phone: '13800000000',
    capacities: [{ role, ...(unit ? { unitId: unit.id } : {}), ...(districtCode ? { districtCode } : {}) }],
  });
  return { ...(await app.login(loginName)), accountId };
}

export interface Park {
  app: TestApp;
  applicant: TestSession;
  owner: { accountId: string; organisationId: string };
  clerk: TestSession;
  projectId: string;
}

/** The factory park, registered, its three earlier results brought in and confirmed. */
export async function makePark(app: TestApp): Promise<Park> {
  const made = await makeApplicant(app, 'park');
  const park: Park = {
    app,
    applicant: made.session,
    owner: made,
    clerk: await makeClerk(app, 'clerk', '440402'),
    projectId: (await register(app, made.session)).project.id,
  };
  for (const result of factoryPark.broughtIn) {
    const fileId = await makeFileRow(app.services, made);
    const brought = await succeed(app, park.applicant, 'bringInResult', {
      projectId: park.projectId,
      ...result,
      fileId,
    });
    const { id, version } = brought.priorResult;
    await succeed(app, park.clerk, 'checkPriorResult', {
      priorResultId: id,
      expectedVersion: version,
      confirmed: true,
    });
  }
  return park;
}

/** An empty draft for items of the stage 施工许可. */
export async function openStage(park: Park, itemCodes: readonly string[]): Promise<string> {
  const input = { projectId: park.projectId, stageCode: factoryPark.stageCode, itemCodes };
  return (await succeed(park.app, park.applicant, 'openStage', input)).application.id;
}

interface Missing {
  kind: 'field' | 'material' | 'declaration' | 'item' | 'priorResult';
  ref: string;
}

export async function readApplication(park: Park, id: string, as = park.applicant): Promise<Answer> {
  const fields = `id version status missing { kind ref message } fields { code kind value options { value } }
    requirements { code state need materials { id } check { passed } openPoint { id } }`;
  return (await ask(park.app, as, `query ($id: ID!) { application(id: $id) { ${fields} } }`, { id })).application;
}

/** Fills in whatever is missing: fields, declarations (all applicable), a file for every material. */
export async function completeDraft(park: Park, id: string): Promise<Answer> {
  const values = factoryPark.fields as Readonly<Record<string, string>>;
  for (let round = 0; round < 3; round += 1) {
    const application = await readApplication(park, id);
    const missing = application.missing as Missing[];
    if (missing.length === 0) return application;
    const refs = (kind: Missing['kind']) => [
      ...new Set(missing.filter((each) => each.kind === kind).map(({ ref }) => ref)),
    ];
    await succeed(park.app, park.applicant, 'saveDraft', {
      applicationId: id,
      expectedVersion: application.version,
      fields: refs('field').map((code) => ({ code, value: values[code] ?? sample(application, code) })),
      declarations: refs('declaration').map((requirementCode) => ({ requirementCode, applicable: true })),
    });
    for (const requirementCode of refs('material')) await addMaterial(park, id, requirementCode);
  }
  throw new Error(`Still missing: ${JSON.stringify((await readApplication(park, id)).missing)}`);
}

function sample(application: Answer, code: string): string {
  const field = application.fields.find((each: { code: string }) => each.code === code);
  const samples: Record<string, string> = { number: '1', date: '2026-05-06', phone: '13800000000' };
  return field?.options[0]?.value ?? samples[field?.kind] ?? '已填写';
}

export async function addMaterial(
  park: Park,
  applicationId: string,
  requirementCode: string,
  replaces?: string,
): Promise<void> {
  const fileId = await makeFileRow(park.app.services, park.owner, `${requirementCode}.pdf`);
  const input = { applicationId, requirementCode, fileId, ...(replaces ? { replacesMaterialId: replaces } : {}) };
  await succeed(park.app, park.applicant, 'addMaterial', input);
}

export async function submit(park: Park, id: string): Promise<Answer> {
  const { version } = await readApplication(park, id);
  return succeed(park.app, park.applicant, 'submitApplication', { applicationId: id, expectedVersion: version });
}

/** The window looks at every requirement that is to be looked at; those named fail with a remark. */
export async function checkAll(park: Park, id: string, failing: readonly string[] = []): Promise<void> {
  const application = await readApplication(park, id, park.clerk);
  for (const { code, state } of application.requirements) {
    if (state === 'notApplicable' || state === 'pendingResult') continue;
    const fails = failing.includes(code);
    const input = { applicationId: id, requirementCode: code, present: true, legible: true, matches: !fails };
    await succeed(
      park.app,
      park.clerk,
      'recordCheck',
      fails ? { ...input, remark: '单位名称与营业执照不一致' } : input,
    );
  }
}

export async function issueReceipt(park: Park, id: string): Promise<Answer> {
  const { version } = await readApplication(park, id, park.clerk);
  return succeed(park.app, park.clerk, 'issueReceipt', { applicationId: id, expectedVersion: version });
}

/** A received application for these items: opened, completed, submitted, checked, receipted. */
export async function receivedApplication(park: Park, itemCodes: readonly string[]): Promise<string> {
  const id = await openStage(park, itemCodes);
  await completeDraft(park, id);
  await submit(park, id);
  await checkAll(park, id);
  await issueReceipt(park, id);
  return id;
}

const caseFields =
  'id number version status item { code } waitingFor { itemCode gate } clock { state used remaining dueOn lamp limit } availableActions';

export async function readCase(park: Park, as: TestSession, applicationId: string, itemCode: string): Promise<Answer> {
  const query = `query ($id: ID!, $item: ID!) { application(id: $id) { caseFor(itemCode: $item) { ${caseFields} } } }`;
  return (await ask(park.app, as, query, { id: applicationId, item: itemCode })).application.caseFor;
}

/** The department writes an opinion and gives it. */
export async function giveOpinion(park: Park, as: TestSession, caseId: string, stance = 'agree'): Promise<Answer> {
  const written = { caseId, kind: 'final', stance, text: '经审查，符合规定。' };
  const { opinion } = await succeed(park.app, as, 'saveOpinion', written);
  return succeed(park.app, as, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
}

export async function attach(
  park: Park,
  as: TestSession & { accountId: string },
  applicationId: string,
  itemCode: string,
  kind: string,
) {
  const { id, version } = await readCase(park, as, applicationId, itemCode);
  const fileId = await makeFileRow(park.app.services, { ...park.owner, accountId: as.accountId }, '结果文书.pdf');
  const document = { kind, number: `文书〔2026〕${itemCode}`, title: '结果文书', issuedOn: '2026-03-02', fileId };
  return succeed(park.app, as, 'attachResult', { caseId: id, expectedVersion: version, ...document });
}

/** Opinion, document and decision in a row. */
export async function decide(
  park: Park,
  as: TestSession & { accountId: string },
  applicationId: string,
  itemCode: string,
  decision: object,
): Promise<Answer> {
  const before = await readCase(park, as, applicationId, itemCode);
  const refuses = (decision as { decision: string }).decision === 'refuse';
  await giveOpinion(park, as, before.id, refuses ? 'disagree' : 'agree');
  await attach(park, as, applicationId, itemCode, refuses ? 'refusal' : 'approval');
  const { id, version } = await readCase(park, as, applicationId, itemCode);
  return succeed(park.app, as, 'decideCase', { caseId: id, expectedVersion: version, ...decision });
}

export async function accept(park: Park, as: TestSession, applicationId: string, itemCode: string): Promise<Answer> {
  const { id, version } = await readCase(park, as, applicationId, itemCode);
  return succeed(park.app, as, 'acceptCase', { caseId: id, expectedVersion: version });
}

export async function handOut(park: Park, applicationId: string, itemCode: string): Promise<Answer> {
  const { id, version } = await readCase(park, park.clerk, applicationId, itemCode);
  const input = { caseId: id, expectedVersion: version, method: 'electronic', recipient: '陈晓明' };
  return succeed(park.app, park.clerk, 'handOutResult', input);
}
