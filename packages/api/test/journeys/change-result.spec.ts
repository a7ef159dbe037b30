import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  checkAll,
  completeDraft,
  decide,
  freshKey,
  handOut,
  issueReceipt,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readApplication,
  readCase,
  receivedApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { makeFileRow } from '../kit/projects.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** 沪 4: extension and change of an earlier result, with their own materials and limits and a link to what they change. */
describeOnBothDatabases('extending and changing a result', (database) => {
  let app: TestApp;
  let park: Park;
  let planning: TestSession & { accountId: string };
  let weather: TestSession & { accountId: string };
  /** The stage 施工许可, received. */
  let first: string;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    planning = await makeStaff(app, 'planning', 'departmentApprover', 'zh-zrzy');
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    await bringIn('zh-qyba');
    first = await receivedApplication(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  /** A paper of an earlier stage, registered and confirmed. */
  const bringIn = async (itemCode: string) => {
    const fileId = await makeFileRow(app.services, park.owner);
    const paper = { itemCode, documentNumber: '2501-440402', issuedBy: '珠海市发展和改革局', issuedOn: '2025-01-08' };
    const { priorResult } = await succeed(app, park.applicant, 'bringInResult', {
      ...paper,
      ...{ projectId: park.projectId, fileId },
    });
    const { id: priorResultId, version } = priorResult;
    const check = { priorResultId, expectedVersion: version, confirmed: true };
    await succeed(app, park.clerk, 'checkPriorResult', check);
  };
  const changeable = async (as = park.applicant): Promise<Answer[]> => {
    const query = `query ($id: ID!) { project(id: $id) { changeableResults {
      id itemCode itemName documentNumber stageCode broughtIn obstacle circumstances { value } } } }`;
    return (await ask(app, as, query, { id: park.projectId })).project.changeableResults;
  };
  const changeableOf = async (itemCode: string) => (await changeable()).find((each) => each.itemCode === itemCode);
  const open = (stageCode: string, circumstance: string, changes: object[], itemCodes: string[], key = freshKey()) =>
    act(app, park.applicant, 'openStage', {
      ...{ projectId: park.projectId, stageCode, circumstance, changes, itemCodes, idempotencyKey: key },
    });
  const receive = async (id: string) => {
    await completeDraft(park, id);
    await submit(park, id);
    await checkAll(park, id);
    await issueReceipt(park, id);
  };
  const standing = async (stageCode: string, itemCode: string): Promise<Answer> => {
    const query = `query ($id: ID!) { project(id: $id) { stages { stage { code } state items { guided { item { code } } state
      case { id } result { id number replacedBy { id number } } } } } }`;
    const { project } = await ask(app, park.applicant, query, { id: park.projectId });
    const stage = project.stages.find((each: Answer) => each.stage.code === stageCode);
    return {
      stage: stage.state,
      ...stage.items.find((each: Answer) => each.guided.item.code === itemCode),
    };
  };

  it('offers what the project holds, with the circumstances the catalogue allows, to the applicant alone', async () => {
    const offered = await changeable();
    expect(
      offered.map(({ itemCode, broughtIn, circumstances }) => [
        itemCode,
        broughtIn,
        circumstances.map(({ value }: { value: string }) => value),
      ]),
    ).toEqual([
      ['zh-qyba', true, ['change']],
      ['zh-ydgh', true, ['change', 'extend']],
      ['zh-sjfa', true, ['change']],
      ['zh-gcgh', true, ['change', 'extend']],
    ]);
    expect(offered.every(({ obstacle }) => obstacle === null)).toBe(true);
    expect(await changeable(park.clerk)).toEqual([]);
  });

  it('refuses what is not offered, all of it at once, and stores nothing', async () => {
    const { id: planned } = await changeableOf('zh-gcgh');
    const problems = async (...asked: Parameters<typeof open>) =>
      ((await open(...asked)).problems ?? []).map(({ field, reason }: Answer) => `${field} ${reason}`);
    const change = { itemCode: 'zh-gcgh', resultId: planned };
    expect(await problems('zh-s2', 'change', [], ['zh-gcgh', 'zh-fljs'])).toEqual([
      'itemCodes.zh-gcgh noResult',
      'itemCodes.zh-fljs notInStage',
    ]);
    const scheme = (await changeableOf('zh-sjfa')).id;
    expect(await problems('zh-s2', 'extend', [{ itemCode: 'zh-sjfa', resultId: scheme }], ['zh-sjfa'])).toEqual([
      'itemCodes.zh-sjfa notAllowed',
    ]);
    expect(await problems('zh-s2', 'change', [{ ...change, resultId: scheme }], ['zh-gcgh'])).toEqual([
      'changes.zh-gcgh unknownResult',
    ]);
    expect(await problems('zh-s2', 'cancel', [change], ['zh-gcgh'])).toEqual(['circumstance notOffered']);
    expect(await problems('zh-s2', 'new', [change], ['zh-cbsj'])).toContain('changes notForNew');
    const { project } = await ask(
      app,
      park.applicant,
      'query ($id: ID!) { project(id: $id) { applications { id } } }',
      {
        id: park.projectId,
      },
    );
    expect(project.applications).toHaveLength(1);
  });

  describe('a change of a registered result', () => {
    let id: string;

    it('opens once when the applicant presses twice or at the same moment', async () => {
      const change = { itemCode: 'zh-gcgh', resultId: (await changeableOf('zh-gcgh')).id };
      const key = freshKey();
      const answers = await Promise.all([
        open('zh-s2', 'change', [change], ['zh-gcgh'], key),
        open('zh-s2', 'change', [change], ['zh-gcgh']),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ApplicationSuccess', 'IllegalTransition']);
      const opened = answers.find(({ __typename }) => __typename === 'ApplicationSuccess');
      id = opened.application.id;
      const late = await open('zh-s2', 'extend', [change], ['zh-gcgh']);
      expect(late.problems).toMatchObject([{ field: 'changes.zh-gcgh', reason: 'obstacle' }]);
      expect(await changeableOf('zh-gcgh')).toMatchObject({ obstacle: '该事项已有一份变更申请（草稿）尚未办结' });
    });

    it('asks for the change itself, and for nothing that is held', async () => {
      const { requirements } = await readApplication(park, id);
      const missing = requirements.filter(({ state }: Answer) => state === 'missing').map(({ code }: Answer) => code);
      expect(requirements.map(({ code }: Answer) => code)).toContain('m-bghs');
      expect(missing).toContain('m-bghs');
      // Handed in with the stage 施工许可, or obtained: not asked for again
      expect(missing).not.toContain('m-yyzz');
    });

    it('says while it is a draft what it changes', async () => {
      const query = 'query ($id: ID!) { application(id: $id) { changes { itemCode documentNumber broughtIn } } }';
      const { application } = await ask(app, park.applicant, query, { id });
      expect(application.changes).toEqual([
        { itemCode: 'zh-gcgh', documentNumber: '建字第4404022025GG0000123号', broughtIn: true },
      ]);
    });

    it('keeps its items to those it was opened for', async () => {
      const { version } = await readApplication(park, id);
      const draft = { applicationId: id, expectedVersion: version };
      const more = await act(app, park.applicant, 'saveDraft', { ...draft, itemCodes: ['zh-gcgh', 'zh-sjfa'] });
      expect(more.__typename).toBe('InvalidInput');
      const none = await act(app, park.applicant, 'saveDraft', { ...draft, itemCodes: [] });
      expect(none.__typename).toBe('InvalidInput');
      await succeed(app, park.applicant, 'saveDraft', { ...draft, itemCodes: ['zh-gcgh'] });
    });

    it('runs without a stage limit and waits for nothing; the item stays what it was', async () => {
      await receive(id);
      const query = `query ($id: ID!) { application(id: $id) { circumstance stageClock { limit }
        cases { circumstance prerequisites { itemCode } clock { state limit } changes { documentNumber broughtIn unitName } } } }`;
      const { application } = await ask(app, planning, query, { id });
      expect(application).toEqual({
        circumstance: 'change',
        stageClock: null,
        cases: [
          {
            circumstance: 'change',
            prerequisites: [],
            clock: { state: 'running', limit: 5 },
            changes: { documentNumber: '建字第4404022025GG0000123号', broughtIn: true, unitName: '珠海市自然资源局' },
          },
        ],
      });
      expect(await standing('zh-s2', 'zh-gcgh')).toMatchObject({ state: 'broughtIn', case: null });
      const { project } = await ask(
        app,
        park.applicant,
        'query ($id: ID!) { project(id: $id) { timeline(first: 30) { edges { node { text } } } } }',
        { id: park.projectId },
      );
      const texts = project.timeline.edges.map(({ node }: Answer) => node.text).join('\n');
      expect(texts).toContain('阶段变更申请');
      expect(texts).toMatch(/正式收件回执 \S+，变更申请已分发/);
    });

    it('leaves the earlier result standing when it is refused', async () => {
      await accept(park, planning, id, 'zh-gcgh');
      await decide(park, planning, id, 'zh-gcgh', {
        decision: 'refuse',
        reason: '变更后退让距离不符合规划条件。',
        remedies: '可以依法申请行政复议或者提起行政诉讼。',
      });
      await handOut(park, id, 'zh-gcgh');
      expect(await standing('zh-s2', 'zh-gcgh')).toMatchObject({ state: 'broughtIn' });
      expect(await changeableOf('zh-gcgh')).toMatchObject({ broughtIn: true, obstacle: null });
      // What waits for the planning permit in the stage 施工许可 has it still
      const query = `query ($id: ID!) { application(id: $id) { cases { item { code } prerequisites { itemCode met failed } } } }`;
      const { application } = await ask(app, planning, query, { id: first });
      const resting = application.cases.flatMap(({ prerequisites }: Answer) =>
        prerequisites.filter(({ itemCode }: Answer) => itemCode === 'zh-gcgh'),
      );
      expect(resting.length).toBeGreaterThan(0);
      expect(resting.every(({ met, failed }: Answer) => met && !failed)).toBe(true);
    });

    it('asks for the change anew the second time, and takes the place of the paper when it is granted', async () => {
      const change = { itemCode: 'zh-gcgh', resultId: (await changeableOf('zh-gcgh')).id };
      const opened = await open('zh-s2', 'change', [change], ['zh-gcgh']);
      const again = opened.application.id;
      const { requirements } = await readApplication(park, again);
      const missing = requirements.filter(({ state }: Answer) => state === 'missing').map(({ code }: Answer) => code);
      expect(missing).toEqual(['m-bghs']);
      await receive(again);
      await accept(park, planning, again, 'zh-gcgh');
      await decide(park, planning, again, 'zh-gcgh', { decision: 'approve' });
      expect(await changeableOf('zh-gcgh')).toBeUndefined();
      await handOut(park, again, 'zh-gcgh');
      expect(await changeableOf('zh-gcgh')).toMatchObject({ broughtIn: false, documentNumber: '文书〔2026〕zh-gcgh' });
      const { id: caseId } = await readCase(park, planning, again, 'zh-gcgh');
      expect(await standing('zh-s2', 'zh-gcgh')).toMatchObject({ state: 'obtained', case: { id: caseId } });
    });
  });

  describe('a change of a result decided here', () => {
    let before: Answer;

    it('is possible once the result was handed out, though its stage is still open', async () => {
      await accept(park, weather, first, 'zh-fljs');
      await decide(park, weather, first, 'zh-fljs', { decision: 'approve' });
      expect(await changeableOf('zh-fljs')).toBeUndefined();
      await handOut(park, first, 'zh-fljs');
      expect(await changeableOf('zh-fljs')).toMatchObject({ obstacle: null, broughtIn: false, stageCode: 'zh-s3' });
      before = await standing('zh-s3', 'zh-fljs');
      expect(before).toMatchObject({ state: 'obtained', stage: 'inProgress' });
    });

    it('marks the earlier document as replaced, and hands the new one to whoever needs it', async () => {
      const change = { itemCode: 'zh-fljs', resultId: (await changeableOf('zh-fljs')).id };
      const { application } = await open('zh-s3', 'change', [change], ['zh-fljs']);
      await receive(application.id);
      expect(await standing('zh-s3', 'zh-fljs')).toMatchObject({ state: 'obtained', case: before.case });
      const mine = await readCase(park, weather, application.id, 'zh-fljs');
      expect(mine.id).not.toBe(before.case.id);
      expect((await readCase(park, weather, first, 'zh-fljs')).id).toBe(before.case.id);
      await accept(park, weather, application.id, 'zh-fljs');
      await decide(park, weather, application.id, 'zh-fljs', { decision: 'approve' });
      const query = 'query ($id: ID!) { itemCase(id: $id) { result { id replacedBy { id } } } }';
      const earlier = () => ask(app, park.applicant, query, { id: before.case.id });
      expect((await earlier()).itemCase.result).toMatchObject({ id: before.result.id, replacedBy: null });
      await handOut(park, application.id, 'zh-fljs');
      const later = (await ask(app, park.applicant, query, { id: mine.id })).itemCase.result;
      expect((await earlier()).itemCase.result).toMatchObject({ replacedBy: { id: later.id } });
      expect(await standing('zh-s3', 'zh-fljs')).toMatchObject({
        state: 'obtained',
        result: { id: later.id },
        case: { id: mine.id },
      });
      const { data } = await app.graphql(
        'query ($id: ID!) { application(id: $id) { status } }',
        { id: application.id },
        park.applicant,
      );
      expect(data.application.status).toBe('concluded');
    });
  });

  it('costs a constant number of statements', async () => {
    const count = async () => (await statementsOf(app, () => changeable())).length;
    const some = await count();
    const change = { itemCode: 'zh-ydgh', resultId: (await changeableOf('zh-ydgh')).id };
    await open('zh-s1', 'extend', [change], ['zh-ydgh']);
    expect(await count()).toBeLessThanOrEqual(some + 2);
  });
});
