import { describeOnBothDatabases } from '../kit/databases.js';
import { act, addMaterial, ask, freshKey, longSessions, makeStaff, readCase, succeed } from '../kit/filing.js';
import {
  acceptedCase,
  comes,
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

const anApplication = '... on SupplementSuccess { application { id } }';
const refused = '... on InvalidInput { problems { field reason } } ... on IllegalTransition { state }';
const titles = (told: { title: string }[]) => told.map(({ title }) => title);

/** 珠 14, 15: a department asks, the lead unit agrees or not, only then does time stop; one notice for all. */
describeOnBothDatabases('supplements after the receipt', (database) => {
  let app: TestApp;
  let review: Review;
  let handler: Staff;
  let water: Staff;
  /** 施工图审查机构: reads the planning permit, which the project has already. */
  let drawings: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    review = await makeReview(app, '2026-03-02');
    handler = review.handler;
    water = await makeStaff(app, 'water', 'departmentHandler', 'zh-swj');
    drawings = await makeStaff(app, 'drawings', 'departmentHandler', 'zh-stjg');
  }, 60_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const now = (caseId: string, as: TestSession = handler) => standingOf(review, as, caseId);
  const request = async (caseId: string, more: object = {}, as: TestSession = handler): Promise<Answer> =>
    act(
      app,
      as,
      'requestSupplement',
      {
        caseId,
        expectedVersion: (await now(caseId, as)).version,
        reason: '缺少接地计算过程。',
        points: [{ text: '请补充接地计算书。' }],
        ...more,
      },
      `${anApplication} ${refused} ... on AlreadyHeld { where }`,
    );
  const decide = (applicationId: string, more: object, as: TestSession = review.lead): Promise<Answer> =>
    act(
      app,
      as,
      'decideSupplements',
      { applicationId, agreed: [], rejected: [], ...more },
      `${anApplication} ${refused}`,
    );
  const notices = async (id: string, as: TestSession): Promise<Answer> => {
    const notice = `id number version state answerBy answeredAt mayAnswer issuedBy { displayName } clock { state dueOn lamp }
      points { id text requirementCode caseId itemName answer replaced }`;
    const query = `query ($id: ID!) { application(id: $id) { number availableActions supplementRequests { id state }
      supplementNotices { ${notice} } openSupplementNotice { ${notice} } } }`;
    return (await ask(app, as, query, { id })).application;
  };
  const answer = async (id: string, answers?: object[], as = review.park.applicant): Promise<Answer> => {
    const { supplementNotices } = await notices(id, as);
    const notice = supplementNotices.at(-1);
    const all = notice.points.map((point: Answer) => ({ pointId: point.id, answer: '已补充，见附件。' }));
    const input = { noticeId: notice.id, expectedVersion: notice.version, answers: answers ?? all };
    return act(app, as, 'answerSupplement', input, `${anApplication} ${refused}`);
  };
  const requestOf = async (caseId: string, as: TestSession = handler): Promise<Answer> =>
    (await now(caseId, as)).supplements.at(-1);
  /** A further case of the application, accepted by its department. */
  const accepted = async (park: Answer, as: TestSession, id: string, itemCode: string): Promise<string> => {
    const { id: caseId, version } = await readCase(park, as, id, itemCode);
    await succeed(app, as, 'acceptCase', { caseId, expectedVersion: version });
    return caseId;
  };

  it('stops nothing before the lead unit agrees; then that day does not count, nor the day of the answer', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    app.clock.set('2026-03-03');
    expect(await request(caseId)).toMatchObject({ __typename: 'SupplementSuccess' });
    expect(await now(caseId)).toMatchObject({ status: 'accepted', clock: { state: 'running', used: 1 } });
    const asked = await requestOf(caseId);
    expect(asked).toMatchObject({ state: 'requested', mayWithdraw: true, mayDecide: false, notice: null });
    expect(await requestOf(caseId, review.lead)).toMatchObject({ mayDecide: true, mayWithdraw: false });
    const { number } = await now(caseId);
    expect(titles(await toldTo(review, review.lead, number))).toContain('有补件请求待决定');
    const led = await ask(app, review.lead, '{ supplementsToDecide { id case { number } } }');
    expect(led.supplementsToDecide).toContainEqual({ id: asked.id, case: { number } });
    expect((await notices(id, review.lead)).availableActions).toContain('decideSupplements');
    // What departments ask of each other is not the applicant's to see.
    expect(await notices(id, park.applicant)).toMatchObject({ supplementRequests: [], supplementNotices: [] });

    app.clock.set('2026-03-04');
    expect(await decide(id, { agreed: [asked.id] })).toMatchObject({ __typename: 'SupplementSuccess' });
    expect(await now(caseId)).toMatchObject({
      status: 'suspended',
      clock: { state: 'paused', used: 1, remaining: 4, dueOn: null },
    });
    const told = await notices(id, park.applicant);
    expect(told.openSupplementNotice).toMatchObject({
      state: 'open',
      answerBy: '2026-03-18',
      mayAnswer: true,
      issuedBy: { displayName: 'housing-lead' },
      clock: { state: 'running', dueOn: '2026-03-18' },
      points: [{ text: '请补充接地计算书。', caseId, itemName: '雷电防护装置设计审核', answer: null, replaced: false }],
    });
    expect(told.openSupplementNotice.number).toBe(`${told.number}-BC1`);
    expect((await messagesAbout(review, `${told.number}-BC1`)).at(-1)).toContain('请于2026年3月18日前');
    expect((await toldTo(review, park.applicant, `${told.number}-BC1`))[0]).toMatchObject({
      title: '需要补充材料',
      link: `/applications/${id}/supplement`,
    });
    expect(titles(await toldTo(review, review.approver, number))).toContain('牵头单位同意补件');

    app.clock.set('2026-03-09');
    expect(await answer(id)).toMatchObject({ __typename: 'SupplementSuccess' });
    // counted: 3 March; then 10, 11, 12, 13
    expect(await now(caseId)).toMatchObject({
      status: 'accepted',
      clock: { state: 'running', used: 1, remaining: 4, dueOn: '2026-03-13' },
      supplements: [{ state: 'answered' }],
    });
    expect((await notices(id, park.applicant)).supplementNotices).toMatchObject([
      { state: 'answered', mayAnswer: false, clock: { state: 'stopped' }, points: [{ answer: '已补充，见附件。' }] },
    ]);
    expect(await answer(id)).toMatchObject({ __typename: 'IllegalTransition', state: 'answered' });
    expect(titles(await toldTo(review, review.lead, told.number))).toContain('补件已答复');
    expect(titles(await toldTo(review, review.approver, number))).toContain('一项暂停已结束');
  });

  it('makes one notice of what three departments ask for, and turns down what it does not agree to', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    const waterCase = await accepted(park, water, id, 'zh-psxk');
    const drawingsCase = await accepted(park, drawings, id, 'zh-sgtsc');
    await request(caseId);
    await request(waterCase, { points: [{ text: '请补充接驳口位置。' }, { text: '请说明排水量。' }] }, water);
    await request(drawingsCase, {}, drawings);
    const first = (await requestOf(drawingsCase, drawings)).id;
    expect(await decide(id, { rejected: [first] })).toMatchObject({ problems: [{ field: 'reason' }] });
    await decide(id, { rejected: [first], reason: '现有材料已经足够。' });
    expect(await now(drawingsCase, drawings)).toMatchObject({
      status: 'accepted',
      supplements: [{ state: 'rejected', decisionReason: '现有材料已经足够。' }],
    });
    await request(drawingsCase, { points: [{ text: '请补充消防水池容积。' }] }, drawings);
    const ids = {
      lightning: (await requestOf(caseId)).id,
      water: (await requestOf(waterCase, water)).id,
      drawings: (await requestOf(drawingsCase, drawings)).id,
    };
    const agreed = [ids.lightning, ids.water, ids.drawings];

    // One wrong id refuses the whole call (S06), and nothing is stored.
    const elsewhere = await acceptedCase(review, '2026-03-02');
    await request(elsewhere.caseId);
    const foreign = (await requestOf(elsewhere.caseId)).id;
    expect(await decide(id, { agreed: [...agreed, foreign] })).toMatchObject({
      problems: [{ field: 'agreed', reason: 'unknown' }],
    });
    expect(await decide(id, { agreed, rejected: [ids.water], reason: '不必。' })).toMatchObject({
      problems: [{ reason: 'twice' }],
    });
    expect(await decide(id, {})).toMatchObject({ __typename: 'InvalidInput' });
    expect(await decide(id, { agreed, answerWithinWorkingDays: 31 })).toMatchObject({
      problems: [{ field: 'answerWithinWorkingDays' }],
    });
    expect((await notices(id, review.lead)).supplementNotices).toEqual([]);

    expect(await decide(id, { agreed })).toMatchObject({ __typename: 'SupplementSuccess' });
    const { supplementNotices, supplementRequests } = await notices(id, review.lead);
    expect(supplementNotices).toHaveLength(1);
    expect(supplementNotices[0].points).toHaveLength(4);
    expect(supplementRequests.map(({ state }: Answer) => state).sort()).toEqual([
      'agreed',
      'agreed',
      'agreed',
      'rejected',
    ]);
    expect(await decide(id, { agreed })).toMatchObject({ __typename: 'IllegalTransition', state: 'agreed' });

    // All of its points at once; then every one of its cases goes on.
    const [one, ...rest] = supplementNotices[0].points.map((point: Answer) => ({
      pointId: point.id,
      answer: '已补充。',
    }));
    expect(await answer(id, rest)).toMatchObject({ problems: [{ reason: 'required' }] });
    expect(await answer(id, [one, ...rest, { pointId: id, answer: '多的' }])).toMatchObject({
      problems: [{ reason: 'unknown' }],
    });
    app.clock.set('2026-03-05');
    await answer(id, [one, ...rest]);
    for (const [ofCase, who] of [
      [caseId, handler],
      [waterCase, water],
      [drawingsCase, drawings],
    ] as const) {
      expect(await now(ofCase, who)).toMatchObject({ status: 'accepted', clock: { state: 'running', used: 0 } });
    }
  });

  it('asks for nothing that is held, that the guide does not ask for, or that cannot be told', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    const drawingsCase = await accepted(park, drawings, id, 'zh-sgtsc');
    const permit = { points: [{ requirementCode: 'm-gcgh', text: '请再交一份规划许可证。' }] };
    expect(await request(drawingsCase, permit, drawings)).toMatchObject({
      __typename: 'AlreadyHeld',
      where: expect.stringMatching(/建设工程规划许可证.*窗口已核验/),
    });
    // Asked for by another item of the stage, not by this one (珠 27 (1)).
    expect(await request(caseId, permit)).toMatchObject({ problems: [{ reason: 'unknown' }] });
    expect(await request(caseId, { points: [{ requirementCode: 'm-sqb', text: '请重填。' }] })).toMatchObject({
      problems: [{ reason: 'onlineForm' }],
    });
    expect(await request(caseId, { points: [{ requirementCode: 'm-nope', text: '请交验资报告。' }] })).toMatchObject({
      problems: [{ field: 'points.0.requirementCode', reason: 'unknown' }],
    });
    expect(await request(caseId, { points: [] })).toMatchObject({ problems: [{ field: 'points' }] });
    expect(await request(caseId, { reason: '缺' })).toMatchObject({
      problems: [{ field: 'reason', reason: 'tooShort' }],
    });
    expect((await now(caseId)).supplements).toEqual([]);
  });

  it('lets the applicant replace what the notice names and nothing else, as a further version, before the departments at once (S39)', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    const query =
      'query ($id: ID!) { itemCase(id: $id) { requirements { code materials { id versions { number } } } } }';
    const read = async () => (await ask(app, handler, query, { id: caseId })).itemCase.requirements;
    const uploaded = (await read()).find(({ materials }: Answer) => materials.length > 0);
    await expect(addMaterial(park, id, uploaded.code, uploaded.materials[0].id)).rejects.toThrow('没有被要求补充');
    await request(caseId, { points: [{ requirementCode: uploaded.code, text: '请补充盖章页。' }] });
    await decide(id, { agreed: [(await requestOf(caseId)).id] });
    await addMaterial(park, id, uploaded.code, uploaded.materials[0].id);
    const [material] = (await read()).find(({ code }: Answer) => code === uploaded.code).materials;
    expect(material.versions).toHaveLength(2);
    const notice = (await notices(id, park.applicant)).openSupplementNotice;
    expect(notice.points).toMatchObject([{ requirementCode: uploaded.code, replaced: true }]);
    // What was brought is an answer; no words are needed for it.
    expect(await answer(id, [{ pointId: notice.points[0].id, answer: '' }])).toMatchObject({
      __typename: 'SupplementSuccess',
    });
    await expect(addMaterial(park, id, uploaded.code, uploaded.materials[0].id)).rejects.toThrow('没有被要求补充');
  });

  it('lapses the day after its limit: the cases go on, everybody is told', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    await request(caseId);
    await decide(id, { agreed: [(await requestOf(caseId)).id], answerWithinWorkingDays: 3 });
    await comes(review, '2026-03-05');
    expect((await notices(id, park.applicant)).openSupplementNotice).toMatchObject({ clock: { lamp: 'yellow' } });
    app.clock.set('2026-03-06');
    expect(await answer(id)).toMatchObject({ __typename: 'IllegalTransition', state: 'open' });
    await comes(review, '2026-03-06');
    const { supplementNotices, number } = await notices(id, park.applicant);
    expect(supplementNotices).toMatchObject([{ state: 'lapsed', mayAnswer: false }]);
    expect(await now(caseId)).toMatchObject({
      status: 'accepted',
      clock: { state: 'running', used: 0, dueOn: '2026-03-13' },
      supplements: [{ state: 'lapsed' }],
    });
    for (const who of [park.applicant, review.lead]) {
      expect(titles(await toldTo(review, who, number)).join()).toMatch(/失效|逾期/);
    }
    expect(await answer(id)).toMatchObject({ __typename: 'IllegalTransition', state: 'lapsed' });
  });

  it('counts overlapping pauses once: the case goes on when the last of them ends', async () => {
    const { caseId, id } = await acceptedCase(review, '2026-03-02');
    await request(caseId);
    const { version } = await now(caseId);
    const asked = { caseId, expectedVersion: version, kindCode: 'WTPG', reason: '需委托技术评价。', promisedDays: 5 };
    app.clock.set('2026-03-03');
    await succeed(app, handler, 'openProcedure', { ...asked, fileId: await paperOf(review, handler) });
    app.clock.set('2026-03-04');
    await decide(id, { agreed: [(await requestOf(caseId)).id] });
    expect((await now(caseId)).procedureKinds[0].obstacle).toBe('已有特别程序正在进行，结束后才能再启动。');
    app.clock.set('2026-03-06');
    await answer(id);
    expect(await now(caseId)).toMatchObject({ status: 'suspended', clock: { state: 'paused' } });
    app.clock.set('2026-03-09');
    const [procedure] = (await now(caseId)).procedures;
    const conclusion = {
      procedureId: procedure.id,
      expectedVersion: procedure.version,
      passed: true,
      conclusion: '通过。',
    };
    await succeed(app, handler, 'concludeProcedure', conclusion);
    // nothing had counted by 3 March; then 10, 11, 12, 13, 16
    expect(await now(caseId)).toMatchObject({
      status: 'accepted',
      clock: { state: 'running', used: 0, remaining: 5, dueOn: '2026-03-16' },
    });
  });

  it('is the lead unit’s of this stage, the own department’s, the applicant’s; one at a time, once when two try', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    const otherLead = await makeStaff(app, `other-lead-${database}`, 'leadCoordinator', 'zh-zrzy');
    await expect(decide(id, { agreed: [id] }, otherLead)).rejects.toThrow('NOT_FOUND');
    await expect(decide(id, { agreed: [id] }, handler)).rejects.toThrow('FORBIDDEN');
    await expect(request(caseId, {}, water)).rejects.toThrow('NOT_FOUND');

    const { version } = await now(caseId);
    const wish = {
      caseId,
      expectedVersion: version,
      reason: '缺少接地计算过程。',
      points: [{ text: '请补充计算书。' }],
    };
    const answers = await Promise.all(
      [handler, review.approver].map((who) => act(app, who, 'requestSupplement', wish)),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['StaleVersion', 'SupplementSuccess']);
    expect(await request(caseId)).toMatchObject({ __typename: 'IllegalTransition', state: 'requested' });

    const asked = await requestOf(caseId);
    const back = { requestId: asked.id, expectedVersion: asked.version };
    await expect(act(app, water, 'withdrawSupplement', back, anApplication)).rejects.toThrow('NOT_FOUND');
    await succeed(app, review.approver, 'withdrawSupplement', back, anApplication);
    expect(await requestOf(caseId)).toMatchObject({ state: 'withdrawn', mayWithdraw: false });
    expect(await act(app, handler, 'withdrawSupplement', back, '... on IllegalTransition { state }')).toMatchObject({
      state: 'withdrawn',
    });

    await request(caseId);
    const { id: requestId } = await requestOf(caseId);
    const key = freshKey();
    const agree = { idempotencyKey: key, agreed: [requestId] };
    const decided = await Promise.all([decide(id, agree), decide(id, { agreed: [requestId] })]);
    expect(decided.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'SupplementSuccess']);
    expect((await notices(id, review.lead)).supplementNotices).toHaveLength(1);
    await expect(answer(id, [], handler)).rejects.toThrow('FORBIDDEN');
    const both = await Promise.all([answer(id), answer(id)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'SupplementSuccess']);

    // A withdrawal ends what is open.
    await request(caseId);
    await decide(id, { agreed: [(await requestOf(caseId)).id] });
    const { application } = await ask(app, park.applicant, 'query ($id: ID!) { application(id: $id) { version } }', {
      id,
    });
    const withdrawal = { applicationId: id, expectedVersion: application.version, reason: '设计调整' };
    await succeed(app, park.applicant, 'withdrawApplication', withdrawal);
    expect(await requestOf(caseId)).toMatchObject({ state: 'withdrawn' });
    const last = (await notices(id, park.applicant)).supplementNotices.at(-1);
    expect(last).toMatchObject({ state: 'cancelled', clock: { state: 'stopped' }, points: [] });
  });

  it('reads any number of notices in the same number of statements', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    const once = async () => {
      await request(caseId, { points: [{ text: '请补充一。' }, { text: '请补充二。' }] });
      await decide(id, { agreed: [(await requestOf(caseId)).id] });
      await answer(id);
    };
    await once();
    const few = await statementsOf(app, () => notices(id, park.applicant));
    await once();
    await once();
    const many = await statementsOf(app, () => notices(id, park.applicant));
    expect(many.length).toBe(few.length);
    expect((await notices(id, park.applicant)).supplementNotices).toHaveLength(3);
  });
});
