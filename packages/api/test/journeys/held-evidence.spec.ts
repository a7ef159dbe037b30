import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  checkAll,
  completeDraft,
  decide,
  giveOpinion,
  issueReceipt,
  longSessions,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readCase,
  submit,
  succeed,
} from '../kit/filing.js';
import { keep, library, replace, shared } from '../kit/library.js';
import { makeFileRow } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const where = '... on AlreadyHeld { where } ... on InvalidInput { problems { field reason } }';

/** 珠 14, 27 (1): nobody asks for what is held; what was read is told to the version; what changed between submissions is told. */
describeOnBothDatabases('what is held, before window and departments', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;

  const read = async (fields: string, as = park.applicant): Promise<Answer> =>
    (await ask(app, as, `query ($id: ID!) { application(id: $id) { ${fields} } }`, { id })).application;
  const version = async () => (await read('version')).version as number;
  const look = (requirementCode: string, verdict: object) =>
    act(app, park.clerk, 'recordCheck', { applicationId: id, requirementCode, ...verdict }, where);
  const fails = { present: true, legible: true, matches: false };

  const readDecided = async (as: TestSession): Promise<Answer> => {
    const fields = 'id decidedOn { requirementCode text file { id } }';
    return (await read(`caseFor(itemCode: "zh-fljs") { ${fields} }`, as)).caseFor;
  };

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    await keep(park, { reference: 'HT-1', validUntil: '2027-12-31' });
    id = await openStage(park, factoryPark.stageItems);
    await completeDraft(park, id);
    await submit(park, id);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('the window cannot find missing what is held, nor wrong without a word why', async () => {
    expect(
      await look('m-sght', { present: false, legible: false, matches: false, reasonCode: null, remark: '缺' }),
    ).toMatchObject({
      __typename: 'AlreadyHeld',
      where: expect.stringMatching(/施工合同.*单位资料库.*HT-1.*2027年12月31日/),
    });
    const [reason] = (await ask(app, park.clerk, '{ checkReasons { code aspect } }')).checkReasons.filter(
      ({ aspect }: Answer) => aspect === 'matches',
    );
    expect(await look('m-sght', { ...fails, reasonCode: reason.code })).toMatchObject({
      problems: [{ field: 'remark', reason: 'heldReasonMissing' }],
    });
    const { requirements } = await read('requirements { code check { passed } }', park.clerk);
    expect(requirements.find(({ code }: Answer) => code === 'm-sght').check).toBeNull();
  });

  it('says what is wrong with it, and the point keeps where it is held', async () => {
    await checkAll(park, id, ['m-sght', 'm-sqb']);
    await succeed(app, park.clerk, 'issueCorrection', { applicationId: id, expectedVersion: await version() });
    const [point] = await app.services.db.read.query<{ where: string }>(
      "SELECT held_where AS `where` FROM correction_point WHERE requirement_code = 'm-sght'",
    );
    expect(point?.where).toMatch(/单位资料库.*HT-1/);
  });

  it('shows the window what was handed in while the form is retyped and another document is chosen', async () => {
    const floors = async (as = park.applicant) =>
      (await read('fields { code value }', as)).fields.find(({ code }: Answer) => code === 'floorsAbove').value;
    const before = await floors();
    const fields = [{ code: 'floorsAbove', value: '9' }];
    await succeed(app, park.applicant, 'saveDraft', { applicationId: id, expectedVersion: await version(), fields });
    expect([await floors(), await floors(park.clerk)]).toEqual(['9', before]);

    const { entry } = await keep(park, { reference: 'HT-2', validUntil: '2028-12-31' });
    const chosen = { applicationId: id, requirementCode: 'm-sght', evidenceId: entry.id };
    await succeed(app, park.applicant, 'chooseEvidence', chosen);
    const held = async (as = park.applicant) =>
      (await read('requirements { code held { reference } openPoint { resolved } }', as)).requirements.find(
        ({ code }: Answer) => code === 'm-sght',
      );
    expect(await held()).toMatchObject({ held: { reference: 'HT-2' }, openPoint: { resolved: true } });
    expect((await held(park.clerk)).held.reference).toBe('HT-1');
    const other = { applicationId: id, requirementCode: 'm-yyzz', evidenceId: null };
    expect((await act(app, park.applicant, 'chooseEvidence', other)).__typename).toBe('IllegalTransition');
  });

  it('tells what changed between two submissions, each with what it was and what it is', async () => {
    await succeed(app, park.applicant, 'resubmitApplication', { applicationId: id, expectedVersion: await version() });
    const changes = `evidence { requirementCode kind sameContent before { text } after { text } } fields { code before after }`;
    const told = await read(
      `submissions { round submittedBy { displayName } } changesBetween(from: 1, to: 2) { from { round } to { round } ${changes} }
       latestChanges { fields { code } }`,
      park.clerk,
    );
    expect(told.submissions.map(({ round }: Answer) => round)).toEqual([1, 2]);
    expect(told.changesBetween).toMatchObject({
      from: { round: 1 },
      to: { round: 2 },
      evidence: [
        {
          requirementCode: 'm-sght',
          kind: 'heldChanged',
          before: { text: '单位资料库（HT-1）' },
          after: { text: '单位资料库（HT-2）' },
        },
      ],
      fields: [{ code: 'floorsAbove', after: '9' }],
    });
    expect(told.latestChanges.fields).toEqual([{ code: 'floorsAbove' }]);
    await expect(read('changesBetween(from: 1, to: 7) { fields { code } }')).rejects.toThrow('NOT_FOUND');
  });

  it('has the window look at another document anew, and carries over what is the same', async () => {
    const { requirements } = await read('requirements { code check { round } }', park.clerk);
    const roundOf = (code: string) => requirements.find((each: Answer) => each.code === code).check?.round ?? null;
    expect([roundOf('m-sght'), roundOf('m-gcgh'), roundOf('m-sqb')]).toEqual([null, 1, null]);
  });

  it('is not asked for by a department, as a supplement or as owed', async () => {
    await checkAll(park, id);
    await issueReceipt(park, id);
    const approver = await makeStaff(app, 'approver', 'departmentApprover', 'zh-zjj', '440402');
    const itemCode = 'zh-sgxk';
    await accept(park, approver, id, itemCode);
    const itemCase = await readCase(park, approver, id, itemCode);
    const points = [{ requirementCode: 'm-sght', text: '请提交施工合同' }];
    const asked = { caseId: itemCase.id, expectedVersion: itemCase.version, points, reason: '核对合同价款' };
    expect(await act(app, approver, 'requestSupplement', asked, where)).toMatchObject({
      __typename: 'AlreadyHeld',
      where: expect.stringContaining('HT-2'),
    });
    const owed = [{ text: '施工合同', requirementCode: 'm-sght', dueOn: '2026-04-10' }];
    const decision = { decision: 'approveWithConditions', conditions: '补交合同', owed };
    const decided = { caseId: itemCase.id, expectedVersion: itemCase.version, ...decision };
    expect(await act(app, approver, 'decideCase', decided, where)).toMatchObject({ __typename: 'AlreadyHeld' });
  });

  it('tells the exact versions an opinion and a decision had before them, whatever the library holds since', async () => {
    const approver = { ...(await app.login('approver')), accountId: '' };
    const [account] = await app.services.db.read.query<{ id: string }>(
      "SELECT id FROM account WHERE login_name = 'approver'",
    );
    approver.accountId = account?.id ?? '';
    const itemCode = 'zh-sgxk';
    const before = await readCase(park, approver, id, itemCode);
    const { opinion } = await giveOpinion(park, approver, before.id);
    const [{ node }] = (await library(park, { search: 'HT-2' })).edges;
    await replace(park, node, { reference: 'HT-3' });
    const query = 'query ($id: ID!) { opinion(id: $id) { readEvidence { requirementCode text sha256 } } }';
    const { readEvidence } = (await ask(app, approver, query, { id: opinion.id })).opinion;
    const of = (code: string, all: Answer[]) => all.find(({ requirementCode }) => requirementCode === code);
    expect(of('m-sght', readEvidence)).toMatchObject({
      text: '单位资料库：单位资料库（HT-2）',
      sha256: expect.any(String),
    });
    expect(readEvidence.some(({ text }: Answer) => text.includes('第 1 版'))).toBe(true);
  });

  it('tells what a decision was made on, also in its event', async () => {
    const approver = await makeStaff(app, 'approver-qxj', 'departmentApprover', 'zh-qxj', '440402');
    await accept(park, approver, id, 'zh-fljs');
    expect((await readDecided(approver)).decidedOn).toEqual([]);
    await decide(park, approver, id, 'zh-fljs', { decision: 'approve' });
    const { id: caseId, decidedOn } = await readDecided(approver);
    expect(decidedOn).toEqual(
      ['m-flps', 'm-flsj'].map((requirementCode) => ({
        requirementCode,
        text: `${requirementCode}.pdf（第 1 版）`,
        file: { id: expect.any(String) },
      })),
    );
    const [event] = await app.services.db.read.query<{ versions: unknown }>(
      "SELECT material_version_ids AS versions FROM domain_event WHERE type = 'case.decided' AND case_id = ?",
      [caseId],
    );
    expect(event?.versions).not.toBeNull();
  });

  it('may be brought newer by the applicant, who is not made to', async () => {
    await succeed(app, park.applicant, 'withdrawApplication', {
      applicationId: id,
      expectedVersion: await version(),
      reason: '改期',
    });
    // What was decided meanwhile is obtained.
    const items = factoryPark.stageItems.filter((code) => code !== 'zh-fljs');
    id = await openStage(park, items);
    const fileId = await makeFileRow(app.services, park.owner);
    const bring = (more: object) =>
      act(
        app,
        park.applicant,
        'addMaterial',
        { applicationId: id, fileId, ...more },
        `... on MaterialSuccess { material { id } } ${where}`,
      );
    expect((await bring({ requirementCode: 'm-sght' })).__typename).toBe('AlreadyHeld');
    expect((await bring({ requirementCode: 'm-gcgh', insteadOfHeld: true })).__typename).toBe('AlreadyHeld');
    expect((await bring({ requirementCode: 'm-sght', insteadOfHeld: true })).__typename).toBe('MaterialSuccess');
    const { requirements } = await read('requirements { code state held { source } materials { id } }');
    const own = requirements.find(({ code }: Answer) => code === 'm-sght');
    expect(own).toMatchObject({ state: 'satisfied', held: null, materials: [{}] });
  });

  it('what another authority issued has a state of its own: confirmed by its source, or answered to no longer', async () => {
    await shared(park, { materialCode: 'm-aqxk', name: '安全生产许可证' });
    const licence = async (as = park.applicant): Promise<Answer> => {
      const { requirements } = await read('requirements { code state held { source verification confirmedAt } }', as);
      return requirements.find(({ code }: Answer) => code === 'm-aqxk');
    };
    expect(await licence()).toMatchObject({
      state: 'satisfied',
      held: { source: 'sharing', verification: 'confirmed' },
    });
    await completeDraft(park, id);
    await submit(park, id);
    const confirmSharing = async () => {
      const document = `mutation ($input: ConfirmSharingInput!) { confirmSharing(input: $input) { __typename
        ... on ConfirmSharingSuccess { text } } }`;
      const input = { applicationId: id, requirementCode: 'm-aqxk' };
      return (await ask(app, park.clerk, document, { input })).confirmSharing;
    };
    const { sharing } = app.services;
    app.services.sharing = { find: () => Promise.reject(new Error('no answer')) };
    expect((await confirmSharing()).__typename).toBe('SharingUnavailable');
    expect((await licence(park.clerk)).held).toMatchObject({ verification: 'confirmed' });
    app.services.sharing = { find: async () => [] };
    expect(await confirmSharing()).toMatchObject({ text: '来源已查不到 1 份。' });
    // Without a platform what is recorded is answered, never what a source no longer has.
    app.services.sharing = sharing;
    expect(await confirmSharing()).toMatchObject({ text: '来源已查不到 1 份。' });
    app.logged.splice(0);
    // What was handed in stays what it was; that its source answers to it no longer stands beside it, for both.
    for (const as of [park.clerk, park.applicant]) {
      expect((await licence(as)).held).toMatchObject({ source: 'sharing', verification: 'notFound' });
    }
    const input = { applicationId: id, expectedVersion: await version(), reason: '许可证已失效' };
    await succeed(app, park.applicant, 'withdrawApplication', input);
    id = await openStage(
      park,
      factoryPark.stageItems.filter((code) => code !== 'zh-fljs'),
    );
    expect(await licence()).toMatchObject({ state: 'missing', held: null });
  });
});

/** 珠 14 is judged in one place: nobody makes the refusal by himself, but for results that are registered twice. */
test('the judgement of what is held is one piece', () => {
  const modules = new URL('../../src/modules/', import.meta.url).pathname;
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const making = files.filter((file) => readFileSync(join(modules, file), 'utf8').includes('new AlreadyHeld('));
  expect(making.toSorted()).toEqual(['applications/already-held.ts', 'projects/actions/bring-in-result.ts']);
});
