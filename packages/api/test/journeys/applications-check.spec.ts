import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  act,
  addMaterial,
  ask,
  checkAll,
  completeDraft,
  issueReceipt,
  makePark,
  makeStaff,
  openStage,
  type Park,
  submit,
  succeed,
} from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { makeClerk, makeFileRow } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const notice = `openNotice { number answerBy repeated repeatReason
  points { id requirementCode reason repeated resolved answer } }`;

/** 珠 9–11: the window's check, correction rounds and the receipt, and everything that is refused on the way. */
describeOnBothDatabases('the check of an application', (database) => {
  let app: TestApp;
  let park: Park;
  let secondClerk: TestSession;
  let id: string;

  const read = async (fields: string, as = park.applicant): Promise<Answer> =>
    (await ask(app, as, `query ($id: ID!) { application(id: $id) { ${fields} } }`, { id })).application;
  const version = async () => (await read('version')).version as number;
  const command = async () => ({ applicationId: id, expectedVersion: await version() });
  const requirement = async (code: string, fields: string, as = park.applicant) =>
    (await read(`requirements { code ${fields} }`, as)).requirements.find((each: Answer) => each.code === code);

  beforeAll(async () => {
    app = await startTestApp({ database });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    secondClerk = await makeClerk(app, 'second-clerk');
    await arrange(app.services, (tx) =>
      tx.execute("UPDATE account SET phone = '13800000001' WHERE id = ?", [park.owner.accountId]),
    );
    id = await openStage(park, factoryPark.stageItems);
    await completeDraft(park, id);
    await submit(park, id);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('is taken up by one of two clerks who press at once', async () => {
    const input = await command();
    const pressed = await Promise.all(
      [park.clerk, secondClerk].map((clerk) =>
        act(app, clerk, 'startCheck', input, '... on ApplicationSuccess { application { status } }'),
      ),
    );
    const won = pressed.filter(({ __typename }) => __typename === 'ApplicationSuccess');
    expect(won).toHaveLength(1);
    const lost = pressed.find(({ __typename }) => __typename !== 'ApplicationSuccess');
    expect(['StaleVersion', 'IllegalTransition']).toContain(lost.__typename);
    expect(lost.message).not.toBe('');
  });

  it('does not let other capacities check', async () => {
    const elsewhere = await makeClerk(app, 'doumen-clerk', '440403');
    const handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-zjj');
    const look = { applicationId: id, requirementCode: 'm-sght', present: true, legible: true, matches: true };
    await expect(act(app, elsewhere, 'recordCheck', look)).rejects.toThrow('NOT_FOUND');
    await expect(act(app, handler, 'recordCheck', look)).rejects.toThrow('FORBIDDEN');
    await expect(act(app, park.applicant, 'recordCheck', look)).rejects.toThrow('FORBIDDEN');
  });

  it('wants a reason for what does not pass, and the whole check before anything is said', async () => {
    const look = { applicationId: id, requirementCode: 'm-sght', present: true, legible: false, matches: true };
    const problems = '... on InvalidInput { problems { field reason } } ... on CheckSuccess { application { id } }';
    const record = (more: object) => act(app, park.clerk, 'recordCheck', { ...look, ...more }, problems);
    expect(await record({})).toMatchObject({ problems: [{ field: 'reasonCode', reason: 'reasonMissing' }] });
    expect(await record({ reasonCode: 'M02' })).toMatchObject({
      problems: [{ field: 'reasonCode', reason: 'notAnOption' }],
    });
    expect(await record({ present: false, matches: true })).toMatchObject({
      problems: [{ reason: 'absentButJudged' }],
    });
    expect(await record({ requirementCode: 'm-sthg' })).toMatchObject({ problems: [{ field: 'requirementCode' }] });
    expect(await record({ reasonCode: 'L01', remark: '第 3 页看不清' })).toMatchObject({ __typename: 'CheckSuccess' });
    const fields = '... on CheckIncomplete { unchecked }';
    for (const way of ['issueReceipt', 'issueCorrection']) {
      const refused = await act(app, park.clerk, way, await command(), fields);
      expect(refused.__typename).toBe('CheckIncomplete');
      expect(refused.unchecked).toContain('m-sgtw');
      expect(refused.unchecked).not.toContain('m-sthg');
    }
    expect((await requirement('m-sght', 'check { passed }', park.clerk)).check).toEqual({ passed: false });
    expect((await requirement('m-sght', 'check { passed }')).check).toBeNull();
  });

  it('gets one notice with everything in it, and its applicant an SMS', async () => {
    await checkAll(park, id, ['m-sgtw']);
    const look = { applicationId: id, requirementCode: 'm-sght', present: true, legible: false, matches: true };
    await succeed(app, park.clerk, 'recordCheck', { ...look, reasonCode: 'L01', remark: '第 3 页看不清' });
    const receipt = await act(app, park.clerk, 'issueReceipt', await command(), '... on CheckIncomplete { unchecked }');
    expect([...receipt.unchecked].sort()).toEqual(['m-sght', 'm-sgtw']);
    const input = await command();
    const days = await act(app, park.clerk, 'issueCorrection', { ...input, answerWithinWorkingDays: 0 });
    expect(days.__typename).toBe('InvalidInput');
    const pressed = await Promise.all(
      [park.clerk, secondClerk].map((clerk) =>
        act(
          app,
          clerk,
          'issueCorrection',
          input,
          `... on ApplicationSuccess { application { status ${notice} checkClock { state } } }`,
        ),
      ),
    );
    const won = pressed.filter(({ __typename }) => __typename === 'ApplicationSuccess');
    expect(won).toHaveLength(1);
    expect(won[0].application).toMatchObject({
      status: 'correcting',
      checkClock: { state: 'stopped' },
      openNotice: {
        number: '440402-2026-00001-BZ1',
        answerBy: '2026-03-16',
        repeated: false,
        points: [
          { requirementCode: 'm-sght', reason: '扫描件模糊，文字或图面无法辨认', resolved: false },
          { requirementCode: 'm-sgtw', reason: '单位名称与营业执照不一致', resolved: false },
        ],
      },
    });
    const messages = await app.services.db.read.query<{ body: string }>(
      "SELECT body FROM outbox_message WHERE channel = 'sms'",
    );
    expect(messages.filter(({ body }) => body.includes('补齐补正'))).toHaveLength(1);
  });

  it('is corrected only where the notice says, and resubmitted only when every point is dealt with', async () => {
    const { openNotice } = await read(notice);
    const [contract, drawings] = openNotice.points;
    const fileId = await makeFileRow(app.services, park.owner);
    const other = await act(app, park.applicant, 'addMaterial', {
      applicationId: id,
      requirementCode: 'm-kcbg',
      fileId,
    });
    expect(other.__typename).toBe('IllegalTransition');
    const early = await act(
      app,
      park.applicant,
      'resubmitApplication',
      await command(),
      '... on SubmissionIncomplete { missing { ref reason } }',
    );
    expect(early.missing).toHaveLength(2);
    expect(early.missing).toEqual(
      expect.arrayContaining([
        { ref: 'm-sgtw', reason: 'pointOpen' },
        { ref: 'm-sght', reason: 'pointOpen' },
      ]),
    );
    expect((await act(app, park.applicant, 'answerPoint', { pointId: contract.id, answer: '  ' })).__typename).toBe(
      'InvalidInput',
    );
    await succeed(app, park.applicant, 'answerPoint', {
      pointId: contract.id,
      answer: '已与施工单位核对，见补充协议。',
    });
    const { materials } = await requirement('m-sgtw', 'materials { id }');
    await addMaterial(park, id, 'm-sgtw', materials[0].id);
    const replaced = await requirement(
      'm-sgtw',
      'materials { current { number submittedInRound } versions { number } removable } openPoint { id resolved }',
    );
    expect(replaced).toMatchObject({
      materials: [
        { current: { number: 2, submittedInRound: null }, versions: [{ number: 1 }, { number: 2 }], removable: false },
      ],
      openPoint: { id: drawings.id, resolved: true },
    });
    await succeed(app, park.applicant, 'resubmitApplication', await command());
    expect(
      await read('status submissionRound correctionNotices { state answeredAt } checkClock { state }'),
    ).toMatchObject({
      status: 'submitted',
      submissionRound: 2,
      correctionNotices: [{ state: 'answered', answeredAt: expect.any(String) }],
      checkClock: { state: 'running' },
    });
    expect(
      (await act(app, park.applicant, 'answerPoint', { pointId: contract.id, answer: '再补一句' })).__typename,
    ).toBe('IllegalTransition');
  });

  it('takes no look at what was on the screen before the correction', async () => {
    const look = { applicationId: id, requirementCode: 'm-sght', present: true, legible: true, matches: true };
    const old = await act(app, park.clerk, 'recordCheck', { ...look, round: 1 });
    expect(old).toMatchObject({ __typename: 'StaleVersion', message: expect.stringContaining('重新提交') });
    expect((await requirement('m-sght', 'check { passed }', park.clerk)).check).toBeNull();
  });

  it('carries over what passed and was not touched; a second notice on it needs a reason and is recorded', async () => {
    expect(await requirement('m-kcbg', 'check { round passed } previousCheck { round }', park.clerk)).toMatchObject({
      check: { round: 1, passed: true },
      previousCheck: { round: 1 },
    });
    expect(await requirement('m-sgtw', 'check { round } previousCheck { passed }', park.clerk)).toMatchObject({
      check: null,
      previousCheck: { passed: false },
    });
    const look = (requirementCode: string, matches: boolean) =>
      succeed(app, park.clerk, 'recordCheck', {
        applicationId: id,
        requirementCode,
        present: true,
        legible: true,
        matches,
        ...(matches ? {} : { reasonCode: 'M02' }),
      });
    await look('m-sght', true);
    await look('m-sgtw', false);
    await look('m-kcbg', false);
    const refused = await act(
      app,
      park.clerk,
      'issueCorrection',
      await command(),
      '... on RepeatReasonRequired { requirementCodes }',
    );
    expect(refused).toMatchObject({ __typename: 'RepeatReasonRequired', requirementCodes: ['m-kcbg'] });
    const issued = await succeed(
      app,
      park.clerk,
      'issueCorrection',
      { ...(await command()), repeatReason: '前次核对疏漏' },
      `... on ApplicationSuccess { application { ${notice} } }`,
    );
    expect(issued.application.openNotice).toMatchObject({
      number: '440402-2026-00001-BZ2',
      repeated: true,
      repeatReason: '前次核对疏漏',
      points: [
        { requirementCode: 'm-kcbg', repeated: true },
        { requirementCode: 'm-sgtw', repeated: false },
      ],
    });
  });

  it('is received once, when two clerks press at once, and everything has passed', async () => {
    const { openNotice } = await read(notice);
    for (const { id: pointId } of openNotice.points) {
      await succeed(app, park.applicant, 'answerPoint', { pointId, answer: '已更正。' });
    }
    await succeed(app, park.applicant, 'resubmitApplication', await command());
    await checkAll(park, id);
    const nothing = await act(app, park.clerk, 'issueCorrection', await command());
    expect(nothing.__typename).toBe('InvalidInput');
    const input = await command();
    const pressed = await Promise.all([park.clerk, secondClerk].map((clerk) => act(app, clerk, 'issueReceipt', input)));
    const kinds = pressed.map(({ __typename }) => __typename);
    expect(kinds.filter((kind) => kind === 'ApplicationSuccess')).toHaveLength(1);
    expect(['StaleVersion', 'IllegalTransition']).toContain(kinds.find((kind) => kind !== 'ApplicationSuccess'));
    const received = await read(
      'status receipt { number receivedOn windowName materials issuedBy { displayName } } checkClock { state }',
    );
    expect(received).toMatchObject({
      status: 'received',
      receipt: { number: 'HZ-440402-2026-00001', receivedOn: '2026-03-02', issuedBy: { displayName: '窗口人员' } },
      checkClock: { state: 'stopped' },
    });
    expect(received.receipt.materials).toContain('施工合同');
    const events = await app.services.db.read.query("SELECT id FROM domain_event WHERE type = 'application.received'");
    expect(events).toHaveLength(1);
  });

  it('stands in the lanes of the window', async () => {
    const lane =
      'query ($lane: IntakeLane!, $search: String) { intakeQueue(lane: $lane, search: $search) { totalCount edges { node { id number } } } intakeCounts { lane count } }';
    const done = await ask(app, park.clerk, lane, { lane: 'done', search: '00001' });
    expect(done.intakeQueue).toMatchObject({ totalCount: 1, edges: [{ node: { id } }] });
    expect(done.intakeCounts).toEqual(
      expect.arrayContaining([
        { lane: 'toCheck', count: 0 },
        { lane: 'correcting', count: 0 },
        { lane: 'done', count: 1 },
      ]),
    );
    expect((await ask(app, park.clerk, lane, { lane: 'done', search: '%' })).intakeQueue.totalCount).toBe(0);
    await expect(ask(app, park.applicant, lane, { lane: 'done' })).rejects.toThrow('FORBIDDEN');
    expect(await issueReceipt(park, id).catch((error: Error) => error.message)).toContain('IllegalTransition');
  });
});
