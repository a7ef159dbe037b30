import { dayInWords } from '@gongshen/shared/clock';
import { factoryPark } from '../../src/demo/factory-park.js';
import { systemActor } from '../../src/kernel/actor.js';
import { done } from '../../src/kernel/result.js';
import type { Services } from '../../src/kernel/services.js';
import { watchComingYear } from '../../src/modules/calendar/index.js';
import { resumeCase, suspendCase } from '../../src/modules/cases/index.js';
import { anotherProject } from '../kit/another-project.js';
import {
  calendarStateFields,
  corrected2027 as corrected,
  importYear,
  notice2027 as notice,
  previewYear,
  yearLongSessions,
} from '../kit/calendar.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  ask,
  checkAll,
  completeDraft,
  decide,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readApplication,
  readCase,
  receivedApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { TestClock } from '../kit/test-clock.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

describeOnBothDatabases('calendar administration', (database) => {
  let app: TestApp;
  let park: Park;
  let city: Staff;
  let weather: Staff;
  let water: Staff;
  let airDefence: Staff;
  let received: string;
  let checking: string;
  let correcting: string;

  const preview = (year: object = notice, first = 100): Promise<Answer> => previewYear(app, city, year, first);
  const importCalendar = (year: object, fingerprint: string, more: object = {}) =>
    importYear(app, city, year, fingerprint, more);
  const caseIn = (as: TestSession, itemCode: string) => readCase(park, as, received, itemCode);
  const rowOf = async (id: string): Promise<Answer> => {
    const [row] = await app.services.db.read.query(
      `SELECT due_on AS dueOn, due_order AS dueOrder, counted AS counted, clock_state AS state FROM item_case WHERE id = ?`,
      [id],
    );
    return row;
  };
  const watched = async (subjectId: string): Promise<string | null | undefined> => {
    const rows = await app.services.db.read.query<{ dueOn: string | null }>(
      'SELECT due_on AS dueOn FROM deadline WHERE subject_id = ? ORDER BY subject_type',
      [subjectId],
    );
    return rows[0]?.dueOn;
  };
  const system = (services: Services, work: Parameters<Services['uow']['run']>[2]) =>
    services.uow.run(systemActor('测试'), { name: 'test.act', idempotencyKey: null, input: null }, work);
  const titles = async (as: TestSession): Promise<Answer[]> => {
    const told = await ask(app, as, '{ notifications(first: 50) { edges { node { title body link } } } }');
    return told.notifications.edges.map(({ node }: Answer) => node);
  };

  const submitted = async (of: Park): Promise<string> => {
    const id = await openStage(of, factoryPark.stageItems);
    await completeDraft(of, id);
    await submit(of, id);
    return id;
  };

  beforeAll(async () => {
    const clock = new TestClock('2026-12-28T01:00:00.000Z');
    app = await startTestApp({ database, clock, config: yearLongSessions });
    park = await makePark(app);
    city = await makeStaff(app, 'city', 'cityAdministrator', 'zh-ggb');
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    water = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj');
    airDefence = await makeStaff(app, 'air-defence', 'departmentApprover', 'zh-rfb');
    received = await receivedApplication(park, factoryPark.stageItems);
    clock.set('2026-12-29');
    await accept(park, water, received, 'zh-psxk');
    await decide(park, water, received, 'zh-psxk', { decision: 'approve' });
    await accept(park, airDefence, received, 'zh-rfbj');
    const paused = await caseIn(airDefence, 'zh-rfbj');
    const survey = { key: 'procedure:test', text: '现场踏勘', basis: '珠海办法第十二条' };
    await system(app.services, async (tx) => done(await suspendCase(tx, app.services, paused.id, survey)));
    correcting = await submitted(await anotherProject(park, '2502-440402-04-01-123457'));
    const before = await readApplication(park, correcting);
    const failing = before.requirements.find((each: Answer) => each.materials.length > 0).code;
    await checkAll(park, correcting, [failing]);
    const { version } = await readApplication(park, correcting, park.clerk);
    await succeed(app, park.clerk, 'issueCorrection', { applicationId: correcting, expectedVersion: version });
    clock.set('2026-12-30');
    checking = await submitted(await anotherProject(park, '2503-440402-04-01-123456'));
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('is read by whoever serves: the years in force, and the alarm', async () => {
    const { calendarState } = await ask(app, weather, `{ calendarState { ${calendarStateFields} } }`);
    expect(calendarState.years.map(({ year, status }: Answer) => `${year} ${status}`)).toEqual([
      '2024 official',
      '2025 official',
      '2026 official',
      '2027 provisional',
    ]);
    expect(calendarState.years[2]).toMatchObject({ workingDays: 248, importedAt: null });
    expect(calendarState).toMatchObject({
      comingYearMissing: false,
      alarm: expect.stringContaining('2027 年工作日历仍为暂定'),
    });
    const { clock } = await caseIn(weather, 'zh-fljs');
    expect(clock.dueOn).toBe('2027-01-05');
  });

  it('tells the city administrators of it, once for each stage', async () => {
    await watchComingYear(app.services);
    await watchComingYear(app.services);
    const told = (await titles(city)).filter(({ title }) => title === '工作日历需要处理');
    expect(told).toHaveLength(1);
    expect(told[0].link).toBe('/system/calendar');
  });

  it('shows what is wrong with a notice instead of a list', async () => {
    const wrong = await preview({ ...notice, paper: '', makeUpWorkDays: [{ date: '2027-01-06', name: '元旦' }] });
    expect(wrong).toMatchObject({ movedCount: 0, changedDays: [], moved: [], fingerprint: '' });
    expect(wrong.problems.map(({ field }: Answer) => field)).toEqual(['paper', 'makeUpWorkDays.0.date']);
    expect(await importCalendar({ ...notice, paper: '' }, '')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'paper' }],
    });
  });

  it('lists every open deadline that would move: not what is closed, paused or waiting, nor what is printed', async () => {
    const { moved, movedCount, changedDays } = await preview();
    expect(changedDays.slice(0, 3)).toEqual([
      { date: '2027-01-04', name: '元旦', wasWorking: true, isWorking: false },
      { date: '2027-01-05', name: '元旦', wasWorking: true, isWorking: false },
      { date: '2027-01-09', name: '元旦', wasWorking: false, isWorking: true },
    ]);
    // 12-29, 30, 31, then 4 5 | 6 7 under the notice; the check from 12-30: 31, 4 5 6 7 | 6 7 8 and Saturday 9
    const shown = moved
      .filter(({ subject }: Answer) => subject !== 'stage')
      .map(({ subject, label, before, after, workingDaysMoved }: Answer) => [
        `${subject} ${label.replace(/（.*/, '')}`,
        before,
        after,
        workingDaysMoved,
      ]);
    const { check, fljs, sgtsc } = {
      check: shown.find(([name]: string[]) => name?.startsWith('check')),
      fljs: shown.find(([name]: string[]) => name?.includes('雷电')),
      sgtsc: shown.find(([name]: string[]) => name?.includes('施工图')),
    };
    expect(fljs?.slice(1)).toEqual(['2027-01-05', '2027-01-07', 2]);
    expect(sgtsc?.slice(1)).toEqual(['2027-01-07', '2027-01-09', 2]);
    expect(check?.slice(1)).toEqual(['2027-01-07', '2027-01-09', 2]);
    // 许可法 44: handing out within ten working days of the decision of 12-29
    const delivery = shown.find(([name]: string[]) => name?.startsWith('delivery'));
    expect(delivery?.slice(1)).toEqual(['2027-01-13', '2027-01-14', 1]);
    expect(shown).toHaveLength(4);
    expect(movedCount).toBe(moved.length);
    for (const { projectName } of moved) expect(projectName).toBe(factoryPark.registration.name);
    expect((await preview(notice, 1)).moved).toHaveLength(1);
  });

  it('refuses to apply anything but what was previewed, and changes nothing then', async () => {
    const { fingerprint } = await preview();
    const other = await preview(corrected);
    expect(other.fingerprint).not.toBe(fingerprint);
    const refused = await importCalendar(notice, other.fingerprint);
    expect(refused).toMatchObject({ __typename: 'StaleVersion', message: expect.stringContaining('重新预览') });
    expect((await caseIn(weather, 'zh-fljs')).clock.dueOn).toBe('2027-01-05');
    // A deadline that has come since the preview counts as well
    await accept(park, weather, received, 'zh-fljs');
    const { id } = await caseIn(weather, 'zh-fljs');
    await system(app.services, async (tx) => {
      await suspendCase(tx, app.services, id, { key: 'procedure:x', text: '检测', basis: '' });
      await resumeCase(tx, app.services, id, { key: 'procedure:x', text: '检测', basis: '' });
      return done(null);
    });
    expect((await importCalendar(notice, fingerprint)).__typename).toBe('StaleVersion');
  });

  it('moves open deadlines exactly as previewed, in one go, and closed ones never', async () => {
    const closed = await caseIn(water, 'zh-psxk');
    // Decided on 12-29, due in January: read by the calendar of the day it stopped, whatever comes later
    const ended = `query ($case: ID!, $application: ID!) {
      itemCase(id: $case) { clock { dueOn used provisional explanation { summary } } legalClock { dueOn provisional } }
      application(id: $application) { checkClock { dueOn provisional } } }`;
    const endedBefore = await ask(app, water, ended, { case: closed.id, application: received });
    const pausedId = (await caseIn(airDefence, 'zh-rfbj')).id;
    const { moved, fingerprint } = await preview();
    const notices =
      'query ($id: ID!) { application(id: $id) { openNotice { answerBy answerByProvisional } checkClock { dueOn provisional } stageClock { dueOn } } }';
    const { answerBy, answerByProvisional } = (await ask(app, park.clerk, notices, { id: correcting })).application
      .openNotice;
    // Every due day says what it rests on, wherever it is told (domain §3)
    expect(answerByProvisional).toBe(true);
    const turns = 'query ($id: ID!) { project(id: $id) { currentTurn { dueOn dueOnProvisional } } }';
    const projectOf = async (id: string) =>
      (await ask(app, park.clerk, 'query ($id: ID!) { application(id: $id) { project { id } } }', { id })).application
        .project;
    const { currentTurn } = (await ask(app, park.applicant, turns, await projectOf(correcting))).project;
    expect(currentTurn).toContainEqual({ dueOn: answerBy, dueOnProvisional: true });
    const [told] = await app.services.db.read.query<{ text: string }>(
      "SELECT text FROM domain_event WHERE type = 'application.correctionIssued'",
    );
    expect(told?.text).toContain(`请于${dayInWords(answerBy)}（暂定，待放假安排公布）前补正`);

    // The same key twice is one import; another one at the same time is refused.
    const input = { idempotencyKey: 'import 2027', year: notice, fingerprint };
    const answers = await Promise.all([
      importCalendar(notice, fingerprint, { idempotencyKey: input.idempotencyKey }),
      importCalendar(notice, fingerprint, { idempotencyKey: input.idempotencyKey }),
      importCalendar(notice, fingerprint),
    ]);
    const won = answers.filter(({ __typename }) => __typename === 'CalendarSuccess');
    expect(won.length).toBeGreaterThan(0);
    for (const answered of won) expect(answered.movedCount).toBe(moved.length);
    expect(answers.some(({ __typename }) => __typename === 'StaleVersion')).toBe(true);
    expect(won[0].state).toMatchObject({ alarm: null, comingYearMissing: false });
    expect(won[0].state.years[3]).toMatchObject({ year: 2027, status: 'official', paper: notice.paper });

    for (const { subject, caseId, applicationId, after } of moved) {
      if (subject === 'case') {
        expect(await rowOf(caseId)).toMatchObject({ dueOn: after, dueOrder: after });
        expect(await watched(caseId)).toBe(after);
      }
      if (subject === 'check') {
        const { checkClock } = (await ask(app, park.clerk, notices, { id: applicationId })).application;
        expect(checkClock).toEqual({ dueOn: after, provisional: false });
        expect(applicationId).toBe(checking);
      }
      if (subject === 'stage') {
        const { stageClock } = (await ask(app, park.clerk, notices, { id: applicationId })).application;
        expect(stageClock.dueOn).toBe(after);
        expect(await watched(applicationId)).toBe(after);
      }
    }
    const columns = await app.services.db.read.query(
      'SELECT check_due_on AS checkDueOn FROM application WHERE id = ?',
      [checking],
    );
    expect(columns).toEqual([{ checkDueOn: '2027-01-09' }]);
    // Closed, paused, printed
    expect((await caseIn(water, 'zh-psxk')).clock).toEqual(closed.clock);
    expect(endedBefore.itemCase.clock).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    expect(await ask(app, water, ended, { case: closed.id, application: received })).toEqual(endedBefore);
    expect(await rowOf(pausedId)).toMatchObject({ dueOn: null, state: 'paused', counted: 0 });
    const printed = (await ask(app, park.clerk, notices, { id: correcting })).application.openNotice;
    expect(printed).toEqual({ answerBy, answerByProvisional: false });
    expect((await preview()).movedCount).toBe(0);
  });

  it('leaves one audit event with the whole list, an entry in each timeline, and one notice for each person', async () => {
    const { read } = app.services.db;
    const audited = await read.query<{ after: string | Answer }>(
      "SELECT after AS `after` FROM domain_event WHERE type = 'calendar.imported'",
    );
    expect(audited).toHaveLength(1);
    const after = typeof audited[0]?.after === 'string' ? JSON.parse(audited[0].after) : audited[0]?.after;
    expect(after.changedDays[0]).toMatchObject({ date: '2027-01-04', isWorking: false });
    const entries = await read.query<{ n: number }>(
      "SELECT COUNT(*) AS n FROM domain_event WHERE type = 'deadline.moved'",
    );
    expect(Number(entries[0]?.n)).toBe(after.moves.length);
    for (const [person, link] of [
      [weather, `/cases/${(await caseIn(weather, 'zh-fljs')).id}`],
      [park.clerk, '/intake'],
      [park.applicant, '/projects'],
    ] as const) {
      const told = (await titles(person)).filter(({ title }) => title.startsWith('工作日历更新'));
      expect(told).toHaveLength(1);
      expect(told[0].link).toBe(link);
      expect(told[0].body).toContain('2027-01-');
    }
    expect((await titles(water)).filter(({ title }) => title.startsWith('工作日历更新'))).toEqual([]);
  });

  it('goes on by the new calendar: what was paused, and a corrected notice', async () => {
    app.clock.set('2027-01-06');
    const { id } = await caseIn(airDefence, 'zh-rfbj');
    const end = { key: 'procedure:test', text: '现场踏勘', basis: '' };
    await system(app.services, async (tx) => done(await resumeCase(tx, app.services, id, end)));
    // 7 8, Saturday 9, 11 12
    expect((await rowOf(id)).dueOn).toBe('2027-01-12');
    const { moved, fingerprint } = await preview(corrected);
    expect(moved.find(({ caseId }: Answer) => caseId === id)).toMatchObject({
      after: '2027-01-13',
      workingDaysMoved: 1,
    });
    expect((await importCalendar(corrected, fingerprint)).__typename).toBe('CalendarSuccess');
    expect((await rowOf(id)).dueOn).toBe('2027-01-13');
  });
});
