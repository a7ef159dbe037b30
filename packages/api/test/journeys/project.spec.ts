import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { makeApplicant, makeClerk, makeFileRow, register } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

const whole = `query ($id: ID!) { project(id: $id) {
  id code codeFormat name organisation { name creditCode } district { name } address projectType { name } investmentSubject
  constructionNature totalInvestment landArea floorArea plannedStartOn createdAt version availableActions
  answers { question text title } guidance { complete } catalogue { version }
  stages { stage { code } limit state stateReason canOpen items { state guided { applicable item { code } } priorResult { documentNumber state } } }
  priorResults { id itemName state version availableActions file { fileName url } submittedBy { displayName } project { id } }
  timeline(first: 2) { edges { cursor node { type text actorName } } pageInfo { hasNextPage endCursor } }
  currentTurn { who what lamp }
} }`;
const bringIn = `mutation ($input: BringInResultInput!) { bringInResult(input: $input) { __typename
  ... on PriorResultSuccess { priorResult { id version state itemName availableActions } }
  ... on InvalidInput { problems { field reason } } ... on AlreadyHeld { where message } ... on NotAllowed { message } } }`;
const check = `mutation ($input: CheckPriorResultInput!) { checkPriorResult(input: $input) { __typename
  ... on PriorResultSuccess { priorResult { id state remark version checkedBy { displayName } availableActions } }
  ... on InvalidInput { problems { field reason } } ... on IllegalTransition { state message } ... on StaleVersion { currentVersion } } }`;
const withdraw = `mutation ($input: WithdrawPriorResultInput!) { withdrawPriorResult(input: $input) { __typename
  ... on PriorResultSuccess { priorResult { id itemName } } ... on StaleVersion { currentVersion } ... on IllegalTransition { state } } }`;

