import { factoryPark } from '../../src/demo/factory-park.js';
import { makeUpload } from '../kit/counter.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, completeDraft, freshKey, makePark, openStage, type Park, succeed } from '../kit/filing.js';
import { makeApplicant, makeFileRow } from '../kit/projects.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const mandatory = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk'];

/** 珠 10, 14: from the open stage to the submission, and everything that is refused on the way. */
describeOnBothDatabases('filing an application', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;

  const read = async (fields: string, as = park.applicant): Promise<Answer> =>
    (await ask(app, as, `query ($id: ID!) { application(id: $id) { ${fields} } }`, { id })).application;
  const version = async () => (await read('version')).version as number;
  const command = async () => ({ applicationId: id, expectedVersion: await version() });
  const requirement = async (code: string, fields: string, as = park.applicant) =>
    (await read(`requirements { code ${fields} }`, as)).requirements.find((each: Answer) => each.code === code);

  beforeAll(async () => {
    app = await startTestApp({ database });
    app.clock.set('2026-03-02');
    park = await makePark(app);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('is opened only for items that the guide allows, all mandatory ones among them', async () => {
    const open = (stageCode: string, itemCodes: readonly string[]) =>
      act(
        app,
        park.applicant,
        'openStage',
        { projectId: park.projectId, stageCode, itemCodes },
        '... on InvalidInput { problems { field reason } } ... on ApplicationSuccess { application { id } }',
      );
    expect((await open('zh-s3', [])).problems.map(({ reason }: Answer) => reason)).toContain('empty');
    expect((await open('zh-s3', ['zh-sgxk'])).problems).toEqual(
      mandatory
        .filter((code) => code !== 'zh-sgxk')
        .map((code) => ({ field: `itemCodes.${code}`, reason: 'mandatory' })),
    );
    expect((await open('zh-s3', [...mandatory, 'zh-gcgh'])).problems).toEqual([
      { field: 'itemCodes.zh-gcgh', reason: 'notInStage' },
    ]);
    expect((await open('no-stage', mandatory)).problems[0].field).toBe('stageCode');
    expect((await open('zh-s3', mandatory)).__typename).toBe('ApplicationSuccess');
    const again = await open('zh-s3', mandatory);
    expect(again).toMatchObject({ __typename: 'IllegalTransition' });
    expect(again.message).toContain('不能重复申报');
  });

  it('is discarded as a draft, once however often it is sent', async () => {
    const { project } = await ask(
      app,
      park.applicant,
      'query ($id: ID!) { project(id: $id) { applications { id version } } }',
      {
        id: park.projectId,
      },
    );
    const [draft] = project.applications;
    const input = { applicationId: draft.id, expectedVersion: draft.version, idempotencyKey: freshKey() };
    const fields = '... on DiscardDraftSuccess { projectId }';
    for (const _ of [1, 2]) {
      expect((await succeed(app, park.applicant, 'discardDraft', input, fields)).projectId).toBe(park.projectId);
    }
    id = await openStage(park, factoryPark.stageItems);
  });

  it('fills in and names what is known (珠 14)', async () => {
    const { fields, requirements } = await read(
      'fields { code value source sourceName } requirements { code state obtain held { source sourceName reference } }',
    );
    const field = (code: string) => fields.find((each: Answer) => each.code === code);
    expect(field('ownerName')).toMatchObject({ value: factoryPark.organisation.name, source: 'organisation' });
    expect(field('floorArea')).toMatchObject({ value: '48600', source: 'project', sourceName: '项目登记信息' });
    expect(field('structureType')).toMatchObject({ value: null, source: 'empty' });
    expect(new Set(fields.map(({ code }: Answer) => code)).size).toBe(fields.length);
    const held = (code: string) => requirements.find((each: Answer) => each.code === code);
    expect(held('m-gcgh')).toMatchObject({
      state: 'satisfied',
      held: { source: 'priorResult', reference: '建字第4404022025GG0000123号' },
    });
    expect(held('m-sqb')).toMatchObject({ state: 'satisfied', held: { source: 'onlineForm' } });
    expect(held('m-sthg')).toMatchObject({ state: 'pendingResult', held: null });
    expect(requirements.filter(({ code }: Answer) => code === 'm-gcgh')).toHaveLength(1);
  });

  it('keeps what was typed although it is not valid, and says so', async () => {
    const before = await version();
    await succeed(app, park.applicant, 'saveDraft', {
      applicationId: id,
      expectedVersion: before,
      fields: [{ code: 'contractDays', value: '约五百天' }],
    });
    const draft = await read('fields { code value source } missing { ref reason message } draftSavedAt');
    expect(draft.fields.find((each: Answer) => each.code === 'contractDays')).toMatchObject({
      value: '约五百天',
      source: 'typed',
    });
    expect(draft.missing).toContainEqual(expect.objectContaining({ ref: 'contractDays', reason: 'notANumber' }));
    const stale = await act(
      app,
      park.applicant,
      'saveDraft',
      {
        applicationId: id,
        expectedVersion: before,
        fields: [{ code: 'contractDays', value: '520' }],
      },
      '... on StaleVersion { currentVersion }',
    );
    expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: before + 1 });
    const wrong = await act(app, park.applicant, 'saveDraft', {
      applicationId: id,
      expectedVersion: before + 1,
      fields: [{ code: 'nothingOfTheKind', value: 'x' }],
    });
    expect(wrong.__typename).toBe('InvalidInput');
  });

  it('takes only own files of a fitting type, and nothing that is held already', async () => {
    const stranger = await makeApplicant(app, 'stranger', {
      name: '珠海别家有限公司',
      creditCode: '91440402MA5EDM0695',
    });
    const fields = '... on AlreadyHeld { where } ... on InvalidInput { problems { field reason } }';
    const add = async (requirementCode: string, fileId: string, as = park.applicant) =>
      act(app, as, 'addMaterial', { applicationId: id, requirementCode, fileId }, fields);
    const own = await makeFileRow(app.services, park.owner);
    const foreign = await makeFileRow(app.services, stranger);
    expect(await add('m-sght', foreign)).toMatchObject({ problems: [{ field: 'fileId', reason: 'unknown' }] });
    // A colleague's upload that nothing names yet, and the person's own for another organisation or at a window, are uploaded again.
    const { accountId, organisationId } = park.owner;
    const elsewhere = [
      { accountId: stranger.accountId, organisationId },
      { accountId, organisationId: stranger.organisationId },
      { accountId, organisationId, unitId: stranger.organisationId },
    ];
    for (const owner of elsewhere) {
      const file = await makeUpload(app, owner);
      expect(await add('m-sght', file)).toMatchObject({ problems: [{ field: 'fileId', reason: 'unknown' }] });
    }
    expect(await add('m-gcgh', own)).toMatchObject({
      __typename: 'AlreadyHeld',
      where: expect.stringContaining('珠海市自然资源局'),
    });
    expect(await add('m-sthg', own)).toMatchObject({ __typename: 'AlreadyHeld' });
    expect(await add('m-sqb', own)).toMatchObject({ problems: [{ reason: 'onlineForm' }] });
    expect(await add('no-such', own)).toMatchObject({ problems: [{ field: 'requirementCode' }] });
    await expect(add('m-sght', foreign, stranger.session)).rejects.toThrow('NOT_FOUND');
    await expect(
      ask(app, stranger.session, 'query ($id: ID!) { application(id: $id) { id } }', { id }),
    ).rejects.toThrow('NOT_FOUND');
    await expect(ask(app, park.clerk, 'query ($id: ID!) { application(id: $id) { id } }', { id })).rejects.toThrow(
      'NOT_FOUND',
    );
  });

  it('takes an upload once for one key, and refuses the key for another file', async () => {
    const fileId = await makeFileRow(app.services, park.owner, '施工合同.pdf');
    const input = { applicationId: id, requirementCode: 'm-sght', fileId, idempotencyKey: freshKey() };
    const fields = '... on MaterialSuccess { material { id removable versions { number } } }';
    const first = await succeed(app, park.applicant, 'addMaterial', input, fields);
    const second = await succeed(app, park.applicant, 'addMaterial', input, fields);
    expect(second.material).toEqual(first.material);
    expect((await requirement('m-sght', 'state materials { id }')).materials).toHaveLength(1);
    const other = await makeFileRow(app.services, park.owner, '别的.pdf');
    await expect(act(app, park.applicant, 'addMaterial', { ...input, fileId: other })).rejects.toThrow(
      'CONFLICT_OF_KEYS',
    );
    await succeed(
      app,
      park.applicant,
      'removeMaterial',
      { materialId: first.material.id },
      '... on MaterialSuccess { application { id } }',
    );
    expect(await requirement('m-sght', 'state materials { id }')).toMatchObject({ state: 'missing', materials: [] });
  });

  it('is submitted once however often it is sent, with a number without gaps', async () => {
    await completeDraft(park, id);
    const input = { ...(await command()), idempotencyKey: freshKey() };
    const fields =
      '... on ApplicationSuccess { application { number submissionRound checkClock { state dueOn limit } classifiedHits } }';
    const [one, two] = await Promise.all([
      succeed(app, park.applicant, 'submitApplication', input, fields),
      succeed(app, park.applicant, 'submitApplication', input, fields),
    ]);
    expect(two).toEqual(one);
    expect(one.application).toMatchObject({
      number: '440402-2026-00001',
      submissionRound: 1,
      checkClock: { state: 'running', dueOn: '2026-03-09', limit: 5 },
      classifiedHits: [],
    });
    const again = await act(
      app,
      park.applicant,
      'submitApplication',
      { ...input, idempotencyKey: freshKey() },
      '... on IllegalTransition { state }',
    );
    expect(again).toMatchObject({ __typename: 'IllegalTransition', state: 'submitted' });
  });
});
