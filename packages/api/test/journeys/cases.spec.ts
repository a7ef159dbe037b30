import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  attach,
  decide,
  freshKey,
  giveOpinion,
  handOut,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readApplication,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

describeOnBothDatabases('item cases', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let weather: Staff;
  let weatherHandler: Staff;
  let drawings: Staff;
  let housing: Staff;
  let water: Staff;
  let supervisor: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    id = await receivedApplication(park, factoryPark.stageItems);
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    weatherHandler = await makeStaff(app, 'weather-handler', 'departmentHandler', 'zh-qxj');
    drawings = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
    housing = await makeStaff(app, 'housing', 'departmentApprover', 'zh-zjj');
    water = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj', '440402');
    supervisor = await makeStaff(app, 'supervisor', 'supervisor', null);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const events = async (caseId: string): Promise<string[]> => {
    const { itemCase } = await ask(
      app,
      supervisor,
      'query ($id: ID!) { itemCase(id: $id) { events(first: 100) { edges { node { type } } } } }',
      { id: caseId },
    );
    return itemCase.events.edges.map(({ node }: { node: { type: string } }) => node.type);
  };

  describe('rights', () => {
    it('answers another department, district or organisation as if the case were not there', async () => {
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const elsewhere = await makeStaff(app, 'weather-doumen', 'departmentApprover', 'zh-qxj', '440403');
      const education = await makeStaff(app, 'culture', 'departmentApprover', 'zh-wtj');
      for (const stranger of [water, elsewhere, education]) {
        await expect(act(app, stranger, 'acceptCase', { caseId, expectedVersion: version })).rejects.toThrow(
          'NOT_FOUND',
        );
      }
      const read = (as: TestSession) => ask(app, as, 'query ($id: ID!) { itemCase(id: $id) { id } }', { id: caseId });
      await expect(read(elsewhere)).rejects.toThrow('NOT_FOUND');
      await expect(read(education)).rejects.toThrow('NOT_FOUND');
      expect((await read(water)).itemCase.id).toBe(caseId);
    });

    it('keeps deciding to approvers, handing out to the window, urging to those who lead or supervise', async () => {
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const decision = { caseId, expectedVersion: version, decision: 'approve' };
      await expect(act(app, weatherHandler, 'decideCase', decision)).rejects.toThrow('FORBIDDEN');
      await expect(act(app, park.applicant, 'urgeCase', { caseId, text: '请快办' })).rejects.toThrow('FORBIDDEN');
      await expect(
        act(app, weather, 'handOutResult', { caseId, expectedVersion: version, method: 'counter', recipient: '某' }),
      ).rejects.toThrow('FORBIDDEN');
      const otherLead = await makeStaff(app, 'other-lead', 'leadCoordinator', 'zh-zrzy');
      await expect(act(app, otherLead, 'urgeCase', { caseId, text: '请快办' })).rejects.toThrow('NOT_FOUND');
      expect((await act(app, supervisor, 'urgeCase', { caseId, text: ' ' })).__typename).toBe('InvalidInput');
      await succeed(app, supervisor, 'urgeCase', { caseId, text: '请按期办理。' });
    });

    it('shows blockers, urgings and the pending result to nobody they do not concern', async () => {
      const { id: caseId } = await readCase(park, weather, id, 'zh-fljs');
      const query =
        'query ($id: ID!) { itemCase(id: $id) { blockers { kind } urgings { text by { displayName } } availableActions } }';
      const own = (await ask(app, weather, query, { id: caseId })).itemCase;
      expect(own.blockers.length).toBeGreaterThan(0);
      expect(own.urgings).toHaveLength(1);
      const applicant = (await ask(app, park.applicant, query, { id: caseId })).itemCase;
      expect(applicant).toEqual({ blockers: [], urgings: [], availableActions: [] });
    });
  });

  describe('refusals', () => {
    it('keeps a page that is outdated from doing anything', async () => {
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const stale = await act(app, weather, 'acceptCase', { caseId, expectedVersion: version - 1 });
      expect(stale.__typename).toBe('StaleVersion');
      expect(await readCase(park, weather, id, 'zh-fljs')).toMatchObject({ status: 'assigned', version });
    });

    it('has one effect when two people press at once', async () => {
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const input = { caseId, expectedVersion: version };
      const answers = await Promise.all([
        act(app, weather, 'acceptCase', input),
        act(app, weatherHandler, 'acceptCase', input),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CaseSuccess', 'IllegalTransition']);
      expect((await events(caseId)).filter((type) => type === 'case.accepted')).toHaveLength(1);
    });

    it('declines only before accepting, with a reason', async () => {
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const late = await act(app, weather, 'declineCase', { caseId, expectedVersion: version, reason: '材料不符' });
      expect(late).toMatchObject({ __typename: 'IllegalTransition', code: 'ILLEGAL_TRANSITION' });
      const other = await readCase(park, water, id, 'zh-psxk');
      const silent = await act(app, water, 'declineCase', {
        caseId: other.id,
        expectedVersion: other.version,
        reason: ' ',
      });
      expect(silent).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'reason', reason: 'required' }] });
    });

    it('takes a result document only with everything in order', async () => {
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const document = {
        kind: 'approval',
        number: ' ',
        title: '核准意见书',
        issuedOn: '2026-12-01',
        fileId: 'nothing',
      };
      const wrong = await act(app, weather, 'attachResult', { caseId, expectedVersion: version, ...document });
      expect(wrong.problems.map(({ field }: { field: string }) => field)).toEqual(['number', 'issuedOn', 'fileId']);
    });

    it('demands reasons and remedies of a refusal, what is owed of an approval with conditions, and the right document', async () => {
      await giveOpinion(park, weather, (await readCase(park, weather, id, 'zh-fljs')).id);
      await attach(park, weather, id, 'zh-fljs', 'approval');
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const blockersOf = async (decision: string) =>
        (await act(app, weather, 'decideCase', { caseId, expectedVersion: version, decision })).blockers.map(
          ({ kind }: { kind: string }) => kind,
        );
      expect(await blockersOf('refuse')).toEqual(['resultDocument', 'reasons', 'reasons']);
      expect(await blockersOf('approveWithConditions')).toEqual(['owed']);
    });

    it('decides once when two approvers press at once, and answers the same key with the same outcome', async () => {
      const second = await makeStaff(app, 'weather-second', 'departmentApprover', 'zh-qxj');
      const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
      const input = { caseId, expectedVersion: version, decision: 'approve', idempotencyKey: freshKey() };
      const answers = await Promise.all([
        act(app, weather, 'decideCase', input),
        act(app, second, 'decideCase', { ...input, idempotencyKey: freshKey() }),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CaseSuccess', 'IllegalTransition']);
      expect((await events(caseId)).filter((type) => type === 'case.decided')).toHaveLength(1);
      const winner = answers[0].__typename === 'CaseSuccess' ? weather : second;
      if (winner === weather) {
        const again = await act(app, weather, 'decideCase', input);
        expect(again).toMatchObject({ __typename: 'CaseSuccess', itemCase: { status: 'approved' } });
        await expect(act(app, weather, 'decideCase', { ...input, decision: 'refuse' })).rejects.toThrow(
          'CONFLICT_OF_KEYS',
        );
      }
      const twice = await act(app, weather, 'decideCase', {
        caseId,
        expectedVersion: version + 1,
        decision: 'approve',
      });
      expect(twice.__typename).toBe('IllegalTransition');
    });
  });

  describe('what one decision means for others', () => {
    it('lets two prerequisites be decided at the same moment without losing either', async () => {
      const civilAir = await makeStaff(app, 'civil-air', 'departmentApprover', 'zh-rfb');
      await accept(park, drawings, id, 'zh-sgtsc');
      await accept(park, civilAir, id, 'zh-rfbj');
      const ready: Answer[] = [];
      for (const [as, item] of [
        [drawings, 'zh-sgtsc'],
        [civilAir, 'zh-rfbj'],
      ] as const) {
        await giveOpinion(park, as, (await readCase(park, as, id, item)).id);
        await attach(park, as, id, item, 'report');
        ready.push(await readCase(park, as, id, item));
      }
      const [a, b] = ready;
      await Promise.all([
        succeed(app, drawings, 'decideCase', { caseId: a.id, expectedVersion: a.version, decision: 'approve' }),
        succeed(app, civilAir, 'decideCase', { caseId: b.id, expectedVersion: b.version, decision: 'approve' }),
      ]);
      const permit = await readCase(park, housing, id, 'zh-sgxk');
      expect(permit.waitingFor).toEqual([{ itemCode: 'zh-xfsj', gate: 'decide' }]);
      expect((await events(permit.id)).filter((type) => type === 'case.prerequisiteMet')).toHaveLength(2);
    });

    it('ends the waiting when the awaited item is not accepted; then only a refusal is possible', async () => {
      await accept(park, housing, id, 'zh-sgxk');
      const fire = await readCase(park, housing, id, 'zh-xfsj');
      const declined = await succeed(app, housing, 'declineCase', {
        caseId: fire.id,
        expectedVersion: fire.version,
        reason: '不属于特殊建设工程，无需办理。',
      });
      expect(declined.itemCase.status).toBe('notAccepted');
      const permit = await readCase(park, housing, id, 'zh-sgxk');
      expect(permit.waitingFor).toEqual([{ itemCode: 'zh-xfsj', gate: 'decide' }]);
      expect(permit.clock.dueOn).toBe('2026-03-03');
      await giveOpinion(park, housing, permit.id, 'disagree');
      await attach(park, housing, id, 'zh-sgxk', 'refusal');
      const now = await readCase(park, housing, id, 'zh-sgxk');
      const input = { caseId: now.id, expectedVersion: now.version };
      const approve = await act(app, housing, 'decideCase', { ...input, decision: 'approve' });
      expect(approve.blockers.map(({ kind }: { kind: string }) => kind)).toEqual(['prerequisite', 'resultDocument']);
      const refused = await succeed(app, housing, 'decideCase', {
        ...input,
        decision: 'refuse',
        reason: '消防设计审查未予受理。',
        remedies: '可在60日内申请行政复议。',
      });
      expect(refused.itemCase.status).toBe('refused');
    });

    it('concludes once when the last results are handed out at the same moment', async () => {
      await accept(park, water, id, 'zh-psxk');
      await decide(park, water, id, 'zh-psxk', { decision: 'approve' });
      const queue = await ask(
        app,
        park.clerk,
        '{ intakeQueue(lane: toIssue) { edges { node { id availableActions } } } }',
      );
      expect(queue.intakeQueue.edges).toEqual([{ node: { id, availableActions: ['handOut'] } }]);
      for (const item of ['zh-sgtsc', 'zh-rfbj', 'zh-fljs']) await handOut(park, id, item);
      await Promise.all([handOut(park, id, 'zh-sgxk'), handOut(park, id, 'zh-psxk')]);
      expect((await readApplication(park, id)).status).toBe('concluded');
      const { project } = await ask(
        app,
        supervisor,
        'query ($id: ID!) { project(id: $id) { timeline(first: 100) { edges { node { type } } } } }',
        { id: park.projectId },
      );
      const types = project.timeline.edges.map(({ node }: { node: { type: string } }) => node.type);
      expect(types.filter((type: string) => type === 'application.concluded')).toHaveLength(1);
    });

    it('reads a refused item as open for filing again', async () => {
      const { project } = await ask(
        app,
        park.applicant,
        'query ($id: ID!) { project(id: $id) { stages { stage { code } state canOpen items { state guided { item { code } } } } } }',
        { id: park.projectId },
      );
      const stage = project.stages.find((each: Answer) => each.stage.code === 'zh-s3');
      expect(stage).toMatchObject({ state: 'open', canOpen: true });
      const states = stage.items.map((each: Answer) => [each.guided.item.code, each.state]);
      expect(Object.fromEntries(states)).toMatchObject({
        'zh-sgxk': 'refused',
        'zh-xfsj': 'refused',
        'zh-fljs': 'obtained',
      });
    });
  });
});

