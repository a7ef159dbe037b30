import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, attach, giveOpinion, longSessions, succeed } from '../kit/filing.js';
import { acceptedCase, lightning, makeReview, paperOf, type Review, type Staff, standingOf } from '../kit/review.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const anApplication = '... on SupplementSuccess { application { id } }';

/** 珠 9, 12; domain §3: one rule and one count, whichever way the applicant is told. */
describeOnBothDatabases('一次性告知', (database) => {
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

  const now = (caseId: string) => standingOf(review, handler, caseId);
  const requestOf = async (caseId: string): Promise<Answer> => (await now(caseId)).supplements.at(-1);
  const request = async (caseId: string, more: object): Promise<Answer> => {
    const input = { caseId, expectedVersion: (await now(caseId)).version, reason: '缺少接地计算过程。', ...more };
    return act(app, handler, 'requestSupplement', input, anApplication);
  };
  const decide = (applicationId: string, more: object): Promise<Answer> =>
    succeed(app, review.lead, 'decideSupplements', { applicationId, agreed: [], rejected: [], ...more }, anApplication);
  const answer = async (id: string): Promise<Answer> => {
    const query = 'query ($id: ID!) { application(id: $id) { openSupplementNotice { id version points { id } } } }';
    const { openSupplementNotice: notice } = (await ask(app, review.park.applicant, query, { id })).application;
    const answers = notice.points.map((point: Answer) => ({ pointId: point.id, answer: '已补充，见附件。' }));
    const input = { noticeId: notice.id, expectedVersion: notice.version, answers };
    return succeed(app, review.park.applicant, 'answerSupplement', input, anApplication);
  };

  it('asks for a reason: what an earlier telling could have named needs a reason, and counts against the department', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    const query = 'query ($id: ID!) { itemCase(id: $id) { requirements { code materials { id } } } }';
    const { requirements } = (await ask(app, handler, query, { id: caseId })).itemCase;
    const [named, passedOver] = requirements.filter(({ materials }: Answer) => materials.length > 0);
    const tellings = async (as: TestSession): Promise<Answer> =>
      (
        await ask(
          app,
          as,
          'query ($id: ID!) { application(id: $id) { repeatedTellings { way itemName names reason unit { shortName } toldBy { displayName } } } }',
          { id },
        )
      ).application.repeatedTellings;
    // The first telling needs none, whatever reason is sent along.
    await request(caseId, { points: [{ requirementCode: named.code, text: '请补盖章。' }], repeatReason: '无须' });
    expect(await requestOf(caseId)).toMatchObject({ repeatReason: null });
    await decide(id, { agreed: [(await requestOf(caseId)).id] });
    app.clock.set('2026-03-03');
    await answer(id);

    const late = { points: [{ text: '请说明接地电阻。' }] };
    const input = { caseId, expectedVersion: (await now(caseId)).version, reason: '复核发现。', ...late };
    expect(
      await act(
        app,
        handler,
        'requestSupplement',
        input,
        '... on RepeatReasonRequired { code message requirementCodes }',
      ),
    ).toMatchObject({
      __typename: 'RepeatReasonRequired',
      requirementCodes: [],
      message: expect.stringContaining('理由：请说明接地电阻。'),
    });
    // Insisting on what was named is no new telling.
    const again = { points: [{ requirementCode: named.code, text: '盖章仍不清晰。' }] };
    expect(await request(caseId, again)).toMatchObject({ __typename: 'SupplementSuccess' });
    const { id: insisted, version } = await requestOf(caseId);
    await succeed(app, handler, 'withdrawSupplement', { requestId: insisted, expectedVersion: version });
    expect(await request(caseId, { ...late, repeatReason: '前次漏看。' })).toMatchObject({
      __typename: 'SupplementSuccess',
    });
    expect(await requestOf(caseId)).toMatchObject({ repeatReason: '前次漏看。' });
    // Nobody was told yet; agreed to, it counts against who asked, not against the lead unit.
    expect(await tellings(review.lead)).toEqual([]);
    await decide(id, { agreed: [(await requestOf(caseId)).id] });
    expect(await tellings(review.lead)).toEqual([
      {
        ...{ way: 'supplement', itemName: '雷电防护装置设计审核', reason: '前次漏看。' },
        ...{ names: '请说明接地电阻。', unit: { shortName: '市气象局' } },
        toldBy: { displayName: expect.any(String) },
      },
    ]);
    expect(await tellings(park.applicant)).toEqual([]);
    await answer(id);

    // By another way it is the same rule: what lay there when the notices went out could have been named by them.
    const open = { caseId, kindCode: 'WTPG', reason: '需委托技术评价。', promisedDays: 5 };
    const opened = { ...open, expectedVersion: (await now(caseId)).version };
    await succeed(app, handler, 'openProcedure', { ...opened, fileId: await paperOf(review, handler) });
    const [procedure] = (await now(caseId)).procedures;
    const list = {
      ...{ procedureId: procedure.id, expectedVersion: procedure.version, passed: false, conclusion: '未通过。' },
      points: [{ requirementCode: passedOver.code, text: '请按评价意见修改。' }],
    };
    expect(
      await act(app, handler, 'concludeProcedure', list, '... on RepeatReasonRequired { requirementCodes }'),
    ).toMatchObject({ __typename: 'RepeatReasonRequired', requirementCodes: [passedOver.code] });
    await succeed(app, handler, 'concludeProcedure', { ...list, repeatReason: '评价后才能看出。' });
    expect(await tellings(review.lead)).toMatchObject([
      { way: 'supplement' },
      { way: 'putRight', names: '请按评价意见修改。', reason: '评价后才能看出。' },
    ]);
  });

  it('holds for what an approval leaves owed as well', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    const query = 'query ($id: ID!) { itemCase(id: $id) { requirements { code materials { id } } } }';
    const { requirements } = (await ask(app, handler, query, { id: caseId })).itemCase;
    const [named, passedOver] = requirements.filter(({ materials }: Answer) => materials.length > 0);
    await request(caseId, { points: [{ requirementCode: named.code, text: '请补盖章。' }] });
    await decide(id, { agreed: [(await requestOf(caseId)).id] });
    app.clock.set('2026-03-03');
    await answer(id);
    await giveOpinion(park, review.approver, caseId);
    await attach(park, review.approver, id, lightning, 'approval');
    const conditionally = async (requirementCode: string, more: object = {}): Promise<Answer> => {
      const owed = [{ text: '请补正式签章页。', requirementCode, dueOn: '2026-03-20' }];
      const { version } = await now(caseId);
      const input = { caseId, expectedVersion: version, decision: 'approveWithConditions', owed, ...more };
      return act(app, review.approver, 'decideCase', input, '... on RepeatReasonRequired { requirementCodes }');
    };
    expect(await conditionally(passedOver.code)).toMatchObject({
      __typename: 'RepeatReasonRequired',
      requirementCodes: [passedOver.code],
    });
    expect((await now(caseId)).status).toBe('accepted');
    const decided = await conditionally(passedOver.code, { repeatReason: '签章页由第三方出具，此前无法取得。' });
    expect(decided.__typename).toBe('CaseSuccess');
    const tellings = 'query ($id: ID!) { application(id: $id) { repeatedTellings { way names itemName } } }';
    expect((await ask(app, review.lead, tellings, { id })).application.repeatedTellings).toEqual([
      { way: 'owed', names: '请补正式签章页。', itemName: '雷电防护装置设计审核' },
    ]);
  });
});