describeOnBothDatabases('a registered project', (database) => {
  let app: TestApp;
  let applicant: TestSession;
  let stranger: TestSession;
  let clerk: TestSession;
  let clerkOfDoumen: TestSession;
  let projectId: string;
  let owner: { accountId: string; organisationId: string };
  let key = 0;
  const call = async (document: string, input: object, as: TestSession) => {
    key += 1;
    const { data, errors } = await app.graphql(document, { input: { idempotencyKey: `key ${key}`, ...input } }, as);
    if (errors) throw new Error(errors[0]?.extensions.code);
    return Object.values(data as object)[0];
  };
  const bring = async (changes: object = {}, as = applicant) =>
    call(
      bringIn,
      { projectId, ...factoryPark.broughtIn[0], fileId: await makeFileRow(app.services, owner), ...changes },
      as,
    );

  beforeAll(async () => {
    app = await startTestApp({ database });
    const made = await makeApplicant(app, 'park');
    applicant = made.session;
    owner = made;
    stranger = (await makeApplicant(app, 'other', { name: '珠海海逸物流有限公司', creditCode: '91440402MA5EDM018W' }))
      .session;
    clerk = await makeClerk(app, 'clerk-xiangzhou', '440402');
    clerkOfDoumen = await makeClerk(app, 'clerk-doumen', '440403');
    projectId = (await register(app, applicant)).project.id;
  });
  afterAll(() => app.close());

  it('shows itself whole to its organisation', async () => {
    const { data, errors } = await app.graphql(whole, { id: projectId }, applicant);
    expect(errors).toBeUndefined();
    const { project } = data;
    expect(project).toMatchObject({
      code: factoryPark.registration.code,
      codeFormat: 'new',
      organisation: factoryPark.organisation,
      district: { name: '香洲区' },
      projectType: { name: '社会投资工业类' },
      investmentSubject: '社会（民营、外商）投资',
      constructionNature: '新建',
      totalInvestment: 26800,
      guidance: { complete: true },
      priorResults: [],
      currentTurn: [{ who: '申请人', what: '选择要办理的阶段并申报', lamp: 'grey' }],
    });
    expect(project.availableActions).toEqual(['bringInResult', 'openStage']);
    const stage = project.stages.find((each: { stage: { code: string } }) => each.stage.code === 'zh-s3');
    expect(stage).toMatchObject({ limit: 8, state: 'open', stateReason: '适用 6 项，可以申报', canOpen: true });
    expect(project.timeline.edges[0].node.type).toBe('project.registered');
  });

  it.each(['priorResults', 'stages', 'timeline'])('is not there for another organisation', async () => {
    const { errors } = await app.graphql(whole, { id: projectId }, stranger);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is found by the authority of its district and no other', async () => {
    const seen = await app.graphql(whole, { id: projectId }, clerk);
    expect(seen.data.project.availableActions).toEqual([]);
    const elsewhere = await app.graphql(whole, { id: projectId }, clerkOfDoumen);
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const list = '{ projects(search: "智造") { totalCount edges { node { id } } } }';
    expect((await app.graphql(list, {}, clerk)).data.projects.totalCount).toBe(1);
    expect((await app.graphql(list, {}, clerkOfDoumen)).data.projects.totalCount).toBe(0);
    expect((await app.graphql(list, {}, stranger)).data.projects.totalCount).toBe(0);
    const wild = await app.graphql('{ projects(search: "%") { totalCount } }', {}, clerk);
    expect(wild.data.projects.totalCount).toBe(0);
  });

  it('takes in results obtained before, each once and with its paper', async () => {
    const wrong = await bring({ itemCode: 'zh-yjsg', documentNumber: '', issuedOn: '2026-12-01', fileId: 'nothing' });
    expect(wrong.problems.map((each: { field: string }) => each.field)).toEqual([
      'itemCode',
      'documentNumber',
      'issuedOn',
      'fileId',
    ]);
    const done = await bring();
    expect(done).toMatchObject({
      priorResult: { state: 'submitted', itemName: '建设用地规划许可证核发', availableActions: ['withdraw'] },
    });
    const twice = await bring();
    expect(twice.__typename).toBe('AlreadyHeld');
    await expect(bring({}, stranger)).rejects.toThrow('NOT_FOUND');
    const { data } = await app.graphql(whole, { id: projectId }, applicant);
    expect(data.project.currentTurn).toEqual([{ who: '综合窗口', what: '核验登记的 1 份以往结果', lamp: 'grey' }]);
  });

  it('lets the window check them, with a reason when they do not hold', async () => {
    const queue = '{ priorResultsToCheck { id version state availableActions project { name } file { url } } }';
    expect((await app.graphql(queue, {}, clerkOfDoumen)).data.priorResultsToCheck).toEqual([]);
    const { data } = await app.graphql(queue, {}, clerk);
    const [paper] = data.priorResultsToCheck;
    expect(paper.availableActions).toEqual(['check']);
    const input = { priorResultId: paper.id, expectedVersion: paper.version };
    await expect(call(check, { ...input, confirmed: true }, clerkOfDoumen)).rejects.toThrow('NOT_FOUND');
    await expect(call(check, { ...input, confirmed: true }, applicant)).rejects.toThrow('FORBIDDEN');
    const silent = await call(check, { ...input, confirmed: false, remark: ' ' }, clerk);
    expect(silent.problems).toEqual([{ field: 'remark', reason: 'required' }]);
    const stale = await call(check, { ...input, expectedVersion: 7, confirmed: true }, clerk);
    expect(stale.__typename).toBe('StaleVersion');
    const confirmed = await call(check, { ...input, confirmed: true }, clerk);
    expect(confirmed.priorResult).toMatchObject({
      state: 'confirmed',
      checkedBy: { displayName: '窗口人员' },
      availableActions: [],
    });
    const again = await call(check, { ...input, confirmed: true }, clerk);
    expect(again).toMatchObject({ __typename: 'IllegalTransition', state: 'confirmed' });
    const { data: after } = await app.graphql(whole, { id: projectId }, applicant);
    const item = after.project.stages
      .flatMap((stage: { items: object[] }) => stage.items)
      .find((each: { guided: { item: { code: string } } }) => each.guided.item.code === 'zh-ydgh');
    expect(item).toMatchObject({ state: 'broughtIn', priorResult: { state: 'confirmed' } });
  });

  it('lets the applicant take back what the window has not looked at', async () => {
    const { priorResult } = await bring({ itemCode: 'zh-gcgh' });
    const input = { priorResultId: priorResult.id, expectedVersion: priorResult.version };
    expect((await call(withdraw, { ...input, expectedVersion: 9 }, applicant)).__typename).toBe('StaleVersion');
    expect((await call(withdraw, input, applicant)).priorResult.itemName).toBe('建设工程规划许可证核发（房屋建筑类）');
    const { data } = await app.graphql(whole, { id: projectId }, applicant);
    expect(data.project.priorResults).toHaveLength(1);
  });

  it('pages its timeline, newest first', async () => {
    const page =
      'query ($id: ID!, $after: String) { project(id: $id) { timeline(first: 2, after: $after) { edges { node { type } } pageInfo { hasNextPage endCursor } } } }';
    const first = (await app.graphql(page, { id: projectId }, applicant)).data.project.timeline;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await app.graphql(page, { id: projectId, after: first.pageInfo.endCursor }, applicant)).data.project
      .timeline;
    const types = [...first.edges, ...second.edges].map((edge: { node: { type: string } }) => edge.node.type);
    expect(types).toEqual([
      'priorResult.withdrawn',
      'priorResult.submitted',
      'priorResult.confirmed',
      'priorResult.submitted',
    ]);
  });
});