describeOnBothDatabases('a withdrawal after the receipt', (database) => {
  let app: TestApp;
  afterAll(() => app.close());

  it('ends the cases still open and leaves what was decided', async () => {
    app = await startTestApp({ database, config: longSessions });
    const park = await makePark(app);
    const id = await receivedApplication(park, factoryPark.stageItems);
    const weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    await accept(park, weather, id, 'zh-fljs');
    await decide(park, weather, id, 'zh-fljs', { decision: 'approve' });
    const { version } = await readApplication(park, id);
    await succeed(app, park.applicant, 'withdrawApplication', {
      applicationId: id,
      expectedVersion: version,
      reason: '项目调整',
    });
    const query = 'query ($id: ID!) { application(id: $id) { status cases { item { code } status clock { state } } } }';
    const { application } = await ask(app, park.applicant, query, { id });
    expect(application.status).toBe('withdrawn');
    for (const itemCase of application.cases) {
      const status = itemCase.item.code === 'zh-fljs' ? 'approved' : 'terminated';
      expect(itemCase).toMatchObject({ status, clock: { state: 'stopped' } });
    }
    await handOut(park, id, 'zh-fljs');
    expect((await readApplication(park, id)).status).toBe('withdrawn');
    const told = await ask(app, weather, '{ notifications { edges { node { title } } } }');
    expect(told.notifications.edges.map(({ node }: Answer) => node.title)).not.toContain('办件已终止');
  });
});
