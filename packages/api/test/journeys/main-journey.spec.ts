import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  addMaterial,
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
  openStage,
  type Park,
  readApplication,
  readCase,
  submit,
  succeed,
} from '../kit/filing.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
const items = factoryPark.stageItems;
const remedies = '如不服本决定，可在60日内申请行政复议，或在6个月内提起行政诉讼。';

describeOnBothDatabases('the main journey of the factory park', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let housing: Staff;
  let housingLead: Staff;
  const staff: Record<string, Staff> = {};
  const as = (item: string) => staff[item] as Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    housing = await makeStaff(app, 'housing', 'departmentApprover', 'zh-zjj');
    housingLead = await makeStaff(app, 'housing-lead', 'leadCoordinator', 'zh-zjj');
    staff['zh-xfsj'] = housing;
    staff['zh-sgxk'] = housing;
    staff['zh-sgtsc'] = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
    staff['zh-rfbj'] = await makeStaff(app, 'civil-air', 'departmentApprover', 'zh-rfb');
    staff['zh-fljs'] = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    staff['zh-psxk'] = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj');
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('1: has its earlier results in hand', async () => {
    const query =
      'query ($id: ID!) { project(id: $id) { priorResults { itemCode state } stages { stage { code } state canOpen } } }';
    const { project } = await ask(app, park.applicant, query, { id: park.projectId });
    expect(project.priorResults.map(({ state }: { state: string }) => state)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
    ]);
    expect(project.stages.find((each: { stage: { code: string } }) => each.stage.code === 'zh-s3')).toMatchObject({
      state: 'open',
      canOpen: true,
    });
  });

  it('2: files six items with one form, refused with the complete list and then taken', async () => {
    id = await openStage(park, items);
    const draft = await readApplication(park, id);
    const refused = await act(app, park.applicant, 'submitApplication', {
      applicationId: id,
      expectedVersion: draft.version,
    });
    expect(refused.__typename).toBe('SubmissionIncomplete');
    expect(refused.missing.map(({ ref }: { ref: string }) => ref)).toEqual(
      draft.missing.map(({ ref }: { ref: string }) => ref),
    );
    expect(refused.missing.length).toBeGreaterThan(20);
    await completeDraft(park, id);
    const submitted = await submit(park, id);
    expect(submitted.application.status).toBe('submitted');
  });

  it('3: goes through one correction round and is received', async () => {
    app.clock.set('2026-03-03');
    const { requirements } = await readApplication(park, id, park.clerk);
    const failing = requirements.find((each: { materials: object[] }) => each.materials.length > 0);
    await checkAll(park, id, [failing.code]);
    const checked = await readApplication(park, id, park.clerk);
    await succeed(app, park.clerk, 'issueCorrection', { applicationId: id, expectedVersion: checked.version });

    app.clock.set('2026-03-04');
    const corrected = (await readApplication(park, id)).requirements.find(
      (each: { code: string }) => each.code === failing.code,
    );
    await succeed(app, park.applicant, 'answerPoint', {
      pointId: corrected.openPoint.id,
      answer: '已更换为盖章一致的文件。',
    });
    await addMaterial(park, id, failing.code, corrected.materials[0].id);
    const { version } = await readApplication(park, id);
    await succeed(app, park.applicant, 'resubmitApplication', { applicationId: id, expectedVersion: version });

    app.clock.set('2026-03-05');
    await checkAll(park, id);
    expect((await issueReceipt(park, id)).application.status).toBe('received');
  });

  it('4: distributes to all departments at once, one of them waiting for another’s result', async () => {
    const query = `query ($id: ID!) { application(id: $id) { stageClock { state limit used remaining dueOn lamp }
      cases { number unit { code } item { code } status clock { state used dueOn lamp limit } waitingFor { itemCode gate } } } }`;
    const { application } = await ask(app, housingLead, query, { id });
    expect(application.stageClock).toMatchObject({
      state: 'running',
      limit: 8,
      used: 0,
      dueOn: '2026-03-17',
      lamp: 'green',
    });
    const byItem = new Map(application.cases.map((each: { item: { code: string } }) => [each.item.code, each]));
    expect(new Set(byItem.keys())).toEqual(new Set(items));
    expect(new Set(application.cases.map(({ number }: { number: string }) => number)).size).toBe(6);
    expect(new Set(application.cases.map((each: { unit: { code: string } }) => each.unit.code)).size).toBe(5);
    expect(byItem.get('zh-xfsj')).toMatchObject({
      status: 'assigned',
      clock: { state: 'waiting', used: 0, dueOn: null, lamp: 'grey' },
      waitingFor: [{ itemCode: 'zh-sgtsc', gate: 'accept' }],
    });
    expect(byItem.get('zh-sgtsc')).toMatchObject({ clock: { state: 'running', dueOn: '2026-03-16' }, waitingFor: [] });
    expect(byItem.get('zh-sgxk')).toMatchObject({
      clock: { state: 'running', dueOn: null, lamp: 'grey' },
      waitingFor: [
        { itemCode: 'zh-rfbj', gate: 'decide' },
        { itemCode: 'zh-sgtsc', gate: 'decide' },
        { itemCode: 'zh-xfsj', gate: 'decide' },
      ],
    });
    const counts = await ask(app, housing, '{ workbenchCounts { lane count } }');
    expect(
      Object.fromEntries(
        counts.workbenchCounts.map(({ lane, count }: { lane: string; count: number }) => [lane, count]),
      ),
    ).toEqual({
      toAccept: 1,
      inReview: 0,
      waiting: 2,
      nearDue: 0,
      overdue: 0,
      done: 0,
    });
  });

  it('4: accepts, except what waits', async () => {
    app.clock.set('2026-03-06');
    const waiting = await readCase(park, housing, id, 'zh-xfsj');
    expect(waiting.availableActions).toEqual(['decline', 'terminate']);
    const blocked = await act(app, housing, 'acceptCase', { caseId: waiting.id, expectedVersion: waiting.version });
    expect(blocked).toMatchObject({
      __typename: 'DecisionBlocked',
      blockers: [{ kind: 'prerequisite', itemCode: 'zh-sgtsc' }],
    });
    for (const item of items.filter((code) => code !== 'zh-xfsj')) await accept(park, as(item), id, item);
  });

  it('4: tells everything that blocks a decision at once', async () => {
    const { id: caseId, version } = await readCase(park, housing, id, 'zh-sgxk');
    const decision = { caseId, expectedVersion: version, decision: 'approve' };
    const blocked = await act(app, housing, 'decideCase', decision);
    expect(blocked.__typename).toBe('DecisionBlocked');
    expect(blocked.blockers.map(({ kind, itemCode }: { kind: string; itemCode: string }) => [kind, itemCode])).toEqual([
      ['prerequisite', 'zh-rfbj'],
      ['prerequisite', 'zh-sgtsc'],
      ['prerequisite', 'zh-xfsj'],
      ['ownOpinion', null],
      ['resultDocument', null],
    ]);
    const shown = await ask(
      app,
      housing,
      'query ($id: ID!) { itemCase(id: $id) { blockers { kind itemCode message } } }',
      { id: caseId },
    );
    expect(shown.itemCase.blockers).toEqual(blocked.blockers);
  });

  it('4: starts the waiting clock when the awaited result is there', async () => {
    app.clock.set('2026-03-09');
    await decide(park, as('zh-sgtsc'), id, 'zh-sgtsc', { decision: 'approve' });
    const decided = await readCase(park, as('zh-sgtsc'), id, 'zh-sgtsc');
    expect(decided).toMatchObject({
      status: 'approved',
      clock: { state: 'stopped', used: 2, remaining: 5, lamp: 'grey' },
    });
    const started = await readCase(park, housing, id, 'zh-xfsj');
    expect(started).toMatchObject({
      waitingFor: [],
      clock: { state: 'running', used: 0, dueOn: '2026-03-19', lamp: 'green' },
    });
    await accept(park, housing, id, 'zh-xfsj');
  });

  it('5: shows the lead unit the whole stage, and lets it urge', async () => {
    app.clock.set('2026-03-11');
    const led = await ask(
      app,
      housingLead,
      '{ ledApplications { totalCount edges { node { id cases { status clock { lamp } } } } } }',
    );
    expect(led.ledApplications.totalCount).toBe(1);
    const late = await readCase(park, housingLead, id, 'zh-fljs');
    expect(late).toMatchObject({
      clock: { used: 4, remaining: 1, dueOn: '2026-03-12', lamp: 'yellow' },
      availableActions: ['urge'],
    });
    const urged = await succeed(app, housingLead, 'urgeCase', { caseId: late.id, text: '请在今日内出具意见。' });
    expect(urged.urging.text).toBe('请在今日内出具意见。');
    const told = await ask(
      app,
      as('zh-fljs'),
      '{ notifications { unreadCount edges { node { title body link readAt } } } }',
    );
    expect(told.notifications.edges[0].node).toMatchObject({ title: '催办', link: `/cases/${late.id}`, readAt: null });
  });

  it('4: refuses one, approves one with conditions, approves the others', async () => {
    await decide(park, as('zh-psxk'), id, 'zh-psxk', {
      decision: 'refuse',
      reason: '排水口位置与市政管网不衔接。',
      remedies,
    });
    await decide(park, as('zh-fljs'), id, 'zh-fljs', {
      decision: 'approveWithConditions',
      conditions: '接地装置按检测结果调整。',
      owed: [{ text: '接地电阻检测报告', dueOn: '2026-04-30' }],
    });
    await decide(park, as('zh-rfbj'), id, 'zh-rfbj', { decision: 'approve' });
    app.clock.set('2026-03-12');
    await decide(park, housing, id, 'zh-xfsj', { decision: 'approve' });
    const permit = await readCase(park, housing, id, 'zh-sgxk');
    expect(permit).toMatchObject({ waitingFor: [], clock: { dueOn: '2026-03-13', lamp: 'yellow', limit: 1 } });
  });

  it('4: lets every department read what the others gave, and the applicant only what is decided', async () => {
    const query =
      'query ($id: ID!) { application(id: $id) { opinions { unit { code } state stance materialVersions { number } } earlierResults { itemCode broughtIn } } }';
    const seen = await ask(app, as('zh-psxk'), query, { id });
    expect(seen.application.opinions).toHaveLength(5);
    expect(
      seen.application.opinions.some((each: { materialVersions: object[] }) => each.materialVersions.length > 0),
    ).toBe(true);
    expect(seen.application.earlierResults.map(({ itemCode }: { itemCode: string }) => itemCode)).toEqual([
      'zh-ydgh',
      'zh-sjfa',
      'zh-gcgh',
    ]);
    await giveOpinion(park, housing, (await readCase(park, housing, id, 'zh-sgxk')).id);
    expect((await ask(app, park.applicant, query, { id })).application.opinions).toHaveLength(5);
  });

  it('4: grants the construction permit last', async () => {
    app.clock.set('2026-03-13');
    await attach(park, housing, id, 'zh-sgxk', 'certificate');
    const { id: caseId, version } = await readCase(park, housing, id, 'zh-sgxk');
    const decided = await succeed(app, housing, 'decideCase', {
      caseId,
      expectedVersion: version,
      decision: 'approve',
    });
    expect(decided.itemCase.status).toBe('approved');
    const stage = await ask(
      app,
      park.applicant,
      'query ($id: ID!) { application(id: $id) { status stageClock { state used lamp stoppedOn } } }',
      { id },
    );
    expect(stage.application).toEqual({
      status: 'received',
      stageClock: { state: 'stopped', used: 6, lamp: 'grey', stoppedOn: '2026-03-13' },
    });
  });

  it('6: hands out, tells the applicant, and concludes', async () => {
    const results = 'query ($id: ID!) { project(id: $id) { results { itemCode kind file { url } } } }';
    expect((await ask(app, park.applicant, results, { id: park.projectId })).project.results).toEqual([]);
    expect((await ask(app, park.clerk, results, { id: park.projectId })).project.results).toHaveLength(6);
    for (const item of items) await handOut(park, id, item);
    const { project } = await ask(app, park.applicant, results, { id: park.projectId });
    expect(project.results).toHaveLength(6);
    expect(project.results.filter(({ kind }: { kind: string }) => kind === 'refusal')).toHaveLength(1);
    const concluded = await readApplication(park, id);
    expect(concluded.status).toBe('concluded');
    const { notifications } = await ask(
      app,
      park.applicant,
      '{ notifications(first: 100) { edges { node { title } } } me { unreadNotifications } }',
    );
    const titles = notifications.edges.map(({ node }: { node: { title: string } }) => node.title);
    for (const title of ['材料需要补齐补正', '已正式收件', '审批结果已作出', '结果已发件', '本阶段已办结'])
      expect(titles).toContain(title);
  });

  it('6: opens the next stage with these results already in hand', async () => {
    const guided = await ask(
      app,
      park.applicant,
      'query ($id: ID!) { project(id: $id) { stages { stage { code } items { guided { applicable optional item { code } } } } } }',
      { id: park.projectId },
    );
    const stage = guided.project.stages.find((each: { stage: { code: string } }) => each.stage.code === 'zh-s4');
    const demanded = stage.items.filter(
      ({ guided: each }: { guided: { applicable: boolean; optional: boolean } }) => each.applicable && !each.optional,
    );
    const itemCodes = demanded.map((each: { guided: { item: { code: string } } }) => each.guided.item.code);
    const input = { projectId: park.projectId, stageCode: 'zh-s4', itemCodes };
    const { application } = await succeed(
      app,
      park.applicant,
      'openStage',
      input,
      '... on ApplicationSuccess { application { id version earlierResults { itemCode broughtIn } } } ... on InvalidInput { problems { field message } }',
    );
    const codes = application.earlierResults.map(({ itemCode }: { itemCode: string }) => itemCode);
    for (const code of ['zh-ydgh', 'zh-gcgh', 'zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk'])
      expect(codes).toContain(code);
    expect(codes).not.toContain('zh-psxk');
  });

  it('7: tells where the project stands, with every day explained', async () => {
    const query = `query ($id: ID!) { project(id: $id) { currentTurn { who what } timeline(first: 100) { edges { node { type itemName } } }
      stages { stage { code } state items { state guided { item { code } } case { status } result { kind } } }
      applications { id cases { item { code } clock { used limit explanation { summary days { date counted running reason } events { kind on text } } } } } } }`;
    const { project } = await ask(app, park.applicant, query, { id: park.projectId });
    const stage = project.stages.find((each: { stage: { code: string } }) => each.stage.code === 'zh-s3');
    const states = stage.items
      .filter((each: { case: object | null }) => each.case)
      .map((each: { state: string }) => each.state);
    expect(states.sort()).toEqual(['obtained', 'obtained', 'obtained', 'obtained', 'obtained', 'refused']);
    const types = project.timeline.edges.map(({ node }: { node: { type: string } }) => node.type);
    for (const type of [
      'application.received',
      'case.accepted',
      'case.decided',
      'case.issued',
      'application.concluded',
    ]) {
      expect(types).toContain(type);
    }
    expect(types).not.toContain('case.urged');
    const cases = project.applications.flatMap((each: { cases: object[] }) => each.cases);
    const fire = cases.find((each: { item: { code: string } }) => each.item.code === 'zh-xfsj');
    expect(fire.clock).toMatchObject({ used: 3, limit: 8 });
    expect(
      fire.clock.explanation.days.map(
        ({ date, counted, running }: { date: string; counted: boolean; running: number }) => [date, counted, running],
      ),
    ).toEqual([
      ['2026-03-05', false, 0],
      ['2026-03-06', false, 0],
      ['2026-03-07', false, 0],
      ['2026-03-08', false, 0],
      ['2026-03-09', false, 0],
      ['2026-03-10', true, 1],
      ['2026-03-11', true, 2],
      ['2026-03-12', true, 3],
    ]);
    expect(fire.clock.explanation.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'start',
      'wait',
      'met',
      'stop',
    ]);
  });
});
