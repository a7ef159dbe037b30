import { describeOnBothDatabases } from '../kit/databases.js';
import { act, addMaterial, ask, longSessions, makeStaff, succeed } from '../kit/filing.js';
import { makeApplicant } from '../kit/projects.js';
import {
  acceptedCase,
  comes,
  lightning,
  makeReview,
  messagesAbout,
  paperOf,
  type Review,
  type Staff,
  standingOf,
  toldTo,
} from '../kit/review.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const ofRefused = '... on InvalidInput { problems { field reason } } ... on IllegalTransition { state }';
const aProcedure = '... on ProcedureSuccess { procedure { id version state number } }';
const opened = `${aProcedure} ... on ProcedureNotOpenable { reason } ${ofRefused}`;
const concluded = `${aProcedure} ... on RepeatReasonRequired { requirementCodes } ${ofRefused}`;
const titles = (told: { title: string }[]) => told.map(({ title }) => title);

/** 珠 2, 12, 20: kind and promised time at once, own time, a conclusion; the item's time stands still meanwhile. */
describeOnBothDatabases('special procedures', (database) => {
  let app: TestApp;
  let review: Review;
  let handler: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    review = await makeReview(app, '2026-03-02');
    handler = review.handler;
  }, 60_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const now = (caseId: string, as: TestSession = handler) => standingOf(review, as, caseId);
  const wish = async (caseId: string, more: object = {}, as: Staff = handler): Promise<Answer> => ({
    caseId,
    expectedVersion: (await now(caseId, as)).version,
    kindCode: 'WTPG',
    reason: '需委托技术服务机构评价。',
    promisedDays: 5,
    fileId: await paperOf(review, as),
    ...more,
  });
  const open = async (caseId: string, more: object = {}, as: Staff = handler): Promise<Answer> =>
    act(app, as, 'openProcedure', await wish(caseId, more, as), opened);
  const conclude = async (caseId: string, more: object, as: TestSession = handler): Promise<Answer> => {
    const { id, version } = (await now(caseId)).procedures.at(-1);
    const input = { procedureId: id, expectedVersion: version, conclusion: '评价机构已出具结论。', ...more };
    return act(app, as, 'concludeProcedure', input, concluded);
  };
  const report = async (caseId: string, answers?: object[], as = review.park.applicant): Promise<Answer> => {
    const procedure = (await now(caseId)).procedures.at(-1);
    const current = procedure.points.filter(({ round }: Answer) => round === procedure.round);
    const all = current.map(({ id }: Answer) => ({ pointId: id, answer: '已按要求整改。' }));
    const input = { procedureId: procedure.id, expectedVersion: procedure.version, answers: answers ?? all };
    return act(app, as, 'reportPutRight', input, `${aProcedure} ${ofRefused}`);
  };

  it('tells the applicant kind and promised time at once, and the item’s time stands still from that day on', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    expect((await now(caseId)).clock).toMatchObject({ state: 'running', limit: 5, dueOn: '2026-03-09' });
    app.clock.set('2026-03-04');
    expect(await open(caseId)).toMatchObject({ __typename: 'ProcedureSuccess', procedure: { state: 'open' } });

    const before = await now(caseId);
    expect(before).toMatchObject({
      status: 'suspended',
      clock: { state: 'paused', used: 1, remaining: 4, dueOn: null, lamp: 'grey' },
      procedures: [
        {
          kindName: '技术评价',
          promisedDays: 5,
          availableActions: ['conclude'],
          clock: { state: 'running', limit: 5, used: 0, dueOn: '2026-03-11', lamp: 'green' },
        },
      ],
    });
    expect(before.procedures[0].number).toMatch(/^BJ2026\d{7}-TC1$/);
    expect(before.availableActions).not.toContain('decideApprove');
    expect((await messagesAbout(review, before.number)).at(-1)).toMatch(/启动特别程序：技术评价，承诺时限 5 个工作日/);
    const [told] = await toldTo(review, review.park.applicant, before.number);
    expect(told).toMatchObject({ title: '启动特别程序', link: `/procedures/${before.procedures[0].id}` });
    expect(told).toMatchObject({ body: expect.stringContaining('“技术评价”，承诺时限 5 个工作日') });

    // 珠 20: yellow from two working days before; red from the day after
    app.clock.set('2026-03-06');
    expect((await now(caseId)).procedures[0].clock).toMatchObject({ lamp: 'green', used: 2 });
    app.clock.set('2026-03-09');
    expect((await now(caseId)).procedures[0].clock).toMatchObject({ lamp: 'yellow', used: 3, remaining: 2 });
    app.clock.set('2026-03-12');
    expect((await now(caseId)).procedures[0].clock).toMatchObject({ lamp: 'red', used: 6, remaining: -1 });
    expect((await now(caseId)).clock).toMatchObject({ state: 'paused', used: 1, remaining: 4 });
  });

  it('ends passed: told, and the item’s time runs again from the next day on', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    app.clock.set('2026-03-04');
    await open(caseId);
    app.clock.set('2026-03-10');
    expect(await conclude(caseId, { passed: true })).toMatchObject({ procedure: { state: 'passed' } });
    const after = await now(caseId);
    // counted: 3 March; then 11, 12, 13, 16
    expect(after).toMatchObject({
      status: 'accepted',
      clock: { state: 'running', used: 1, remaining: 4, dueOn: '2026-03-16' },
      procedures: [{ conclusion: '评价机构已出具结论。', clock: { state: 'stopped', used: 4, lamp: 'grey' } }],
    });
    expect((await messagesAbout(review, after.number)).at(-1)).toMatch(/技术评价.*通过/);
    expect(titles(await toldTo(review, review.park.applicant, after.number))).toContain('特别程序已通过');
    expect(await conclude(caseId, { passed: true })).toMatchObject({ __typename: 'IllegalTransition' });
    for (const day of ['2026-03-11', '2026-03-13', '2026-03-16']) {
      app.clock.set(day);
      const { clock } = await now(caseId);
      expect(clock.used + clock.remaining).toBe(5);
    }
    app.clock.set('2026-03-17');
    expect((await now(caseId)).clock).toMatchObject({ lamp: 'red', remaining: -1 });
  });

  it('is refused where the catalogue does not allow it: kind, length, a third time, what overlaps', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    expect(await open(caseId, { kindCode: 'TZ' })).toMatchObject({
      __typename: 'ProcedureNotOpenable',
      reason: 'notAllowed',
    });
    expect(await open(caseId, { promisedDays: 11 })).toMatchObject({ reason: 'tooLong' });
    expect(await open(caseId, { promisedDays: 0 })).toMatchObject({ problems: [{ field: 'promisedDays' }] });
    expect(await open(caseId, { reason: '要评价' })).toMatchObject({
      problems: [{ field: 'reason', reason: 'tooShort' }],
    });
    expect(await open(caseId, { reason: '评'.repeat(501) })).toMatchObject({
      problems: [{ field: 'reason', reason: 'tooLong' }],
    });
    const foreign = await paperOf(review, await makeStaff(app, `water-${database}`, 'departmentHandler', 'zh-swj'));
    expect(await open(caseId, { fileId: foreign })).toMatchObject({ problems: [{ field: 'fileId' }] });
    expect((await now(caseId)).procedureKinds).toMatchObject([
      { code: 'WTPG', limit: { value: 10, unit: 'workingDay' }, timesUsed: 0, timesAtMost: 2, obstacle: null },
    ]);

    for (const times of [1, 2]) {
      await open(caseId);
      const [kind] = (await now(caseId)).procedureKinds;
      expect(kind).toMatchObject({ timesUsed: times, obstacle: '已有特别程序正在进行，结束后才能再启动。' });
      expect(await open(caseId)).toMatchObject({ __typename: 'IllegalTransition' });
      await conclude(caseId, { passed: true });
    }
    expect((await now(caseId)).procedureKinds[0]).toMatchObject({ obstacle: '这种特别程序在本办件已达到次数上限。' });
    expect(await open(caseId)).toMatchObject({ __typename: 'ProcedureNotOpenable', reason: 'tooOften' });
  });

  it('is opened by the own department alone, once when two try, and once for one key', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    const water = await makeStaff(app, `water-${database}-2`, 'departmentApprover', 'zh-swj');
    const asked = { ...(await wish(caseId)), fileId: await paperOf(review, water) };
    await expect(act(app, water, 'openProcedure', asked, opened)).rejects.toThrow('NOT_FOUND');
    await expect(act(app, review.lead, 'openProcedure', asked, opened)).rejects.toThrow('FORBIDDEN');

    const wishes = await Promise.all([wish(caseId), wish(caseId, {}, review.approver)]);
    const answers = await Promise.all([
      act(app, handler, 'openProcedure', wishes[0], opened),
      act(app, review.approver, 'openProcedure', wishes[1], opened),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'ProcedureSuccess']);
    expect((await now(caseId)).procedures).toHaveLength(1);
    await conclude(caseId, { passed: true });

    const input = { idempotencyKey: `open ${caseId}`, ...(await wish(caseId)) };
    const first = await succeed(app, handler, 'openProcedure', input, opened);
    const again = await succeed(app, handler, 'openProcedure', input, opened);
    expect(again.procedure.id).toBe(first.procedure.id);
    expect((await now(caseId)).procedures).toHaveLength(2);
    const { version, id } = first.procedure;
    const stale = { procedureId: id, expectedVersion: version + 1, passed: true, conclusion: '通过。' };
    expect(await act(app, handler, 'concludeProcedure', stale, concluded)).toMatchObject({
      __typename: 'StaleVersion',
    });
  });

  it('blocks the decision, even where it does not stop the item’s time', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    await open(caseId);
    expect((await now(caseId)).blockers.map(({ kind }: Answer) => kind)).toContain('specialProcedure');
    await conclude(caseId, { passed: true });
    expect((await now(caseId)).blockers.map(({ kind }: Answer) => kind)).not.toContain('specialProcedure');
  });

  it('not passed: one complete list with a limit of the applicant’s own, answered point by point, looked at again', async () => {
    const { caseId, park, id } = await acceptedCase(review, '2026-03-02');
    app.clock.set('2026-03-04');
    await open(caseId);
    app.clock.set('2026-03-06');
    const [requirement] = (
      await ask(app, handler, 'query ($id: ID!) { itemCase(id: $id) { requirements { code materials { id } } } }', {
        id: caseId,
      })
    ).itemCase.requirements.filter(({ materials }: Answer) => materials.length > 0);
    const points = [
      { text: '补充接地电阻测试数据。' },
      { text: '图纸缺签章，请更换。', requirementCode: requirement.code },
    ];
    expect(await conclude(caseId, { passed: true, points })).toMatchObject({ problems: [{ reason: 'notExpected' }] });
    expect(
      await conclude(caseId, { passed: false, points: [{ text: '交验资报告', requirementCode: 'm-nope' }] }),
    ).toMatchObject({ problems: [{ field: 'points.0.requirementCode', reason: 'unknown' }] });
    expect(await conclude(caseId, { passed: false, points, putRightWithinWorkingDays: 31 })).toMatchObject({
      problems: [{ field: 'putRightWithinWorkingDays' }],
    });
    expect(await conclude(caseId, { passed: false, points })).toMatchObject({ procedure: { state: 'puttingRight' } });

    const listed = await now(caseId);
    expect(listed).toMatchObject({
      status: 'suspended',
      clock: { state: 'paused', used: 1 },
      procedures: [
        {
          round: 1,
          // ten working days from 6 March
          putRightBy: '2026-03-20',
          availableActions: [],
          clock: { state: 'paused', used: 1, dueOn: null },
          putRightClock: { state: 'running', dueOn: '2026-03-20' },
          points: [
            { settled: false, answer: null },
            { requirementCode: requirement.code, settled: false },
          ],
        },
      ],
    });
    expect((await messagesAbout(review, listed.number)).at(-1)).toContain('请于2026年3月20日前登录系统');
    expect((await now(caseId, park.applicant)).procedures[0].availableActions).toEqual(['reportPutRight']);

    // The applicant may replace what the list names, and nothing else.
    const openBecause = `query ($id: ID!) { application(id: $id) { requirements { code openBecause } } }`;
    const { application } = await ask(app, park.applicant, openBecause, { id });
    const free = application.requirements.filter((each: Answer) => each.openBecause !== null);
    expect(free).toEqual([
      { code: requirement.code, openBecause: expect.stringMatching(/特别程序“技术评价”（.*）要求整改/) },
    ]);
    app.clock.set('2026-03-09');
    await addMaterial(park, id, requirement.code, requirement.materials[0].id);
    const other = application.requirements.find(({ code }: Answer) => code !== requirement.code).code;
    await expect(addMaterial(park, id, other)).rejects.toThrow('没有被要求补充');

    // Every point, only these points, by the applicant alone.
    const [first] = listed.procedures[0].points;
    expect(await report(caseId, [{ pointId: first.id, answer: '已补充。' }])).toMatchObject({
      problems: [{ reason: 'required' }],
    });
    const wrong = listed.procedures[0].points.map(() => ({ pointId: id, answer: '已整改' }));
    expect(await report(caseId, wrong)).toMatchObject({ __typename: 'InvalidInput' });
    await expect(report(caseId, undefined, handler)).rejects.toThrow('FORBIDDEN');
    app.clock.set('2026-03-10');
    expect(await report(caseId)).toMatchObject({ procedure: { state: 'rechecking' } });
    expect(titles(await toldTo(review, review.approver, listed.number))).toContain('整改待复核');
    // own time: 5 March, then 11 on
    expect((await now(caseId)).procedures[0]).toMatchObject({
      availableActions: ['recheck'],
      clock: { state: 'running', used: 1, dueOn: '2026-03-16' },
      putRightClock: { state: 'stopped' },
    });
    expect(await report(caseId)).toMatchObject({ __typename: 'IllegalTransition' });

    // A second list may insist; what it names anew needs a reason, which is kept.
    app.clock.set('2026-03-11');
    const second = [{ text: '图纸签章不清', requirementCode: requirement.code }, { text: '接地网未画全。' }];
    expect(await conclude(caseId, { passed: false, points: second })).toMatchObject({
      __typename: 'RepeatReasonRequired',
      requirementCodes: [],
    });
    await conclude(caseId, {
      passed: false,
      points: second,
      repeatReason: '更换后的图纸才能看出。',
      putRightWithinWorkingDays: 3,
    });
    const again = await now(caseId);
    expect(again.procedures[0]).toMatchObject({ state: 'puttingRight', round: 2, putRightBy: '2026-03-16' });
    expect(again.procedures[0].points.map(({ round, settled }: Answer) => [round, settled])).toEqual([
      [1, true],
      [1, true],
      [2, false],
      [2, false],
    ]);
    await report(caseId);
    await conclude(caseId, { passed: true });
    const done = await now(caseId);
    expect(done).toMatchObject({ status: 'accepted', clock: { state: 'running', used: 1, remaining: 4 } });
    expect(done.procedures[0].points.every(({ settled }: Answer) => settled)).toBe(true);
  });

  it('not passed and nothing to put right: failed, and the department decides on what there is', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    await open(caseId);
    expect(await conclude(caseId, { passed: false, points: [] })).toMatchObject({ procedure: { state: 'failed' } });
    const failed = await now(caseId);
    expect(failed).toMatchObject({ status: 'accepted', clock: { state: 'running' } });
    expect(titles(await toldTo(review, review.park.applicant, failed.number))).toContain('特别程序未通过');
  });

  it('a list never answered lapses the day after its limit: failed, the item’s time runs again, both are told', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    await open(caseId);
    await conclude(caseId, { passed: false, points: [{ text: '补充测试数据。' }], putRightWithinWorkingDays: 3 });
    const turns = '{ itemCase(id: $id) { project { currentTurn { who what dueOn caseId } } } }';
    const { itemCase } = await ask(app, review.park.applicant, `query ($id: ID!) ${turns}`, { id: caseId });
    const due = (await now(caseId)).procedures.at(-1).putRightBy;
    expect(itemCase.project.currentTurn).toContainEqual({
      ...{ who: '申请人', what: '“雷电防护装置设计审核”的特别程序“技术评价”整改', dueOn: due, caseId },
    });
    expect((await now(caseId)).procedures[0].putRightBy).toBe('2026-03-05');
    await comes(review, '2026-03-05');
    expect((await now(caseId)).procedures[0].state).toBe('puttingRight');
    await comes(review, '2026-03-06');
    const lapsed = await now(caseId);
    expect(lapsed).toMatchObject({
      status: 'accepted',
      // nothing had counted by 6 March, which does not count either: 9, 10, 11, 12, 13
      clock: { state: 'running', used: 0, dueOn: '2026-03-13' },
      procedures: [{ state: 'failed', conclusion: '申请人逾期未完成整改。', putRightClock: { state: 'stopped' } }],
    });
    expect(titles(await toldTo(review, review.park.applicant, lapsed.number))).toContain('整改逾期');
    expect(titles(await toldTo(review, handler, lapsed.number))).toContain('申请人逾期未整改');
    expect(await report(caseId)).toMatchObject({ __typename: 'IllegalTransition', state: 'failed' });
  });

  it('is answered no more once its day has passed, though nobody has scanned yet', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    await open(caseId);
    await conclude(caseId, { passed: false, points: [{ text: '补充测试数据。' }], putRightWithinWorkingDays: 1 });
    app.clock.set('2026-03-04');
    expect(await report(caseId)).toMatchObject({ __typename: 'IllegalTransition', state: 'puttingRight' });
  });

  it('a withdrawal cancels what is open, and leaves no time running', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    await open(caseId);
    const query = 'query ($id: ID!) { application(id: $id) { version } }';
    const { application } = await ask(app, park.applicant, query, { id });
    const input = { applicationId: id, expectedVersion: application.version, reason: '设计调整' };
    await succeed(app, park.applicant, 'withdrawApplication', input);
    expect(await now(caseId)).toMatchObject({
      status: 'terminated',
      clock: { state: 'stopped' },
      procedures: [{ state: 'cancelled', clock: { state: 'stopped' }, availableActions: [] }],
    });
    const watched = await app.services.db.read.query(
      "SELECT id FROM deadline WHERE case_id = ? AND subject_type IN ('case', 'procedure', 'putRight')",
      [caseId],
    );
    expect(watched).toEqual([]);
  });

  it('is read by whoever reads the case, with its paper; the kinds are the own department’s', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    await open(caseId);
    const [procedure] = (await now(caseId)).procedures;
    const read =
      'query ($id: ID!) { procedure(id: $id) { number case { number } paper { id url } openedBy { displayName } } }';
    for (const who of [review.park.applicant, review.lead, review.approver, review.head]) {
      const answered = await ask(app, who, read, { id: procedure.id });
      expect(answered.procedure).toMatchObject({
        number: procedure.number,
        openedBy: { displayName: 'weather-handler' },
      });
    }
    const stranger = { name: `珠海另一家${database}有限公司`, creditCode: '91440402MA5EDM018W' };
    const other = (await makeApplicant(app, `stranger-${database}`, stranger)).session;
    await expect(ask(app, other, read, { id: procedure.id })).rejects.toThrow('NOT_FOUND');
    expect((await now(caseId, review.lead)).procedureKinds).toEqual([]);
    expect((await now(caseId, review.park.applicant)).procedureKinds).toEqual([]);
  });

  it('reads any number of procedures in the same number of statements', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    await open(caseId);
    await conclude(caseId, { passed: true });
    const few = await statementsOf(app, () => now(caseId));
    await open(caseId);
    const many = await statementsOf(app, () => now(caseId));
    expect(many.length).toBe(few.length);
    expect((await now(caseId)).procedures).toHaveLength(2);
    expect(lightning).toBe('zh-fljs');
  });
});
