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
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** A change that was approved with conditions and taken back: the result it had changed stands again. */
describeOnBothDatabases('a change taken back', (database) => {
  let app: TestApp;
  let park: Park;
  let drawings: TestSession & { accountId: string };
  let first: string;
  let change: string;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    drawings = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
    first = await receivedApplication(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    await accept(park, drawings, first, 'zh-sgtsc');
    await decide(park, drawings, first, 'zh-sgtsc', { decision: 'approve' });
    await handOut(park, first, 'zh-sgtsc');
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const standing = async (): Promise<Answer> => {
    const query = `query ($id: ID!) { project(id: $id) { changeableResults { id itemCode obstacle }
      stages { items { guided { item { code } } state case { id } result { id revokedAt replacedBy { id } } } } } }`;
    const { project } = await ask(app, park.applicant, query, { id: park.projectId });
    const item = project.stages
      .flatMap(({ items }: Answer) => items)
      .find(({ guided }: Answer) => guided.item.code === 'zh-sgtsc');
    const changeable = project.changeableResults.find(({ itemCode }: Answer) => itemCode === 'zh-sgtsc');
    return { ...item, changeable };
  };
  const prerequisites = async (): Promise<Answer[]> => {
    const query =
      'query ($id: ID!) { application(id: $id) { cases { prerequisites { itemCode met failed byCaseId } } } }';
    const { application } = await ask(app, drawings, query, { id: first });
    return application.cases
      .flatMap((each: Answer) => each.prerequisites)
      .filter(({ itemCode }: Answer) => itemCode === 'zh-sgtsc');
  };

  it('stands again, and what rests on it is met still', async () => {
    const before = await standing();
    const changes = [{ itemCode: 'zh-sgtsc', resultId: before.changeable.id }];
    const opened = await succeed(app, park.applicant, 'openStage', {
      ...{ projectId: park.projectId, stageCode: 'zh-s3', circumstance: 'change', changes, itemCodes: ['zh-sgtsc'] },
    });
    change = opened.application.id;
    await completeDraft(park, change);
    await submit(park, change);
    await checkAll(park, change);
    await issueReceipt(park, change);
    await accept(park, drawings, change, 'zh-sgtsc');
    await giveOpinion(park, drawings, (await readCase(park, drawings, change, 'zh-sgtsc')).id);
    await attach(park, drawings, change, 'zh-sgtsc', 'approval');
    const { id: caseId, version } = await readCase(park, drawings, change, 'zh-sgtsc');
    await succeed(app, drawings, 'decideCase', {
      ...{ caseId, expectedVersion: version, decision: 'approveWithConditions' },
      owed: [{ text: '变更后的结构计算书', dueOn: '2026-03-10' }],
    });
    await handOut(park, change, 'zh-sgtsc');
    const between = await standing();
    expect(between).toMatchObject({ state: 'obtained', case: { id: caseId } });
    expect(between.result.id).not.toBe(before.result.id);
    expect(between.changeable.obstacle).toContain('尚有材料未补交');

    app.clock.set('2026-03-11');
    const decided = await readCase(park, drawings, change, 'zh-sgtsc');
    const revoked = await act(app, drawings, 'revokeForOwed', {
      ...{ caseId, expectedVersion: decided.version, reason: '变更后的结构计算书逾期未补交。' },
    });
    expect(revoked.__typename).toBe('CaseSuccess');
    expect(await standing()).toMatchObject({
      state: 'obtained',
      case: before.case,
      result: { id: before.result.id, revokedAt: null, replacedBy: null },
      changeable: { id: before.changeable.id, obstacle: null },
    });
    const resting = await prerequisites();
    expect(resting.length).toBeGreaterThan(0);
    expect(resting.every(({ met, failed, byCaseId }) => met && !failed && byCaseId === before.case.id)).toBe(true);
  });
});

/** What was decided on an approval before it was taken back stays decided, and its department learns of it. */
describeOnBothDatabases('an approval taken back on which another was decided', (database) => {
  let app: TestApp;
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('is told to that department; what is still open has failed', async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    const park = await makePark(app);
    const drawings = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
    const housing = await makeStaff(app, 'housing', 'departmentApprover', 'zh-zjj');
    const id = await receivedApplication(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    await accept(park, drawings, id, 'zh-sgtsc');
    await decide(park, drawings, id, 'zh-sgtsc', {
      decision: 'approveWithConditions',
      owed: [{ text: '专家论证意见', dueOn: '2026-03-09' }],
    });
    app.clock.set('2026-03-04');
    await accept(park, housing, id, 'zh-xfsj');
    await decide(park, housing, id, 'zh-xfsj', { decision: 'approve' });
    app.clock.set('2026-03-10');
    const { id: caseId, version } = await readCase(park, drawings, id, 'zh-sgtsc');
    const input = { caseId, expectedVersion: version, reason: '专家论证意见逾期未补交。' };
    await succeed(app, drawings, 'revokeForOwed', input);

    const query = `query ($id: ID!) { application(id: $id) { cases { item { code } status prerequisites { itemCode met failed } } } }`;
    const { application } = await ask(app, housing, query, { id });
    const of = (code: string) => application.cases.find(({ item }: Answer) => item.code === code);
    const onDrawings = (code: string) => of(code).prerequisites.find(({ itemCode }: Answer) => itemCode === 'zh-sgtsc');
    expect(of('zh-xfsj').status).toBe('approved');
    expect(onDrawings('zh-xfsj')).toMatchObject({ met: true, failed: false });
    expect(onDrawings('zh-sgxk')).toMatchObject({ met: false, failed: true });
    const { notifications } = await ask(app, housing, '{ notifications(first: 50) { edges { node { title } } } }');
    const titles = notifications.edges.map(({ node }: Answer) => node.title);
    expect(titles).toContain('办结所依据的结果已撤销');
    expect(titles).toContain('前置事项未获通过');
  });
});
