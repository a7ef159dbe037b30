import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, freshKey, longSessions, makeStaff, type Park, readApplication, readCase } from '../kit/filing.js';
import {
  actOn,
  at,
  guest,
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
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const call = 'query ($id: ID!) { application(id: $id) { availableActions sessions { id } } }';

/** 珠 15, 16; 沪 15. */
describeOnBothDatabases('joint sessions', (database) => {
  let app: TestApp;
  let survey: Survey;
  let park: Park;
  let id: string;
  let lead: Staff;
  let centre: Staff;
  let handler: Staff;
  let water: Staff;
  let culture: Staff;
  let supervisor: Staff;
  let caseId: string;
  let session: Answer;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    survey = await makeSurvey(app);
    ({ park, id, lead, centre, handler, water, culture, supervisor, caseId } = survey);
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const input = (more: object = {}) => surveyCall(survey, more);
  const read = (as: TestSession, sessionId = session.id) => readSession(survey, as, sessionId);
  const versioned = async () => ({ sessionId: session.id, expectedVersion: (await read(lead)).version });
  const ics = (as: TestSession | null, sessionId = session.id) =>
    fetch(`${app.address}/files/sessions/${sessionId}/calendar.ics`, { headers: as ? { cookie: as.cookie } : {} });

  it('are called by the lead unit of the stage or the review centre of the district, and by nobody else', async () => {
    for (const who of [lead, centre]) {
      expect((await ask(app, who, call, { id })).application.availableActions).toContain('callSession');
    }
    for (const who of [supervisor, park.clerk, handler, park.applicant]) {
      expect((await ask(app, who, call, { id })).application.availableActions).not.toContain('callSession');
      await expect(actOn(app, who, 'callSession', input())).rejects.toThrow('FORBIDDEN');
    }
    const otherLead = await makeStaff(app, 'other-lead', 'leadCoordinator', 'zh-zrzy');
    const elsewhere = await makeStaff(app, 'centre-elsewhere', 'reviewCentreCoordinator', 'zh-stjg', '440403');
    for (const who of [otherLead, elsewhere]) {
      await expect(actOn(app, who, 'callSession', input())).rejects.toThrow('NOT_FOUND');
    }
  });

  it('name what is wrong with a call', async () => {
    const wrong = {
      ...{ title: ' ', place: '', caseIds: [], unitIds: ['nobody'], fileIds: ['nothing'] },
      ...{ guests: [{ ...guest, phone: '12' }], startsAt: at('01', '01:00') },
    };
    const { problems } = await actOn(app, lead, 'callSession', input(wrong));
    expect(problems.map(({ field, reason }: Answer) => `${field} ${reason}`)).toEqual([
      'title required',
      'place required',
      'startsAt inPast',
      'caseIds required',
      'unitIds unknown',
      'guests.0.phone notAPhone',
      'fileIds unknown',
    ]);
    const backwards = await actOn(app, lead, 'callSession', input({ endsAt: at('05', '01:00') }));
    expect(backwards.problems).toEqual([{ field: 'endsAt', reason: 'beforeStart' }]);
    const early = await actOn(app, lead, 'callSession', input({ kind: 'completionAcceptance' }));
    expect(early.problems).toEqual([{ field: 'kind', reason: 'wrongStage' }]);
  });

  it('invite the units of their cases and whom else they name, once however often the call is sent', async () => {
    await expect(read(culture, 'nothing')).rejects.toThrow('NOT_FOUND');
    await expect(ask(app, culture, call, { id })).rejects.toThrow('NOT_FOUND');
    const fileId = await unitFile(app, lead, 'zh-zjj');
    const once = input({
      idempotencyKey: freshKey(),
      unitIds: [await unitId(app, 'zh-wtj')],
      fileIds: [fileId],
    });
    session = await must(app, lead, 'callSession', once);
    expect((await must(app, lead, 'callSession', once)).id).toBe(session.id);
    expect(session).toMatchObject({ number: 'HY20260000001', state: 'called', files: [{ id: fileId }] });
    expect(session.invitations.map(({ unit, answer }: Answer) => [unit.code, answer]).sort()).toEqual([
      ['zh-qxj', 'pending'],
      ['zh-swj', 'pending'],
      ['zh-wtj', 'pending'],
    ]);
    const sent = await sentMessages(app);
    expect(sent.filter(({ body }) => body.includes('现场踏勘')).map(({ recipient }) => recipient)).toContain(
      guest.phone,
    );
    expect(sent.at(-1)?.body).toContain('2026年3月5日（周四）09:30—11:30');
    const bell = 'query { notifications { edges { node { title body link } } } }';
    const [told] = (await ask(app, handler, bell)).notifications.edges;
    expect(told.node).toMatchObject({ title: '邀请参加联合办理', link: `/sessions/${session.id}` });
    expect((await ask(app, park.applicant, bell)).notifications.edges[0].node.link).toBe(`/sessions/${session.id}`);
  });

  it('give an invited unit part in the project: it reads the session, the application and its cases', async () => {
    expect((await read(culture)).project.name).toBe(factoryPark.registration.name);
    expect((await ask(app, culture, call, { id })).application.sessions).toEqual([{ id: session.id }]);
    expect((await readCase(park, culture, id, 'zh-fljs')).id).toBe(caseId);
    const file = `${app.address}/files/${session.files[0].id}`;
    for (const [who, status] of [
      [culture, 200],
      [park.applicant, 200],
      [supervisor, 200],
    ] as const) {
      const { status: found } = await fetch(file, { method: 'HEAD', headers: { cookie: who.cookie } });
      expect(found).toBe(status);
    }
    const stranger = await makeStaff(app, 'stranger', 'departmentHandler', 'zh-daj');
    await expect(read(stranger)).rejects.toThrow('NOT_FOUND');
    expect((await fetch(file, { method: 'HEAD', headers: { cookie: stranger.cookie } })).status).toBe(404);
  });

  it('show the guests’ numbers to whoever coordinates it alone, and no remark to the applicant', async () => {
    await must(app, culture, 'answerInvitation', {
      ...{ sessionId: session.id, accept: false, remark: '当日另有会议，请气象局代为说明' },
    });
    await must(app, handler, 'answerInvitation', { sessionId: session.id, accept: true, attendees: '林工、陈工' });
    expect((await read(lead)).guests).toEqual([{ phone: guest.phone }]);
    for (const who of [centre, handler, supervisor, park.applicant]) {
      expect((await read(who)).guests).toEqual([{ phone: '139****5678' }]);
    }
    const remarks = async (who: TestSession) =>
      (await read(who)).invitations.filter(({ remark }: Answer) => remark !== null);
    expect(await remarks(handler)).toHaveLength(1);
    expect(await remarks(park.applicant)).toEqual([]);
    expect((await read(handler)).invitations.filter(({ own }: Answer) => own)).toMatchObject([{ answer: 'accepted' }]);
    const nobody = await actOn(app, culture, 'answerInvitation', { sessionId: session.id, accept: false });
    expect(nobody.problems).toEqual([{ field: 'remark', reason: 'required' }]);
  });

  it('come as a calendar file whose entry moves with them', async () => {
    expect((await ics(null)).status).toBe(401);
    const stranger = await makeStaff(app, 'curious', 'departmentHandler', 'zh-daj');
    expect((await ics(stranger)).status).toBe(404);
    expect((await ics(lead, 'nothing')).status).toBe(404);
    const response = await ics(park.applicant);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(session.icsUrl).toBe(`/files/sessions/${session.id}/calendar.ics`);
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20260305T093000');
    expect(text).toContain(`UID:${session.id}@gongshen`);
    expect(text).toContain('SEQUENCE:0');
  });

  it('are moved with a reason; everybody is asked anew', async () => {
    const moved = { startsAt: at('06', '01:30'), endsAt: at('06', '03:00'), place: '会议室', reason: '天气原因' };
    const stale = await actOn(app, lead, 'rescheduleSession', { sessionId: session.id, expectedVersion: 99, ...moved });
    expect(stale.__typename).toBe('StaleVersion');
    await expect(actOn(app, handler, 'rescheduleSession', { ...(await versioned()), ...moved })).rejects.toThrow(
      'FORBIDDEN',
    );
    const notIts = await actOn(app, centre, 'rescheduleSession', { ...(await versioned()), ...moved });
    expect(notIts.__typename).toBe('NotAllowed');
    session = await must(app, lead, 'rescheduleSession', { ...(await versioned()), ...moved });
    expect(session).toMatchObject({ startsAt: moved.startsAt, place: '会议室', state: 'called' });
    expect(session.invitations.map(({ answer }: Answer) => answer)).toEqual(['pending', 'pending', 'pending']);
    const text = await (await ics(handler)).text();
    expect(text).toContain(`UID:${session.id}@gongshen`);
    expect(text).toContain('SEQUENCE:1');
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20260306T093000');
    expect((await sentMessages(app)).at(-1)?.body).toContain('改为2026年3月6日');
  });

  it('are numbered without gaps, and called off with a reason', async () => {
    const second = await must(
      app,
      centre,
      'callSession',
      input({ kind: 'jointReview', startsAt: at('12', '01:00'), endsAt: at('12', '02:00') }),
    );
    expect(second.number).toBe('HY20260000002');
    const before = session;
    session = second;
    const cancelled = await must(app, centre, 'cancelSession', {
      ...{ sessionId: second.id, expectedVersion: second.version },
      reason: '并入下次会审',
    });
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: '并入下次会审', availableActions: [] });
    const text = await (await ics(handler)).text();
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SEQUENCE:1');
    session = before;
  });

  it('give a unit without an item its part in the project as long as they are on, and no longer', async () => {
    const mayLook = async () => {
      const { project } = await ask(app, transport, 'query ($id: ID!) { project(id: $id) { applications { id } } }', {
        id: park.projectId,
      });
      return project.applications.length > 0;
    };
    const transport = await makeStaff(app, 'transport', 'departmentHandler', 'zh-jtj');
    const list = '{ sessions(from: "2026-03-01", to: "2026-03-31") { edges { node { id } } } }';
    const found = async () => (await ask(app, transport, list)).sessions.edges.map(({ node }: Answer) => node.id);
    const third = await must(
      app,
      centre,
      'callSession',
      input({ startsAt: at('13', '01:00'), endsAt: at('13', '02:00'), unitIds: [await unitId(app, 'zh-jtj')] }),
    );
    expect(await found()).toEqual([third.id]);
    expect((await read(transport, third.id)).id).toBe(third.id);
    expect(await mayLook()).toBe(true);
    await must(app, centre, 'cancelSession', {
      ...{ sessionId: third.id, expectedVersion: third.version },
      reason: '不再需要',
    });
    expect(await found()).toEqual([]);
    await expect(read(transport, third.id)).rejects.toThrow('NOT_FOUND');
    expect(await mayLook()).toBe(false);
  });

  const span = (from: string, to: string) =>
    `{ sessions(from: "${from}", to: "${to}") { edges { node { id state kind place availableActions invitations { unit { shortName } answer }
      cases { id } guests { phone } clashes { kind unit { code } } conclusions { verdict } rectifications { state } calledByUnit { shortName } project { name } } } } }`;

  it('stand in the calendar of whom they concern, read in as many statements for one as for many', async () => {
    const found = async (as: TestSession, from: string, to: string) =>
      (await ask(app, as, span(from, to))).sessions.edges.map(({ node }: Answer) => node.id);
    for (const who of [lead, handler, culture, water, centre, supervisor, park.applicant, park.clerk]) {
      expect(await found(who, '2026-03-06', '2026-03-06')).toEqual([session.id]);
    }
    expect(await found(handler, '2026-03-02', '2026-03-05')).toEqual([]);
    const stranger = await makeStaff(app, 'passer-by', 'departmentHandler', 'zh-rfb');
    // 人防办 has an item of the stage: it may read the session, but it is none of its calendar.
    expect(await found(stranger, '2026-03-01', '2026-03-31')).toEqual([]);
    expect((await read(stranger)).id).toBe(session.id);
    // Seven in the morning in Zhuhai is still the day before in UTC.
    const early = { startsAt: at('22', '23:00'), endsAt: at('22', '23:45') };
    const atDawn = await must(app, lead, 'callSession', input(early));
    expect(await found(lead, '2026-03-23', '2026-03-23')).toEqual([atDawn.id]);
    expect(await found(lead, '2026-03-22', '2026-03-22')).toEqual([]);
    const one = await statementsOf(app, () => ask(app, lead, span('2026-03-06', '2026-03-06')));
    for (const day of ['17', '18', '19', '20']) {
      await must(app, lead, 'callSession', input({ startsAt: at(day, '01:00'), endsAt: at(day, '02:00') }));
    }
    const many = await statementsOf(app, () => ask(app, lead, span('2026-03-01', '2026-03-31')));
    expect(await found(lead, '2026-03-01', '2026-03-31')).toHaveLength(8);
    expect(many.length).toBe(one.length);
  });

  it('are shown as what is one’s own, one’s unit’s, or all', async () => {
    const found = async (as: TestSession, of: string) => {
      const query = `{ sessions(from: "2026-03-01", to: "2026-03-31", of: ${of}) { totalCount edges { node { id } } } }`;
      const { edges, totalCount } = (await ask(app, as, query)).sessions;
      expect(edges).toHaveLength(totalCount);
      return edges.map(({ node }: Answer) => node.id);
    };
    await must(app, handler, 'answerInvitation', { sessionId: session.id, accept: true, attendees: '林工' });
    expect(await found(handler, 'mine')).toEqual([session.id]);
    expect(await found(handler, 'unit')).toHaveLength(8);
    // 气象局's approver has answered nothing: only being named makes it theirs.
    const named = await makeStaff(app, '林工', 'departmentApprover', 'zh-qxj');
    expect(await found(named, 'mine')).toEqual([session.id]);
    const unnamed = await makeStaff(app, '%', 'departmentApprover', 'zh-qxj');
    expect(await found(unnamed, 'mine')).toEqual([]);
    expect(await found(centre, 'mine')).toHaveLength(2);
    expect(await found(centre, 'all')).toHaveLength(8);
    expect(await found(park.applicant, 'mine')).toHaveLength(8);
  });

  it('warn of who and what another takes at the same time, as far as each may know', async () => {
    const shown = 'kind name startsAt unit { code } title sessionId';
    const planned = async (as: TestSession, plan: object) => {
      const query = `query ($plan: SessionPlanInput!) { sessionClashes(plan: $plan) { ${shown} } }`;
      return (await ask(app, as, query, { plan })).sessionClashes;
    };
    const time = { startsAt: at('06', '02:00'), endsAt: at('06', '04:00') };
    const taken = { ...time, place: ' 会 议室', unitIds: [await unitId(app, 'zh-qxj')], guests: [guest] };
    const other = { title: session.title, sessionId: session.id, startsAt: session.startsAt };
    expect(await planned(centre, taken)).toEqual([
      { ...other, kind: 'place', name: '会 议室', unit: null },
      { ...other, kind: 'unit', name: null, unit: { code: 'zh-qxj' } },
      { ...other, kind: 'guest', name: guest.name, unit: null },
    ]);
    expect(await planned(centre, { ...taken, startsAt: session.endsAt })).toEqual([]);
    expect(await planned(centre, { ...taken, startsAt: at('06', '05:00') })).toEqual([]);
    const abroad = await makeStaff(app, 'centre-abroad', 'reviewCentreCoordinator', 'zh-stjg', '440403');
    expect((await planned(abroad, taken)).map(({ kind, title }: Answer) => [kind, title])).toEqual([
      ['place', null],
      ['unit', null],
      ['guest', null],
    ]);
    await expect(planned(handler, taken)).rejects.toThrow('FORBIDDEN');
    await expect(planned(abroad, { ...taken, sessionId: session.id })).rejects.toThrow('NOT_FOUND');
    // Moving a session is no clash with itself; its own units and guests are meant.
    expect(await planned(lead, { ...taken, unitIds: [], guests: [], sessionId: session.id })).toEqual([]);

    // A warning: it is called all the same, and says so to everybody it concerns.
    const clashing = await must(app, centre, 'callSession', input({ ...time, place: '会议室' }));
    const clashes = async (as: TestSession, sessionId = clashing.id) => {
      const query = `query ($id: ID!) { session(id: $id) { clashes { ${shown} } } }`;
      const { session: found } = await ask(app, as, query, { id: sessionId });
      return found.clashes.map(({ kind, name, unit }: Answer) => [kind, unit?.code ?? name].join(' ')).sort();
    };
    expect(await clashes(centre)).toEqual(['guest 周工', 'place 会议室', 'unit zh-qxj', 'unit zh-swj']);
    expect(await clashes(handler)).toEqual(['place 会议室', 'unit zh-qxj', 'unit zh-swj']);
    expect(await clashes(park.applicant)).toEqual([]);
    const answer = (who: TestSession, more: object) =>
      must(app, who, 'answerInvitation', { sessionId: clashing.id, accept: true, ...more });
    await answer(handler, { attendees: '陈工' });
    await answer(water, { accept: false, remark: '另有会议' });
    expect(await clashes(handler)).toEqual(['place 会议室']);
    await answer(handler, { attendees: '陈工、林工（副科长）' });
    const [, person] = (
      await ask(app, handler, `query ($id: ID!) { session(id: $id) { clashes { ${shown} } } }`, { id: clashing.id })
    ).session.clashes;
    expect(person).toMatchObject({ kind: 'person', name: '林工', unit: { code: 'zh-qxj' }, title: session.title });
    const { version } = await read(centre, clashing.id);
    await must(app, centre, 'cancelSession', { sessionId: clashing.id, expectedVersion: version, reason: '时间冲突' });
    expect(await clashes(lead, session.id)).toEqual([]);
  });

  it('fall away when the application is withdrawn', async () => {
    const { version } = await readApplication(park, id);
    const withdrawn = await act(app, park.applicant, 'withdrawApplication', {
      ...{ applicationId: id, expectedVersion: version },
      reason: '方案调整',
    });
    expect(withdrawn.__typename).toBe('ApplicationSuccess');
    const query = 'query ($id: ID!) { project(id: $id) { sessions { state } } }';
    const { project } = await ask(app, park.applicant, query, { id: park.projectId });
    const states = project.sessions.map(({ state }: Answer) => state);
    expect(states).toEqual(Array.from({ length: 9 }, () => 'cancelled'));
    const late = await actOn(
      app,
      lead,
      'callSession',
      input({ startsAt: at('25', '01:00'), endsAt: at('25', '02:00') }),
    );
    expect(late.__typename).toBe('IllegalTransition');
  });
});
