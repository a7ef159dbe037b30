import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, attach, freshKey, giveOpinion, longSessions, makeStaff, succeed } from '../kit/filing.js';
import {
  acceptedCase,
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

const anExtension = '... on ExtensionSuccess { extension { id version state number dueBefore dueAfter } }';
const ofState = '... on IllegalTransition { state }';
const refused = `${ofState} ... on InvalidInput { problems { field reason message } }`;
const titles = (told: { title: string }[]) => told.map(({ title }) => title);

/** 许可法 42: ten days at most, before the due day, approved by the head of the authority, told the applicant; never a pause. */
describeOnBothDatabases('extensions', (database) => {
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
  const request = async (
    caseId: string,
    days: number,
    as: TestSession = handler,
    more: object = {},
  ): Promise<Answer> => {
    const { version } = await now(caseId, as);
    const input = { caseId, expectedVersion: version, days, reason: '情况复杂，需要现场核实。', ...more };
    return act(app, as, 'requestExtension', input, `${anExtension} ${refused}`);
  };
  const decide = async (caseId: string, approve: boolean, as: TestSession = review.head, more: object = {}) => {
    const { id, version } = (await now(caseId)).extensions.at(-1);
    const input = { extensionId: id, expectedVersion: version, approve, reason: '情况属实。', ...more };
    return act(app, as, 'decideExtension', input, `${anExtension} ${refused}`);
  };

  it('adds days once the head approves: used and remaining come to the promised time and the extension', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    app.clock.set('2026-03-04');
    expect(await now(caseId)).toMatchObject({
      extensionLimit: { daysLeft: 10, basis: '行政许可法第四十二条', obstacle: null },
    });
    expect(await request(caseId, 4)).toMatchObject({ extension: { state: 'requested', number: null } });
    const asked = await now(caseId);
    expect(asked).toMatchObject({
      status: 'accepted',
      clock: { state: 'running', limit: 5, dueOn: '2026-03-09' },
      extensions: [{ days: 4, daysAtMost: 10, mayWithdraw: true, mayDecide: false }],
      extensionLimit: { obstacle: '已有一份延长申请等待批准。' },
    });
    expect(await now(caseId, review.head)).toMatchObject({ extensions: [{ mayDecide: true }], extensionLimit: null });
    expect(titles(await toldTo(review, review.head, asked.number))).toEqual(['有延长申请待批准']);
    const queue = '{ extensionsToDecide { id days case { number } } }';
    expect((await ask(app, review.head, queue)).extensionsToDecide).toContainEqual({
      id: asked.extensions[0].id,
      days: 4,
      case: { number: asked.number },
    });
    // What is only asked for is between the authorities.
    expect((await now(caseId, review.park.applicant)).extensions).toEqual([]);

    expect(await decide(caseId, true)).toMatchObject({
      extension: { state: 'approved', dueBefore: '2026-03-09', dueAfter: '2026-03-13', number: `${asked.number}-YQ1` },
    });
    expect(await now(caseId)).toMatchObject({
      status: 'accepted',
      clock: { state: 'running', limit: 9, used: 2, remaining: 7, dueOn: '2026-03-13' },
      extensionLimit: { daysLeft: 6, obstacle: null },
    });
    const [sms] = (await messagesAbout(review, asked.number)).slice(-1);
    expect(sms).toMatch(/延长审批期限 4 个工作日，依据行政许可法第四十二条，新的截止日期为2026年3月13日/);
    const [told] = (await toldTo(review, review.park.applicant, asked.number)).filter(
      ({ title }) => title === '审批期限延长',
    );
    expect(told?.body).toMatch(/延长 4 个工作日，依据行政许可法第四十二条，新的截止日期为2026年3月13日/);
    expect((await now(caseId, review.park.applicant)).extensions).toMatchObject([{ state: 'approved', days: 4 }]);
    for (const day of ['2026-03-05', '2026-03-09', '2026-03-13', '2026-03-16']) {
      app.clock.set(day);
      const { clock } = await now(caseId);
      expect(clock.used + clock.remaining).toBe(9);
    }
    app.clock.set('2026-03-13');
    expect((await now(caseId)).clock.lamp).toBe('yellow');
    app.clock.set('2026-03-16');
    expect((await now(caseId)).clock.lamp).toBe('red');
  });

  it('comes to ten days at most, however it is divided', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    expect(await request(caseId, 11)).toMatchObject({
      problems: [
        { field: 'days', reason: 'outOfRange', message: '最多还可延长 10 个工作日（依据：行政许可法第四十二条）。' },
      ],
    });
    expect(await request(caseId, 0)).toMatchObject({ problems: [{ field: 'days' }] });
    expect(await request(caseId, 1, handler, { reason: '忙' })).toMatchObject({ problems: [{ field: 'reason' }] });
    await request(caseId, 6);
    expect(await request(caseId, 1)).toMatchObject({ __typename: 'IllegalTransition' });
    await decide(caseId, true);
    expect(await request(caseId, 5)).toMatchObject({ problems: [{ field: 'days' }] });
    await request(caseId, 4, review.approver);
    await decide(caseId, true);
    expect(await now(caseId)).toMatchObject({
      clock: { limit: 15, dueOn: '2026-03-23' },
      extensionLimit: { daysLeft: 0, obstacle: '可以延长的天数已经用完。' },
    });
    expect(await request(caseId, 1)).toMatchObject({ __typename: 'IllegalTransition' });
  });

  it('is asked for on the due day and not after it; what was late meanwhile can only be turned down', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    app.clock.set('2026-03-09');
    expect(await request(caseId, 2)).toMatchObject({ extension: { state: 'requested' } });
    app.clock.set('2026-03-10');
    expect(await decide(caseId, true)).toMatchObject({ __typename: 'IllegalTransition', state: 'requested' });
    expect(await decide(caseId, false, review.head, { reason: '' })).toMatchObject({ problems: [{ field: 'reason' }] });
    expect(await decide(caseId, false)).toMatchObject({ extension: { state: 'rejected' } });
    const late = await now(caseId);
    expect(titles(await toldTo(review, handler, late.number))).toContain('延长申请未获批准');
    expect(late).toMatchObject({ clock: { lamp: 'red' }, extensionLimit: { obstacle: '已过截止日期，不能再延长。' } });
    expect(await request(caseId, 2)).toMatchObject({ __typename: 'IllegalTransition' });
  });

  it('is asked for while the case stands still, too: it adds days and is no pause', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    const fileId = await paperOf(review, handler);
    const { version } = await now(caseId);
    const asked = {
      caseId,
      expectedVersion: version,
      kindCode: 'WTPG',
      reason: '需委托技术评价。',
      promisedDays: 5,
      fileId,
    };
    await succeed(app, handler, 'openProcedure', asked);
    await request(caseId, 3);
    expect(await decide(caseId, true)).toMatchObject({ extension: { dueBefore: null, dueAfter: null } });
    expect(await now(caseId)).toMatchObject({
      status: 'suspended',
      clock: { state: 'paused', limit: 8, remaining: 8 },
    });
  });

  it('is approved by the head of the own unit alone, once when two try, and once for one key', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    const otherHead = await makeStaff(app, 'water-head', 'departmentHead', 'zh-swj');
    const elsewhere = await makeStaff(app, 'head-elsewhere', 'departmentHead', 'zh-qxj', '440403');
    const { version } = await now(caseId);
    const wish = { caseId, expectedVersion: version, days: 2, reason: '情况复杂，需要核实。' };
    const answers = await Promise.all(
      [handler, review.approver].map((who) => act(app, who, 'requestExtension', wish, `${anExtension} ${refused}`)),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ExtensionSuccess', 'StaleVersion']);
    for (const who of [otherHead, elsewhere]) await expect(decide(caseId, true, who)).rejects.toThrow('NOT_FOUND');
    for (const who of [handler, review.approver, review.lead]) {
      await expect(decide(caseId, true, who)).rejects.toThrow('FORBIDDEN');
    }
    await expect(request(caseId, 2, review.head)).rejects.toThrow('FORBIDDEN');
    expect((await ask(app, otherHead, '{ extensionsToDecide { id } }')).extensionsToDecide).toEqual([]);

    const key = freshKey();
    const both = await Promise.all([
      decide(caseId, true, review.head, { idempotencyKey: key }),
      decide(caseId, true, review.head),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['ExtensionSuccess', 'IllegalTransition']);
    expect((await now(caseId)).clock).toMatchObject({ limit: 7 });
    expect(await decide(caseId, false)).toMatchObject({ __typename: 'IllegalTransition', state: 'approved' });

    await request(caseId, 1);
    const asked = (await now(caseId)).extensions.at(-1);
    const back = { extensionId: asked.id, expectedVersion: asked.version };
    await succeed(app, review.approver, 'withdrawExtension', back, anExtension);
    expect(await act(app, handler, 'withdrawExtension', back, ofState)).toMatchObject({ state: 'withdrawn' });
    expect(await decide(caseId, true)).toMatchObject({ __typename: 'IllegalTransition', state: 'withdrawn' });
  });

  it('falls away with the decision', async () => {
    const { caseId, id, park } = await acceptedCase(review, '2026-03-02');
    await request(caseId, 2);
    await giveOpinion(park, review.approver, caseId);
    await attach(park, review.approver, id, lightning, 'approval');
    const { version } = await now(caseId);
    await succeed(app, review.approver, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' });
    expect(await now(caseId)).toMatchObject({
      status: 'approved',
      extensions: [{ state: 'withdrawn', mayWithdraw: false }],
      extensionLimit: { obstacle: '办件不在审查中，不能申请延长。' },
    });
    expect(await decide(caseId, true)).toMatchObject({ __typename: 'IllegalTransition', state: 'withdrawn' });
  });

  it('reads any number of extensions in the same number of statements', async () => {
    const { caseId } = await acceptedCase(review, '2026-03-02');
    await request(caseId, 1);
    await decide(caseId, true);
    const few = await statementsOf(app, () => now(caseId));
    for (let times = 0; times < 3; times += 1) {
      await request(caseId, 1);
      await decide(caseId, true);
    }
    const many = await statementsOf(app, () => now(caseId));
    expect(many.length).toBe(few.length);
    expect((await now(caseId)).extensions).toHaveLength(4);
  });
});
