import { CertificateRow } from '../../src/modules/certificates/certificate.entity.js';
import { PublishedDecisionRow } from '../../src/modules/information/index.js';
import { anotherProject } from '../kit/another-project.js';
import {
  actOn,
  checkCode,
  decideOn,
  draft,
  type Issuer,
  makeIssuer,
  readCertificate,
  seal,
} from '../kit/certificates.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  attach,
  checkAll,
  completeDraft,
  decide,
  giveOpinion,
  handOut,
  issueReceipt,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { confirm } from '../kit/seals.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const lightning = 'zh-fljs';
const items = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', lightning, 'zh-sgxk', 'zh-psxk'];

/** 许可法 69; 沪 4: what becomes of certificates that change one another when one of them is taken back. */
describeOnBothDatabases('certificates that change one another', (database) => {
  let app: TestApp;
  let park: Park;
  let weather: Issuer;
  let second: TestSession & { accountId: string };
  let projects = 0;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    weather = await makeIssuer(app, 'zh-qxj');
    second = await makeStaff(app, 'qxj-second', 'departmentApprover', 'zh-qxj');
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const inReview = async () => {
    projects += 1;
    const own = await anotherProject(park, `2601-440402-04-01-${String(410_000 + projects)}`);
    const id = await receivedApplication(own, items);
    await accept(own, weather.handler, id, lightning);
    return { park: own, id };
  };
  const issued = async (): Promise<{ park: Park; certificate: Answer }> => {
    const made = await inReview();
    await seal(weather, await draft(weather, made.park, made.id, lightning));
    const certificate = await decideOn(weather, made.park, made.id, lightning);
    await handOut(made.park, made.id, lightning);
    return { park: made.park, certificate };
  };
  /** A change of it, filed and accepted; answers the application. */
  const changing = async (own: Park): Promise<string> => {
    const query = 'query ($id: ID!) { project(id: $id) { changeableResults { id itemCode } } }';
    const { project } = await ask(app, own.applicant, query, { id: own.projectId });
    const { id: resultId } = project.changeableResults.find((each: Answer) => each.itemCode === lightning);
    const opened = await succeed(app, own.applicant, 'openStage', {
      ...{ projectId: own.projectId, stageCode: 'zh-s3', circumstance: 'change' },
      ...{ itemCodes: [lightning], changes: [{ itemCode: lightning, resultId }] },
    });
    const { id } = opened.application;
    await completeDraft(own, id);
    await submit(own, id);
    await checkAll(own, id);
    await issueReceipt(own, id);
    await accept(own, weather.handler, id, lightning);
    return id;
  };
  const settled = async (certificateId: string, what: 'suspend' | 'revoke'): Promise<Answer> => {
    const { version } = await readCertificate(app, weather.handler, certificateId);
    const proposed = await actOn(app, weather.handler, 'proposeRevision', {
      ...{ certificateId, expectedVersion: version, act: what },
      ...{ reason: '现场情况与申报材料不符。', basis: '《中华人民共和国行政许可法》第六十九条' },
    });
    const [proposal] = proposed.certificate.proposals;
    await confirm(app, second);
    const input = { proposalId: proposal.id, expectedVersion: proposal.version, action: 'confirm' };
    return (await actOn(app, second, 'settleProposal', input)).certificate;
  };
  const standingOf = async (certificateId: string) => {
    const { caseId } = await app.services.db.read.get(CertificateRow, { id: certificateId });
    return (await app.services.db.read.get(PublishedDecisionRow, { caseId })).standing;
  };

  it('one that was revoked meanwhile is changed no more: it can only be refused', async () => {
    const { park: own, certificate } = await issued();
    const change = await changing(own);
    const sealed = await seal(weather, await draft(weather, own, change, lightning));
    await settled(certificate.id, 'revoke');
    const before = await readCase(own, weather.approver, change, lightning);
    await giveOpinion(own, weather.approver, before.id);
    const { id: caseId, version } = await readCase(own, weather.approver, change, lightning);
    const blockers = '... on DecisionBlocked { blockers { kind message } }';
    const input = { caseId, expectedVersion: version, decision: 'approve' };
    const told = await act(app, weather.approver, 'decideCase', input, blockers);
    expect(told).toMatchObject({
      __typename: 'DecisionBlocked',
      blockers: [{ kind: 'prerequisite', message: '所要变更、延续的结果已被撤销，本事项不能通过' }],
    });
    const shown = await ask(app, weather.approver, 'query ($id: ID!) { itemCase(id: $id) { blockers { message } } }', {
      id: caseId,
    });
    expect(shown.itemCase.blockers).toEqual([{ message: '所要变更、延续的结果已被撤销，本事项不能通过' }]);
    expect((await checkCode(app, sealed.checkCode)).verdict).toBe('notYetInForce');
    const refusal = {
      decision: 'refuse',
      reason: '原许可已被撤销。',
      remedies: '可以依法申请行政复议或者提起行政诉讼。',
    };
    await decide(own, weather.approver, change, lightning, refusal);
    expect((await checkCode(app, sealed.checkCode)).verdict).toBe('void');
    expect((await checkCode(app, certificate.checkCode)).verdict).toBe('revoked');
  });

  it('changed by an uploaded paper it stands again when that is taken back', async () => {
    const { park: own, certificate } = await issued();
    const change = await changing(own);
    await giveOpinion(own, weather.approver, (await readCase(own, weather.approver, change, lightning)).id);
    await attach(own, weather.approver, change, lightning, 'approval');
    const { id: caseId, version } = await readCase(own, weather.approver, change, lightning);
    await succeed(app, weather.approver, 'decideCase', {
      ...{ caseId, expectedVersion: version, decision: 'approveWithConditions' },
      owed: [{ text: '防雷装置检测报告', dueOn: '2026-03-10' }],
    });
    expect((await checkCode(app, certificate.checkCode)).verdict).toBe('superseded');
    app.clock.set('2026-03-11');
    const decided = await readCase(own, weather.approver, change, lightning);
    const input = { caseId, expectedVersion: decided.version, reason: '防雷装置检测报告逾期未补交。' };
    expect((await act(app, weather.approver, 'revokeForOwed', input)).__typename).toBe('CaseSuccess');
    expect(await checkCode(app, certificate.checkCode)).toMatchObject({ verdict: 'valid' });
    expect(await readCertificate(app, weather.handler, certificate.id)).toMatchObject({
      state: 'inForce',
      replacedBy: null,
    });
  });

  it('suspended when it was changed, it is suspended again, in public as well', async () => {
    const { park: own, certificate } = await issued();
    const change = await changing(own);
    await settled(certificate.id, 'suspend');
    expect(await standingOf(certificate.id)).toBe('suspended');
    await seal(weather, await draft(weather, own, change, lightning));
    const later = await decideOn(weather, own, change, lightning);
    expect(await standingOf(certificate.id)).toBe('changed');
    await settled(later.id, 'revoke');
    expect(await readCertificate(app, weather.handler, certificate.id)).toMatchObject({ state: 'suspended' });
    expect((await checkCode(app, certificate.checkCode)).verdict).toBe('suspended');
    expect(await standingOf(certificate.id)).toBe('suspended');
  });

  it('is not sealed by whoever wrote in it, whoever saved it last', async () => {
    const made = await inReview();
    const drafted = await draft(weather, made.park, made.id, lightning);
    const save = async (as: TestSession, version: number): Promise<Answer> =>
      (
        await actOn(app, as, 'saveCertificate', {
          ...{ certificateId: drafted.id, expectedVersion: version },
          ...{ fields: [{ code: 'content', value: '同意，按附图施工。' }], validFrom: drafted.validFrom },
        })
      ).certificate;
    const written = await save(weather.approver, drafted.version);
    const last = await save(weather.handler, written.version);
    expect(await readCertificate(app, weather.approver, drafted.id)).toMatchObject({ writtenByMe: true });
    const command = { certificateId: drafted.id, expectedVersion: last.version };
    await confirm(app, weather.approver);
    expect((await actOn(app, weather.approver, 'sealCertificate', command)).__typename).toBe('NotAllowed');
    await confirm(app, second);
    const { certificate } = await actOn(app, second, 'sealCertificate', command);
    expect(certificate).toMatchObject({ state: 'sealed' });
  });
});
