import { scanDeadlines } from '../../src/modules/deadlines/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, freshKey, longSessions, makeStaff, type Park, readCase, succeed } from '../kit/filing.js';
import {
  actOn,
  at,
  makeSurvey,
  must,
  readSession,
  type Staff,
  type Survey,
  sentMessages,
  surveyCall,
  unitFile,
  unitId,
} from '../kit/sessions.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** 珠 15, 16; 沪 15: held, concluded by every department, put right. */
describeOnBothDatabases('what comes of a joint session', (database) => {
  let app: TestApp;
  let survey: Survey;
  let park: Park;
  let lead: Staff;
  let handler: Staff;
  let water: Staff;
  let culture: Staff;
  let supervisor: Staff;
  let caseId: string;
  let waterCase: string;
  let session: Answer;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    survey = await makeSurvey(app);
    ({ park, lead, handler, water, culture, supervisor, caseId, waterCase } = survey);
    const unitIds = [await unitId(app, 'zh-wtj')];
    const fileIds = [await unitFile(app, lead, 'zh-zjj')];
    session = await must(app, lead, 'callSession', surveyCall(survey, { unitIds, fileIds }));
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const read = (as: TestSession, sessionId = session.id) => readSession(survey, as, sessionId);
  const versioned = async () => ({ sessionId: session.id, expectedVersion: (await read(lead)).version });

  it('are held by their minutes, and not before they began', async () => {
    const units = session.invitations
      .filter(({ unit }: Answer) => unit.code !== 'zh-wtj')
      .map(({ unit }: Answer) => unit.id);
    const minutes = { minutes: '现场查看。', attendedUnitIds: units, attendedGuestIds: [session.guests[0].id] };
    const early = await actOn(app, lead, 'recordMinutes', { ...(await versioned()), ...minutes });
    expect(early.__typename).toBe('IllegalTransition');
    expect((await actOn(app, handler, 'giveConclusion', conclusion(caseId))).__typename).toBe('IllegalTransition');
    app.clock.set('2026-03-06T03:00:00.000Z');
    const uninvited = { ...minutes, attendedUnitIds: [...units, await unitId(app, 'zh-daj')] };
    expect((await actOn(app, lead, 'recordMinutes', { ...(await versioned()), ...uninvited })).problems).toEqual([
      { field: 'attendedUnitIds', reason: 'notInvited' },
    ]);
    session = await must(app, lead, 'recordMinutes', { ...(await versioned()), ...minutes });
    expect(session).toMatchObject({ state: 'held', minutes: '现场查看。', guests: [{ attended: true }] });
    const late = await actOn(app, lead, 'cancelSession', { ...(await versioned()), reason: '来不及了' });
    expect(late.__typename).toBe('IllegalTransition');
    expect((await read(culture)).availableActions).toEqual([]);
    expect((await actOn(app, culture, 'giveConclusion', conclusion(null))).__typename).toBe('IllegalTransition');
  });

  const conclusion = (about: string | null, more: object = {}) => ({
    ...{ sessionId: session.id, caseId: about, verdict: 'pass', text: '现场符合要求。', rectifications: [] },
    ...more,
  });
  const toPutRight = [{ text: '补做接地电阻测试', dueOn: '2026-03-11' }];
  const again = { verdict: 'passWithRectification', rectifications: toPutRight };

  it('take a conclusion of each unit on its own case, with what is to be put right', async () => {
    const wrong = async (more: object) =>
      (await actOn(app, handler, 'giveConclusion', conclusion(caseId, more))).problems.map(
        ({ reason }: Answer) => reason,
      );
    expect(await wrong({ caseId: waterCase })).toEqual(['unknown']);
    expect(await wrong({ caseId: null })).toEqual(['required']);
    expect(await wrong({ verdict: 'passWithRectification' })).toEqual(['required']);
    expect(await wrong({ rectifications: toPutRight })).toEqual(['notWanted']);
    expect(await wrong({ ...again, rectifications: [{ text: 'x', dueOn: '2026-03-07' }] })).toEqual(['dayOff']);
    expect(await wrong({ ...again, rectifications: [{ text: 'x', dueOn: '2026-03-06' }] })).toEqual(['inPast']);
    const early = await actOn(app, lead, 'concludeSession', {
      ...(await versioned()),
      verdict: 'fail',
      text: '不通过',
    });
    expect(early.missingUnits).toHaveLength(2);

    const [mine, theirs] = await Promise.all([
      actOn(app, handler, 'giveConclusion', conclusion(caseId, again)),
      actOn(app, water, 'giveConclusion', conclusion(waterCase)),
    ]);
    expect([mine.__typename, theirs.__typename]).toEqual(['SessionSuccess', 'SessionSuccess']);
    const opinions = 'query ($id: ID!) { itemCase(id: $id) { opinions { kind stance text unit { code } } } }';
    expect((await ask(app, supervisor, opinions, { id: caseId })).itemCase.opinions).toMatchObject([
      { kind: 'jointReview', stance: 'agreeWithConditions', unit: { code: 'zh-qxj' } },
    ]);
    expect((await read(supervisor)).conclusions).toHaveLength(2);
    expect((await read(park.applicant)).conclusions).toEqual([]);
    // A case its department has not taken up yet can be judged in a session all the same.
    expect((await ask(app, supervisor, opinions, { id: waterCase })).itemCase.opinions).toHaveLength(1);
    expect((await sentMessages(app)).at(-1)?.body).toContain('1 项整改');
  });

  it('say what was found to those alone who look into the project', async () => {
    const query = 'query ($id: ID!) { project(id: $id) { currentTurn { what } } }';
    const turns = async (as: TestSession) =>
      (await ask(app, as, query, { id: park.projectId })).project.currentTurn.map(({ what }: Answer) => what);
    for (const who of [handler, culture, park.applicant]) {
      expect(await turns(who)).toContain('整改“补做接地电阻测试”');
    }
    const outside = await turns(await makeStaff(app, 'archives', 'departmentHandler', 'zh-daj'));
    expect(outside).toContain('整改');
    expect(outside.join()).not.toContain('接地');
  });

  it('see what is to be put right through, with another day when it was not done', async () => {
    const one = async (as: TestSession) => (await read(as)).rectifications[0];
    const deadline = async () =>
      (
        await app.services.db.read.query<{ dueOn: string | null }>(
          "SELECT due_on AS dueOn FROM deadline WHERE subject_type = 'rectification'",
        )
      ).map(({ dueOn }) => dueOn);
    const query = 'query ($id: ID!) { project(id: $id) { currentTurn { who what dueOn } } }';
    const awaited = async () =>
      (await ask(app, supervisor, query, { id: park.projectId })).project.currentTurn.map(
        ({ who, what, dueOn }: Answer) => [who, what, dueOn],
      );
    expect(await deadline()).toEqual(['2026-03-11']);
    expect(await awaited()).toContainEqual(['申请人', '整改“补做接地电阻测试”', '2026-03-11']);
    expect(await one(handler)).toMatchObject({ state: 'open', availableActions: [] });
    const open = await one(park.applicant);
    expect(open.availableActions).toEqual(['report']);
    const command = async (as: TestSession) => {
      const { id: rectificationId, version } = await one(as);
      return { rectificationId, expectedVersion: version };
    };
    await expect(
      actOn(app, handler, 'reportRectification', { ...(await command(handler)), report: 'x' }),
    ).rejects.toThrow('FORBIDDEN');
    const foreign = await actOn(app, park.applicant, 'reportRectification', {
      ...(await command(park.applicant)),
      ...{ report: '已做', fileId: session.files[0].id },
    });
    expect(foreign.problems).toEqual([{ field: 'fileId', reason: 'unknown' }]);
    const report = { idempotencyKey: freshKey(), ...(await command(park.applicant)), report: '已补测。' };
    const reported = await must(app, park.applicant, 'reportRectification', report);
    expect(await must(app, park.applicant, 'reportRectification', report)).toEqual(reported);
    expect(reported).toMatchObject({ state: 'reported', lamp: 'grey', session: { id: session.id } });
    expect(await deadline()).toEqual([null]);
    expect(await awaited()).toContainEqual(['市气象局', '复查整改“补做接地电阻测试”', null]);

    expect(
      (await actOn(app, water, 'recheckRectification', { ...(await command(water)), passed: true, text: '好' }))
        .__typename,
    ).toBe('NotAllowed');
    const failed = { ...(await command(handler)), passed: false, text: '阻值仍偏大' };
    expect((await actOn(app, handler, 'recheckRectification', failed)).problems).toEqual([
      { field: 'dueOn', reason: 'required' },
    ]);
    const reopened = await must(app, handler, 'recheckRectification', { ...failed, dueOn: '2026-03-16' });
    expect(reopened).toMatchObject({ state: 'open', round: 2, dueOn: '2026-03-16', passed: false });
    expect(await deadline()).toEqual(['2026-03-16']);
    app.clock.set('2026-03-17');
    await scanDeadlines(app.services);
    const bell = 'query { notifications { edges { node { title link } } } }';
    const overdue = { title: '整改逾期', link: `/sessions/${session.id}` };
    for (const who of [handler, lead]) {
      const told = (await ask(app, who, bell)).notifications.edges.map(({ node }: Answer) => node);
      expect(told).toContainEqual(overdue);
    }
    expect((await sentMessages(app)).at(-1)?.body).toContain('已超过期限');
    await must(app, park.applicant, 'reportRectification', {
      ...(await command(park.applicant)),
      report: '已更换接地极。',
    });
    const unfinished = await actOn(app, lead, 'concludeSession', {
      ...(await versioned()),
      verdict: 'pass',
      text: '通过',
    });
    expect(unfinished).toMatchObject({ __typename: 'SessionUnfinished', missingUnits: [], openRectifications: 1 });
    await must(app, handler, 'recheckRectification', { ...(await command(handler)), passed: true, text: '合格' });
    expect(await deadline()).toEqual([]);
  });

  it('end with an overall conclusion that is never milder than a department’s', async () => {
    await must(app, water, 'giveConclusion', conclusion(waterCase, { verdict: 'fail', text: '接口标高不符。' }));
    const overall = async (verdict: string) => ({ ...(await versioned()), verdict, text: '综合各部门意见。' });
    const milder = await actOn(app, lead, 'concludeSession', await overall('pass'));
    expect(milder.problems).toEqual([{ field: 'verdict', reason: 'againstDepartment' }]);
    await must(app, water, 'giveConclusion', conclusion(waterCase, { text: '已按要求调整，通过。' }));
    session = await must(app, lead, 'concludeSession', await overall('pass'));
    expect(session).toMatchObject({ state: 'concluded', overallVerdict: 'pass', resultNumber: null, resultFile: null });
    expect(session.conclusions).toHaveLength(2);
    expect(session.availableActions).toEqual([]);
    expect((await read(park.applicant)).conclusions).toHaveLength(2);
    const twice = await actOn(app, lead, 'concludeSession', await overall('fail'));
    expect(twice.__typename).toBe('IllegalTransition');
    const opinions = 'query ($id: ID!) { itemCase(id: $id) { opinions { state stance } } }';
    expect((await ask(app, water, opinions, { id: waterCase })).itemCase.opinions).toEqual([
      { state: 'superseded', stance: 'agree' },
      { state: 'superseded', stance: 'disagree' },
      { state: 'given', stance: 'agree' },
    ]);
  });

  it('have nothing put right any more of a case that is terminated', async () => {
    const call = {
      caseIds: [waterCase],
      unitIds: [],
      fileIds: [],
      startsAt: at('18', '01:00'),
      endsAt: at('18', '02:00'),
    };
    session = await must(app, lead, 'callSession', surveyCall(survey, call));
    app.clock.set('2026-03-18T03:00:00.000Z');
    const attended = { attendedUnitIds: session.invitations.map(({ unit }: Answer) => unit.id), attendedGuestIds: [] };
    await must(app, lead, 'recordMinutes', { ...(await versioned()), minutes: '现场查看。', ...attended });
    const asked = { ...again, rectifications: [{ text: '调整接口标高', dueOn: '2026-03-25' }] };
    session = await must(app, water, 'giveConclusion', conclusion(waterCase, asked));
    const approver = await makeStaff(app, 'water-approver', 'departmentApprover', 'zh-swj');
    const { version } = (
      await ask(app, approver, 'query ($id: ID!) { itemCase(id: $id) { version } }', { id: waterCase })
    ).itemCase;
    const ended = await act(app, approver, 'terminateCase', {
      ...{ caseId: waterCase, expectedVersion: version },
      ...{ reason: '申请事项已不存在。', basis: '行政许可法' },
    });
    expect(ended.__typename).toBe('CaseSuccess');
    expect((await read(park.applicant)).rectifications).toMatchObject([{ state: 'settled', availableActions: [] }]);
    const watched = await app.services.db.read.query("SELECT id FROM deadline WHERE subject_type = 'rectification'");
    expect(watched).toEqual([]);
  });

  it('nor of one that its department does not accept', async () => {
    const drawings = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
    const assigned = await readCase(park, drawings, survey.id, 'zh-sgtsc');
    const call = {
      caseIds: [assigned.id],
      unitIds: [],
      fileIds: [],
      startsAt: at('19', '01:00'),
      endsAt: at('19', '02:00'),
    };
    session = await must(app, lead, 'callSession', surveyCall(survey, call));
    app.clock.set('2026-03-19T03:00:00.000Z');
    const attended = { attendedUnitIds: session.invitations.map(({ unit }: Answer) => unit.id), attendedGuestIds: [] };
    await must(app, lead, 'recordMinutes', { ...(await versioned()), minutes: '现场查看。', ...attended });
    const asked = { ...again, rectifications: [{ text: '补齐图纸签章', dueOn: '2026-03-26' }] };
    await must(app, drawings, 'giveConclusion', conclusion(assigned.id, asked));
    const { version } = await readCase(park, drawings, survey.id, 'zh-sgtsc');
    await succeed(app, drawings, 'declineCase', {
      ...{ caseId: assigned.id, expectedVersion: version },
      reason: '图纸不属于本机构审查范围。',
    });
    expect((await read(park.applicant)).rectifications).toMatchObject([{ state: 'settled', availableActions: [] }]);
    const watched = await app.services.db.read.query("SELECT id FROM deadline WHERE subject_type = 'rectification'");
    expect(watched).toEqual([]);
  });
});
