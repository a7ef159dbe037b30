import { DemoWorld } from '../../src/demo/demo-world.js';
import { scanDeadlines } from '../../src/modules/deadlines/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  attach,
  freshKey,
  giveOpinion,
  handOut,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { makeApplicant, makeFileRow } from '../kit/projects.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
type Staff = TestSession & { accountId: string };

/** 容缺: what is owed, by when, its own clock, and what happens when it is not delivered. */
describeOnBothDatabases('an approval with conditions', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let drawings: Staff;
  let drawingsHandler: Staff;
  let weather: Staff;
  let defence: Staff;
  let housing: Staff;
  let lead: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    id = await receivedApplication(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    drawings = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
    drawingsHandler = await makeStaff(app, 'drawings-handler', 'departmentHandler', 'zh-stjg');
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    defence = await makeStaff(app, 'defence', 'departmentApprover', 'zh-rfb');
    housing = await makeStaff(app, 'housing', 'departmentApprover', 'zh-zjj');
    lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const fields = `id text requirementCode requirementName dueOn state rounds note rejectReason version availableActions
    clock { state limit used dueOn lamp } file { id } settledBy { displayName } case { id item { code } }`;
  const owedOf = async (as: TestSession, itemCode: string): Promise<Answer[]> => {
    const query = `query ($id: ID!, $item: ID!) { application(id: $id) { caseFor(itemCode: $item) { owed { ${fields} } } } }`;
    return (await ask(app, as, query, { id, item: itemCode })).application.caseFor.owed;
  };
  const listed = async (as: TestSession, state: string | null = null): Promise<Answer[]> =>
    (await ask(app, as, `query ($state: OwedState) { owedMaterials(state: $state) { ${fields} } }`, { state }))
      .owedMaterials;
  const titles = async (as: TestSession): Promise<string[]> =>
    (await ask(app, as, '{ notifications(first: 50) { edges { node { title } } } }')).notifications.edges.map(
      ({ node }: Answer) => node.title,
    );
  const deliver = async (owed: Answer, as = park.applicant, more: object = {}) => {
    const fileId = await makeFileRow(app.services, park.owner, '补交材料.pdf');
    return act(app, as, 'deliverOwed', { owedId: owed.id, expectedVersion: owed.version, fileId, ...more });
  };
  /** Accepted, with opinion and document: only the decision is missing. */
  const ready = async (as: Staff, itemCode: string) => {
    await accept(park, as, id, itemCode);
    await giveOpinion(park, as, (await readCase(park, as, id, itemCode)).id);
    await attach(park, as, id, itemCode, 'approval');
  };
  const conditional = async (as: Staff, itemCode: string, owed: object[]) => {
    const { id: caseId, version } = await readCase(park, as, id, itemCode);
    const input = { caseId, expectedVersion: version, decision: 'approveWithConditions', owed };
    return act(app, as, 'decideCase', input);
  };

  describe('the decision', () => {
    it('says what is owed, by a day within sixty working days', async () => {
      await ready(weather, 'zh-fljs');
      const blockers = async (owed: object[]) =>
        ((await conditional(weather, 'zh-fljs', owed)).blockers ?? []).map(({ kind }: Answer) => kind);
      expect(await blockers([])).toEqual(['owed']);
      for (const dueOn of ['2026-03-02', '2026-02-27', '2026-05-29']) {
        expect(await blockers([{ text: '检测报告', dueOn }])).toEqual(['owed']);
      }
      const wrong = await conditional(weather, 'zh-fljs', [
        { text: ' ', dueOn: '2026-03-20' },
        { text: '检测报告', requirementCode: 'nothing', dueOn: '2026-03-20' },
      ]);
      expect(wrong.problems).toMatchObject([{ field: 'owed.0.text' }, { field: 'owed.1.requirementCode' }]);
      expect(await owedOf(weather, 'zh-fljs')).toEqual([]);
    });

    it('writes it down with a clock of its own, and tells the applicant', async () => {
      const owed = [
        { text: '接地电阻检测报告', dueOn: '2026-03-14' },
        { text: '竣工平面图', dueOn: '2026-04-10' },
      ];
      expect((await conditional(weather, 'zh-fljs', owed)).__typename).toBe('CaseSuccess');
      const rows = await owedOf(park.applicant, 'zh-fljs');
      // A Saturday means the Monday
      expect(rows).toMatchObject([
        {
          text: '接地电阻检测报告',
          dueOn: '2026-03-16',
          state: 'owed',
          availableActions: ['deliver'],
          clock: { state: 'running', limit: 10, used: 0, dueOn: '2026-03-16', lamp: 'green' },
        },
        { text: '竣工平面图', dueOn: '2026-04-10', clock: { dueOn: '2026-04-10' } },
      ]);
      expect((await titles(park.applicant)).filter((title) => title === '请按期补交容缺材料')).toHaveLength(2);
      const { project } = await ask(app, drawings, `query ($id: ID!) { project(id: $id) { owed { id } } }`, {
        id: park.projectId,
      });
      expect(project.owed).toHaveLength(2);
    });

    it('lists it for the department and the applicant, and for nobody else', async () => {
      expect(await listed(park.applicant, 'owed')).toHaveLength(2);
      expect(await listed(weather)).toHaveLength(2);
      for (const other of [drawings, park.clerk, lead]) expect(await listed(other)).toEqual([]);
      const stranger = { name: '珠海另一家有限公司', creditCode: '91440402MA5EDM018W' };
      expect(await listed((await makeApplicant(app, 'stranger', stranger)).session)).toEqual([]);
      const count = async () => (await statementsOf(app, () => listed(weather))).length;
      expect(await count()).toBeLessThan(12);
    });
  });

  describe('delivered in time', () => {
    it('takes a file of the own organisation from the applicant alone, once', async () => {
      const [report] = await owedOf(park.applicant, 'zh-fljs');
      expect((await deliver(report, park.applicant, { fileId: 'nothing' })).problems).toMatchObject([
        { field: 'fileId' },
      ]);
      expect((await deliver(report, park.applicant, { expectedVersion: 9 })).__typename).toBe('StaleVersion');
      await expect(deliver(report, weather)).rejects.toThrow('FORBIDDEN');
      const other = (await makeApplicant(app, 'other', { name: '珠海某某有限公司', creditCode: '91440402MA5EDM042D' }))
        .session;
      await expect(deliver(report, other)).rejects.toThrow('NOT_FOUND');
      const answers = await Promise.all([deliver(report), deliver(report)]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'OwedSuccess']);
      const [delivered] = await owedOf(weather, 'zh-fljs');
      expect(delivered).toMatchObject({
        state: 'delivered',
        rounds: 1,
        availableActions: ['settle', 'reject'],
        clock: { state: 'stopped', lamp: 'grey' },
      });
      expect(await titles(weather)).toContain('容缺材料已补交');
      const turns = 'query ($id: ID!) { project(id: $id) { currentTurn { what } } }';
      const { project } = await ask(app, park.applicant, turns, { id: park.projectId });
      const awaited = project.currentTurn.map(({ what }: Answer) => what);
      expect(awaited).toContain('容缺补交：竣工平面图');
      expect(awaited).not.toContain('容缺补交：接地电阻检测报告');
      const world = new DemoWorld(app.services);
      const reads = async (loginName: string) =>
        app.services.files.policies.allows(await world.actor(loginName), delivered.file.id);
      for (const reader of ['park', 'clerk', 'weather', 'drawings']) expect(await reads(reader)).toBe(true);
      for (const stranger of ['stranger', 'other']) expect(await reads(stranger)).toBe(false);
    });

    it('is sent back with a reason, and owed again by the same day', async () => {
      const [delivered] = await owedOf(weather, 'zh-fljs');
      const look = (more: object, as: TestSession = weather) =>
        act(app, as, 'settleOwed', { owedId: delivered.id, expectedVersion: delivered.version, ...more });
      expect((await look({ passed: false })).problems).toMatchObject([{ field: 'reason', reason: 'required' }]);
      await expect(look({ passed: true }, drawings)).rejects.toThrow('NOT_FOUND');
      await expect(look({ passed: true }, park.applicant)).rejects.toThrow('FORBIDDEN');
      await look({ passed: false, reason: '检测报告缺少检测单位印章。' });
      const [again] = await owedOf(park.applicant, 'zh-fljs');
      expect(again).toMatchObject({
        state: 'owed',
        dueOn: '2026-03-16',
        rejectReason: '检测报告缺少检测单位印章。',
        availableActions: ['deliver'],
        clock: { state: 'running' },
      });
    });

    it('is settled, and nothing of it is owed any more', async () => {
      const [report, plan] = await owedOf(park.applicant, 'zh-fljs');
      for (const owed of [report, plan]) {
        await deliver(owed, park.applicant, { note: '已加盖公章。' });
        const [mine] = (await owedOf(weather, 'zh-fljs')).filter((each) => each.id === owed.id);
        await succeed(app, weather, 'settleOwed', { owedId: mine.id, expectedVersion: mine.version, passed: true });
      }
      const rows = await owedOf(weather, 'zh-fljs');
      expect(rows.map(({ state, rounds }) => [state, rounds])).toEqual([
        ['settled', 2],
        ['settled', 1],
      ]);
      const deadlines = await app.services.db.read.query("SELECT id FROM deadline WHERE subject_type = 'owed'");
      expect(deadlines).toEqual([]);
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const input = { caseId, expectedVersion: version, reason: '没有什么可以撤销的。' };
      expect((await act(app, weather, 'revokeForOwed', input)).__typename).toBe('IllegalTransition');
    });
  });

  describe('not delivered', () => {
    it('turns yellow two working days ahead and red after its day; department and lead unit are told', async () => {
      await ready(drawings, 'zh-sgtsc');
      expect(
        (await conditional(drawings, 'zh-sgtsc', [{ text: '专家论证意见', dueOn: '2026-03-13' }])).__typename,
      ).toBe('CaseSuccess');
      await handOut(park, id, 'zh-sgtsc');
      app.clock.set('2026-03-11');
      expect((await owedOf(park.applicant, 'zh-sgtsc'))[0].clock.lamp).toBe('yellow');
      await scanDeadlines(app.services);
      expect(await titles(park.applicant)).toContain('容缺补交即将到期');
      expect(await titles(lead)).not.toContain('容缺材料逾期未补交');
      app.clock.set('2026-03-16');
      await scanDeadlines(app.services);
      await scanDeadlines(app.services);
      expect((await owedOf(drawings, 'zh-sgtsc'))[0]).toMatchObject({
        clock: { lamp: 'red' },
        availableActions: ['revoke'],
      });
      for (const as of [lead, drawings, park.applicant]) {
        expect((await titles(as)).filter((title) => title === '容缺材料逾期未补交')).toHaveLength(1);
      }
    });

    it('keeps the organisation from a further approval with conditions, and from changing the result', async () => {
      await ready(defence, 'zh-rfbj');
      const blocked = await conditional(defence, 'zh-rfbj', [{ text: '易地建设费缴纳凭证', dueOn: '2026-03-30' }]);
      expect(blocked.blockers).toMatchObject([{ kind: 'owed', message: expect.stringContaining('逾期') }]);
      const query = 'query ($id: ID!) { project(id: $id) { changeableResults { itemCode obstacle } } }';
      const { project } = await ask(app, park.applicant, query, { id: park.projectId });
      const mine = project.changeableResults.find(({ itemCode }: Answer) => itemCode === 'zh-sgtsc');
      expect(mine.obstacle).toContain('尚有材料未补交');
    });

    it('lets the approver of the unit alone take the approval back, once, with a reason', async () => {
      // What rests on it is met so far
      const { id: caseId, version } = await readCase(park, drawings, id, 'zh-sgtsc');
      const input = { caseId, expectedVersion: version, reason: '专家论证意见逾期未补交，审查结论失去依据。' };
      await expect(act(app, drawingsHandler, 'revokeForOwed', input)).rejects.toThrow('FORBIDDEN');
      await expect(act(app, weather, 'revokeForOwed', input)).rejects.toThrow('NOT_FOUND');
      expect((await act(app, drawings, 'revokeForOwed', { ...input, reason: '' })).__typename).toBe('InvalidInput');
      expect((await act(app, drawings, 'revokeForOwed', { ...input, expectedVersion: 1 })).__typename).toBe(
        'StaleVersion',
      );
      const colleague = await makeStaff(app, 'drawings-second', 'departmentApprover', 'zh-stjg');
      const key = freshKey();
      const answers = await Promise.all([
        act(app, drawings, 'revokeForOwed', { ...input, idempotencyKey: key }),
        act(app, colleague, 'revokeForOwed', input),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CaseSuccess', 'IllegalTransition']);
      expect((await owedOf(park.applicant, 'zh-sgtsc'))[0]).toMatchObject({
        state: 'revoked',
        availableActions: [],
        clock: { state: 'stopped' },
      });
    });

    it('marks the document, counts the item as refused, and fails what rests on it', async () => {
      const query = `query ($id: ID!) { application(id: $id) { caseFor(itemCode: "zh-sgtsc") { id result { revokedAt revokedReason } }
        cases { item { code } status prerequisites { itemCode met failed } blockers { kind } } requirements { code state held { source } } } }`;
      const { application } = await ask(app, housing, query, { id });
      expect(application.caseFor.result).toMatchObject({
        revokedAt: expect.stringMatching(/^2026-03-16/),
        revokedReason: '专家论证意见逾期未补交，审查结论失去依据。',
      });
      const resting = application.cases.flatMap(({ prerequisites }: Answer) =>
        prerequisites.filter(({ itemCode }: Answer) => itemCode === 'zh-sgtsc'),
      );
      expect(resting.length).toBeGreaterThan(0);
      expect(resting.every(({ met, failed }: Answer) => failed && !met)).toBe(true);
      const states = `query ($id: ID!) { project(id: $id) { stages { items { guided { item { code } } state case { id } } }
        changeableResults { itemCode } timeline(first: 40) { edges { node { type text } } } } }`;
      const { project } = await ask(app, park.applicant, states, { id: park.projectId });
      const item = project.stages
        .flatMap(({ items }: Answer) => items)
        .find(({ guided }: Answer) => guided.item.code === 'zh-sgtsc');
      expect(item).toMatchObject({ state: 'refused', case: { id: application.caseFor.id } });
      expect(project.changeableResults.map(({ itemCode }: Answer) => itemCode)).not.toContain('zh-sgtsc');
      const told = project.timeline.edges
        .map(({ node }: Answer) => node)
        .find(({ type }: Answer) => type === 'case.revoked');
      expect(told.text).toContain('行政复议');
      expect(await titles(park.applicant)).toContain('审批决定已撤销');
      // The result is no longer there for others to reuse
      const earlier = 'query ($id: ID!) { application(id: $id) { earlierResults { itemCode } } }';
      expect(JSON.stringify(await ask(app, housing, earlier, { id }))).not.toContain('zh-sgtsc');
    });

    it('lets the organisation have something approved with conditions again', async () => {
      const done = await conditional(defence, 'zh-rfbj', [{ text: '易地建设费缴纳凭证', dueOn: '2026-03-30' }]);
      expect(done.__typename).toBe('CaseSuccess');
      expect(await listed(park.applicant, 'owed')).toHaveLength(1);
    });

    it('is handed out no more, when it is taken back before it was', async () => {
      app.clock.set('2026-03-31');
      const before = await readCase(park, defence, id, 'zh-rfbj');
      const input = { caseId: before.id, expectedVersion: before.version, reason: '缴纳凭证逾期未补交。' };
      await succeed(app, defence, 'revokeForOwed', input);
      const query = `query ($id: ID!) { application(id: $id) { caseFor(itemCode: "zh-rfbj") { version availableActions } } }`;
      const { caseFor } = (await ask(app, park.clerk, query, { id })).application;
      expect(caseFor.availableActions).not.toContain('handOut');
      const late = await act(app, park.clerk, 'handOutResult', {
        ...{ caseId: before.id, expectedVersion: caseFor.version },
        ...{ method: 'electronic', recipient: '李经办' },
      });
      expect(late.__typename).toBe('IllegalTransition');
    });
  });
});
