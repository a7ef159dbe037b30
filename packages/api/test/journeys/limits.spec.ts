import { factoryPark } from '../../src/demo/factory-park.js';
import { systemActor } from '../../src/kernel/actor.js';
import { done } from '../../src/kernel/result.js';
import { extendCase, resumeCase, suspendCase } from '../../src/modules/cases/index.js';
import { anotherProject } from '../kit/another-project.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  ask,
  checkAll,
  completeDraft,
  decide,
  issueReceipt,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { register } from '../kit/projects.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const clock = 'state limit unit used remaining dueOn lamp overdueDays startedOn stoppedOn legalLimit provisional';
const interruptions = 'interruptions { kind from until daysNotCounted text basis dueWithout }';

describeOnBothDatabases('three limits side by side', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let caseId: string;
  let weather: Staff;

  const system = (work: Parameters<TestApp['services']['uow']['run']>[2]) =>
    app.services.uow.run(systemActor('测试'), { name: 'test.act', idempotencyKey: null, input: null }, work);
  const caseOf = async (of: string, fields: string, as: TestSession = weather): Promise<Answer> =>
    (await ask(app, as, `query ($id: ID!) { itemCase(id: $id) { ${fields} } }`, { id: of })).itemCase;
  const standings = async (of: string, as: TestSession = park.applicant): Promise<Answer[]> => {
    const query = `query ($id: ID!) { application(id: $id) { standings { dimension name caseId clock { ${clock} } } } }`;
    return (await ask(app, as, query, { id: of })).application.standings;
  };

  const withAnswer = (question: string, value: string) =>
    factoryPark.answers.map((answer) => (answer.question === question ? { question, values: [value] } : answer));
  /** A received application of the parallel track for these items. */
  const file = async (of: Park, ...itemCodes: string[]): Promise<string> => {
    const input = { projectId: of.projectId, stageCode: 'zh-s5', itemCodes };
    const { application } = await succeed(app, park.applicant, 'openStage', input);
    await completeDraft(of, application.id);
    await submit(of, application.id);
    await checkAll(of, application.id);
    await issueReceipt(of, application.id);
    return application.id;
  };

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    // Monday 2026-03-02
    id = await receivedApplication(park, factoryPark.stageItems);
    await accept(park, weather, id, 'zh-fljs');
    caseId = (await readCase(park, weather, id, 'zh-fljs')).id;
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('of one application: the window’s check, the stage, each case (珠 20)', async () => {
    app.clock.set('2026-03-04');
    const all = await standings(id);
    expect(all.map(({ dimension }) => dimension)).toEqual(['window', 'stage', ...Array(6).fill('case')]);
    const [check, stage] = all;
    expect(check).toMatchObject({ name: '窗口初步核对', caseId: null, clock: { limit: 5, state: 'stopped', used: 0 } });
    expect(stage).toMatchObject({ name: '施工许可', caseId: null, clock: { state: 'running', used: 2 } });
    const lightning = all.find((each) => each.caseId === caseId);
    expect(lightning).toMatchObject({ clock: { limit: 5, used: 2, remaining: 3, dueOn: '2026-03-09', lamp: 'green' } });
    for (const { clock: each } of all) expect(each.used + each.remaining).toBe(each.limit);
    // The stage's clock runs through, whoever waits (domain §3)
    const waiting = all.filter(({ clock: each }) => each.state === 'waiting');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting[0].clock).toMatchObject({ used: 0, dueOn: null, lamp: 'grey' });
  });

  it('before the receipt the window alone has one; a draft has none', async () => {
    const other = await anotherProject(park, '2502-440402-04-01-123457');
    const input = { projectId: other.projectId, stageCode: factoryPark.stageCode, itemCodes: factoryPark.stageItems };
    const draft = (await succeed(app, park.applicant, 'openStage', input)).application.id;
    expect(await standings(draft)).toEqual([]);
    await completeDraft(other, draft);
    await submit(other, draft);
    const [check, ...others] = await standings(draft);
    expect(check.clock).toMatchObject({ state: 'running', used: 0, dueOn: '2026-03-11' });
    expect(others).toEqual([]);
  });

  it('takes no more statements for many cases than for few', async () => {
    const few = await receivedApplication(
      await anotherProject(park, '2503-440402-04-01-123456'),
      factoryPark.stageItems.filter((code) => code !== 'zh-psxk'),
    );
    const counted = async (of: string) => (await statementsOf(app, () => standings(of))).length;
    expect(await counted(few)).toBe(await counted(id));
    const legal = async (of: string) =>
      (
        await statementsOf(app, () =>
          ask(app, park.applicant, 'query ($id: ID!) { application(id: $id) { cases { legalClock { dueOn } } } }', {
            id: of,
          }),
        )
      ).length;
    expect(await legal(few)).toBe(await legal(id));
  });

  describe('of one case', () => {
    it('legal beside promised: the same events against the statute’s limit', async () => {
      // 中国气象局令第37号: ten working days; 3 4 5 6 9 10 11 12 13 16
      const { clock: promised, legalClock } = await caseOf(caseId, `clock { ${clock} } legalClock { ${clock} }`);
      expect(promised).toMatchObject({ limit: 5, legalLimit: 10, dueOn: '2026-03-09' });
      expect(legalClock).toMatchObject({ limit: 10, legalLimit: 10, unit: 'workingDay', dueOn: '2026-03-16' });
      expect(legalClock.used).toBe(promised.used);
    });

    it('a pause and an extension count for both, and the ledger says what each of them cost', async () => {
      const pause = { key: 'procedure:survey', text: '现场踏勘', basis: '珠海办法第十二条' };
      await system(async (tx) => done(await suspendCase(tx, app.services, caseId, pause)));
      app.clock.set('2026-03-06');
      expect((await caseOf(caseId, `legalClock { ${clock} }`)).legalClock).toMatchObject({
        state: 'paused',
        used: 1,
        remaining: 9,
        dueOn: null,
      });
      await system(async (tx) => done(await resumeCase(tx, app.services, caseId, { ...pause, text: '踏勘结束' })));
      app.clock.set('2026-03-09');
      const extension = { days: 2, text: '技术复杂', basis: '行政许可法第四十二条' };
      await system(async (tx) => done(await extendCase(tx, app.services, caseId, extension)));
      const fields = `clock { ${clock} explanation { ${interruptions} } } legalClock { ${clock} explanation { ${interruptions} } }`;
      const { clock: promised, legalClock } = await caseOf(caseId, fields);
      // 3 | 9 10 11 12 13 16; legal: 3 | 9…13 16…20 23
      expect(promised).toMatchObject({ limit: 7, used: 2, dueOn: '2026-03-16' });
      expect(legalClock).toMatchObject({ limit: 12, used: 2, dueOn: '2026-03-23' });
      expect(promised.explanation.interruptions).toEqual([
        {
          ...{ kind: 'pause', from: '2026-03-04', until: '2026-03-06', daysNotCounted: 3 },
          ...{ text: '暂停计时：现场踏勘', basis: '珠海办法第十二条', dueWithout: '2026-03-11' },
        },
        {
          ...{ kind: 'extend', from: '2026-03-09', until: null, daysNotCounted: 0 },
          ...{ text: '延长期限 2 日：技术复杂', basis: '行政许可法第四十二条', dueWithout: '2026-03-12' },
        },
      ]);
      expect(legalClock.explanation.interruptions.map(({ dueWithout }: Answer) => dueWithout)).toEqual([
        '2026-03-18',
        '2026-03-19',
      ]);
      // The stage is not stopped by a case that stands still
      const stage = (await standings(id)).find(({ dimension }) => dimension === 'stage');
      expect(stage?.clock).toMatchObject({ used: 5, state: 'running' });
    });

    it('has no legal one where no statute sets it, and counts the statute’s natural days where it says so', async () => {
      const survey = await makeStaff(app, 'survey', 'departmentApprover', 'zh-zrzy');
      const answers = withAnswer('geoHazard', 'true');
      const code = '2506-440402-04-01-123455';
      const { project } = await register(app, park.applicant, { code, acceptCodeWarning: true, answers });
      const other = { ...park, projectId: project.id };
      const application = await file(other, 'zh-hpsp', 'zh-dzpg');
      const { id: itemId } = await readCase(other, survey, application, 'zh-dzpg');
      const read = await caseOf(itemId, 'clock { limit legalLimit } legalClock { dueOn }', survey);
      expect(read).toEqual({ clock: { limit: 5, legalLimit: null }, legalClock: null });
      // 环境影响评价法 22: sixty natural days; fifteen working days are promised
      const report = await readCase(other, survey, application, 'zh-hpsp');
      const both = await caseOf(report.id, `clock { unit limit dueOn } legalClock { unit limit dueOn }`, survey);
      expect(both).toEqual({
        clock: { unit: 'workingDay', limit: 15, dueOn: '2026-03-30' },
        legalClock: { unit: 'calendarDay', limit: 60, dueOn: '2026-05-08' },
      });
    });
  });

  describe('an on-the-spot item (即办)', () => {
    let spot: Park;
    let ecology: Staff;

    const lampOn = async (day: string, application: string): Promise<string> => {
      app.clock.set(day);
      return (await readCase(spot, ecology, application, 'zh-hpba')).clock.lamp;
    };
    const project = async (code: string): Promise<Park> => {
      const answers = withAnswer('eia', 'registration');
      const registered = await register(app, park.applicant, { code, acceptCodeWarning: true, answers });
      return { ...park, projectId: registered.project.id };
    };

    beforeAll(async () => {
      ecology = await makeStaff(app, 'ecology', 'departmentApprover', 'zh-sthj');
    });

    it('is due on the day of acceptance: yellow at once, red the day after, and done in one day', async () => {
      app.clock.set('2026-03-10');
      spot = await project('2504-440402-04-01-123459');
      const application = await file(spot, 'zh-hpba');
      expect(await readCase(spot, ecology, application, 'zh-hpba')).toMatchObject({
        clock: { state: 'running', limit: 0, used: 0, remaining: 0, dueOn: '2026-03-10', lamp: 'yellow' },
      });
      const [check, own] = await standings(application);
      expect([check?.dimension, own?.dimension]).toEqual(['window', 'case']);
      const { id: itemId } = await readCase(spot, ecology, application, 'zh-hpba');
      const { clock: promised, legalClock } = await caseOf(
        itemId,
        `clock { explanation { summary } } legalClock { ${clock} }`,
        ecology,
      );
      expect(promised.explanation.summary).toContain('即办');
      expect(legalClock).toMatchObject({ unit: 'immediate', dueOn: '2026-03-10', lamp: 'yellow' });
      await accept(spot, ecology, application, 'zh-hpba');
      expect((await readCase(spot, ecology, application, 'zh-hpba')).clock.lamp).toBe('yellow');
      expect(await lampOn('2026-03-11', application)).toBe('red');
      await decide(spot, ecology, application, 'zh-hpba', { decision: 'approve' });
      const stopped = (await caseOf(itemId, `status clock { ${clock} }`, ecology)).clock;
      expect(stopped).toMatchObject({ state: 'stopped', used: 1, overdueDays: 1, lamp: 'grey', dueOn: '2026-03-10' });
    });

    it('accepted on a day off is due on the next working day', async () => {
      // Saturday
      app.clock.set('2026-03-14');
      spot = await project('2505-440402-04-01-123452');
      const application = await file(spot, 'zh-hpba');
      expect((await readCase(spot, ecology, application, 'zh-hpba')).clock).toMatchObject({
        dueOn: '2026-03-16',
        lamp: 'yellow',
        used: 0,
      });
      expect(await lampOn('2026-03-16', application)).toBe('yellow');
      expect(await lampOn('2026-03-17', application)).toBe('red');
    });
  });
});
