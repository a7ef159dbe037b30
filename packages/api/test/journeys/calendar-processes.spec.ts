import { setTimeout as pause } from 'node:timers/promises';
import { makeServices } from '../../src/app/container.js';
import { modules } from '../../src/app/modules.js';
import { factoryPark } from '../../src/demo/factory-park.js';
import { systemActor } from '../../src/kernel/actor.js';
import { done } from '../../src/kernel/result.js';
import type { Services } from '../../src/kernel/services.js';
import { watchComingYear } from '../../src/modules/calendar/index.js';
import { extendCase } from '../../src/modules/cases/index.js';
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
  completeDraft,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readApplication,
  readCase,
  receivedApplication,
  submit,
} from '../kit/filing.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { TestClock } from '../kit/test-clock.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

describeOnBothDatabases('one calendar for every process', (database) => {
  let app: TestApp;
  let park: Park;
  let city: TestSession;
  let weather: TestSession;
  let received: string;

  const preview = (year: object = notice): Promise<Answer> => previewYear(app, city, year);
  const importCalendar = (year: object, fingerprint: string) => importYear(app, city, year, fingerprint);
  const caseIn = (as: TestSession, itemCode: string) => readCase(park, as, received, itemCode);
  const system = (services: Services, work: Parameters<Services['uow']['run']>[2]) =>
    services.uow.run(systemActor('测试'), { name: 'test.act', idempotencyKey: null, input: null }, work);
  const titles = async (as: TestSession): Promise<Answer[]> => {
    const told = await ask(app, as, '{ notifications(first: 50) { edges { node { title } } } }');
    return told.notifications.edges.map(({ node }: Answer) => node);
  };

  beforeAll(async () => {
    app = await startTestApp({
      database,
      clock: new TestClock('2026-12-28T01:00:00.000Z'),
      config: yearLongSessions,
    });
    park = await makePark(app);
    city = await makeStaff(app, 'city', 'cityAdministrator', 'zh-ggb');
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    received = await receivedApplication(park, factoryPark.stageItems);
    app.clock.set('2026-12-29');
    await accept(park, weather, received, 'zh-fljs');
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('is noticed by every other process: before it computes for a change, and soon by those that read', async () => {
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (entry: unknown) => void app.logged.push(entry),
    };
    const others = await Promise.all(
      [1, 2].map(() => makeServices(app.services.config, modules, log, { clock: app.clock })),
    );
    try {
      const [writing, reading] = others as [Services, Services];
      const saturday = '2027-01-09' as Parameters<ReturnType<Services['calendar']['current']>['isWorkingDay']>[0];
      const works = (services: Services) => services.calendar.current().isWorkingDay(saturday);
      expect(others.map(works)).toEqual([false, false]);
      const { fingerprint } = await preview();
      await importCalendar(notice, fingerprint);
      expect(works(app.services)).toBe(true);
      expect(others.map(works)).toEqual([false, false]);
      await writing.uow.run(
        systemActor('测试'),
        { name: 'test.read', idempotencyKey: null, input: null, audited: false },
        async () => done(expect(works(writing)).toBe(true)),
      );
      await reading.refreshes.run();
      expect(works(reading)).toBe(true);
    } finally {
      for (const services of others) await services.db.close();
    }
  });

  // SQLite lets one writer in at a time, and two connections of one test process cannot wait for each other.
  if (database === 'mariadb') {
    it('waits for what is being computed by the old calendar elsewhere, so that nothing of it is left behind', async () => {
      const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
      const elsewhere = await makeServices(app.services.config, modules, log, { clock: app.clock });
      try {
        const { fingerprint } = await preview(corrected);
        const { id } = await caseIn(weather, 'zh-fljs');
        let computed = () => {};
        const computing = new Promise<void>((resolve) => {
          computed = resolve;
        });
        const slow = system(elsewhere, async (tx) => {
          // From 01-07 to Saturday the 9th, which the correction is about
          await extendCase(tx, elsewhere, id, { days: 2, text: '延长 2 日', basis: '行政许可法第四十二条' });
          computed();
          await pause(300);
          return done(null);
        });
        await computing;
        // What it moved was not previewed
        expect((await importCalendar(corrected, fingerprint)).__typename).toBe('StaleVersion');
        await slow;
        const again = await preview(corrected);
        expect(again.moved.some(({ caseId }: Answer) => caseId === id)).toBe(true);
      } finally {
        await elsewhere.db.close();
      }
    });
  }

  it('never counts a missing year silently; the coming one comes in provisionally, by law, and says so', async () => {
    app.clock.set('2027-12-27');
    const fourth = await anotherProject(park, '2504-440402-04-01-123459');
    const id = await openStage(fourth, factoryPark.stageItems);
    await completeDraft(fourth, id);
    await expect(submit(fourth, id)).rejects.toThrow();
    app.logged.length = 0;
    expect((await readApplication(fourth, id)).status).toBe('draft');
    const { calendarState } = await ask(app, city, `{ calendarState { ${calendarStateFields} } }`);
    expect(calendarState).toMatchObject({ comingYearMissing: true, alarm: expect.stringContaining('缺少 2028 年') });
    await watchComingYear(app.services);
    await submit(fourth, id);
    const clock = 'query ($id: ID!) { application(id: $id) { checkClock { dueOn provisional } } }';
    const { application } = await ask(app, park.applicant, clock, { id });
    // 28 29 30 31, and 3 January 2028: the 1st is a Saturday
    expect(application.checkClock).toEqual({ dueOn: '2028-01-03', provisional: true });
    expect((await titles(city)).filter(({ title }) => title === '工作日历需要处理')).toHaveLength(1);
  });

  it('is the city’s alone', async () => {
    const district = await makeStaff(app, 'city-of-one-district', 'cityAdministrator', 'zh-ggb', '440402');
    const refused = await importYear(app, district, notice, 'x');
    expect(refused.__typename).toBe('NotAllowed');
  });
});
