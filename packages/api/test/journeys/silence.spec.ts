import { addDays } from '@gongshen/shared/clock';
import { scanDeadlines } from '../../src/modules/deadlines/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  act,
  ask,
  checkAll,
  completeDraft,
  issueReceipt,
  longSessions,
  makePark,
  openStage,
  type Park,
  readApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

const mandatory = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk'];

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** 许可法 32; domain §2, §3: what follows when the window, or the applicant, says nothing. */
describeOnBothDatabases('silence', (database) => {
  let app: TestApp;
  let park: Park;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-02-09');
    park = await makePark(app);
    await arrange(app.services, (tx) =>
      tx.execute("UPDATE account SET phone = '13800000001' WHERE id = ?", [park.owner.accountId]),
    );
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const scan = () => scanDeadlines(app.services);
  const scanOn = (day: string) => {
    app.clock.set(day);
    return scan();
  };
  const submitted = async (day: string): Promise<string> => {
    app.clock.set(day);
    const id = await openStage(park, mandatory);
    await completeDraft(park, id);
    await submit(park, id);
    return id;
  };
  const read = async (id: string, fields: string, as = park.applicant): Promise<Answer> =>
    (await ask(app, as, `query ($id: ID!) { application(id: $id) { ${fields} } }`, { id })).application;
  const statusOf = async (id: string) => (await read(id, 'status')).status;
  const command = async (id: string) => {
    const { version } = await readApplication(park, id);
    return { applicationId: id, expectedVersion: version };
  };
  const withdraw = async (id: string) =>
    succeed(app, park.applicant, 'withdrawApplication', { ...(await command(id)), reason: '设计调整' });
  const watched = async (id: string): Promise<string[]> => {
    const rows = await app.services.db.read.query<{ subject: string }>(
      'SELECT subject_type AS subject FROM deadline WHERE application_id = ? ORDER BY subject_type, id',
      [id],
    );
    return rows.map(({ subject }) => subject);
  };
  const messages = async (about: string): Promise<string[]> => {
    const rows = await app.services.db.read.query<{ body: string }>(
      'SELECT body FROM outbox_message WHERE body LIKE ? ORDER BY created_at, id',
      [`%${about}%`],
    );
    return rows.map(({ body }) => body);
  };
  const correct = async (id: string, answerWithinWorkingDays: number) => {
    await checkAll(park, id, ['m-sgtw']);
    const input = { ...(await command(id)), answerWithinWorkingDays };
    return succeed(app, park.clerk, 'issueCorrection', input);
  };
  const answer = async (id: string) => {
    const { requirements } = await readApplication(park, id);
    const point = requirements.find((each: Answer) => each.code === 'm-sgtw').openPoint;
    await succeed(app, park.applicant, 'answerPoint', { pointId: point.id, answer: '已按营业执照更正。' });
    return succeed(app, park.applicant, 'resubmitApplication', await command(id));
  };

  describe('of the window', () => {
    let id: string;

    it('means nothing through the last working day, however long the holiday is', async () => {
      // 2026: off 02-15…02-23, worked 02-14; counted 11, 12, 13, 14, 24
      id = await submitted('2026-02-10');
      expect(await watched(id)).toEqual(['check']);
      expect((await read(id, 'checkClock { dueOn }', park.clerk)).checkClock.dueOn).toBe('2026-02-24');
      for (const day of ['2026-02-13', '2026-02-19', '2026-02-24']) {
        await scanOn(day);
        expect(await statusOf(id)).toBe('submitted');
      }
    });

    it('makes the application received on the day it was submitted, though two workers find it at once', async () => {
      app.clock.set('2026-02-25');
      const [one, other] = await Promise.all([scan(), scan()]);
      expect(one.told + other.told).toBeGreaterThan(0);
      await scan();
      const application = await read(
        id,
        `status deemedReceived checkClock { state } stageClock { startedOn state }
        receipt { number deemed receivedOn issuedBy { id } windowName materials }
        cases { item { code } waitingFor { itemCode } clock { startedOn state used dueOn
          explanation { events { kind on basis } } } }`,
      );
      expect(application).toMatchObject({
        status: 'received',
        deemedReceived: true,
        checkClock: { state: 'stopped' },
        stageClock: { startedOn: '2026-02-10', state: 'running' },
        receipt: { number: 'HZ-440402-2026-00001', deemed: true, receivedOn: '2026-02-10', issuedBy: null },
      });
      expect(application.receipt.windowName).toBe('综合窗口');
      expect(application.receipt.materials).not.toEqual([]);
      expect(application.cases).toHaveLength(mandatory.length);
      for (const { clock } of application.cases) {
        expect(clock.startedOn).toBe('2026-02-10');
        expect(clock.explanation.events[0]).toEqual({
          kind: 'start',
          on: '2026-02-10',
          basis: '行政许可法第三十二条',
        });
      }
      // 11, 12, 13, 14, 24, 25: the day of the submission does not count
      const running = application.cases.filter((each: Answer) => each.clock.state === 'running');
      expect(running.map(({ clock }: Answer) => clock.used)).toEqual(running.map(() => 6));
    });

    it('is recorded, and told to the applicant, the window and the lead unit', async () => {
      const events = await app.services.db.read.query<{ type: string; actor: string }>(
        `SELECT type, actor_name AS actor FROM domain_event
         WHERE application_id = ? AND type IN ('application.received', 'application.deemedReceived') ORDER BY seq`,
        [id],
      );
      expect(events).toEqual([
        { type: 'application.received', actor: '时限监察' },
        { type: 'application.deemedReceived', actor: '时限监察' },
      ]);
      expect(await messages('视为收件')).toHaveLength(1);
      for (const person of [park.applicant, park.clerk]) {
        const told = await ask(app, person, '{ notifications { edges { node { title } } } }');
        const titles = told.notifications.edges.map(({ node }: Answer) => node.title);
        expect(titles.filter((title: string) => title.includes('视为收件'))).toHaveLength(1);
      }
      expect(await watched(id)).toEqual([...mandatory.map(() => 'case'), 'stage']);
      await withdraw(id);
      expect(await watched(id)).toEqual([]);
    });

    it('counts from the newest submission after a correction round, and not while the applicant has the word', async () => {
      id = await submitted('2026-03-02');
      await correct(id, 10);
      expect(await watched(id)).toEqual(['correction']);
      await scanOn('2026-03-10');
      expect(await statusOf(id)).toBe('correcting');
      app.clock.set('2026-03-12');
      await answer(id);
      expect(await watched(id)).toEqual(['check']);
      await scanOn('2026-03-19');
      expect(await statusOf(id)).toBe('submitted');
      await scanOn('2026-03-20');
      const application = await read(id, 'status deemedReceived receipt { receivedOn number }');
      expect(application).toMatchObject({
        status: 'received',
        deemedReceived: true,
        receipt: { receivedOn: '2026-03-12', number: 'HZ-440402-2026-00002' },
      });
      await withdraw(id);
    });

    it('and a clerk who speaks at that very moment, too late, make the one receipt the law says', async () => {
      id = await submitted('2026-03-23');
      await checkAll(park, id);
      const input = await command(id);
      app.clock.set('2026-03-31');
      const [pressed] = await Promise.all([act(app, park.clerk, 'issueReceipt', input), scan(), scan()]);
      expect(pressed.__typename).toBe('IllegalTransition');
      await scan();
      const application = await read(id, 'status deemedReceived receipt { deemed receivedOn } cases { id }');
      expect(application).toMatchObject({
        status: 'received',
        deemedReceived: true,
        receipt: { deemed: true, receivedOn: '2026-03-23' },
      });
      expect(application.cases).toHaveLength(mandatory.length);
      expect(await watched(id)).toEqual([...mandatory.map(() => 'case'), 'stage']);
      await withdraw(id);
    });

    it('has spoken though the system has not: no receipt, notice or return of a later day', async () => {
      id = await submitted('2026-03-23');
      await checkAll(park, id, ['m-sgtw']);
      app.clock.set('2026-03-31');
      const later = async (name: string, more: object = {}) =>
        (await act(app, park.clerk, name, { ...(await command(id)), ...more })).__typename;
      expect(await later('issueCorrection', { answerWithinWorkingDays: 10 })).toBe('IllegalTransition');
      expect(await later('returnApplication', { reason: '不属于本窗口受理范围。' })).toBe('IllegalTransition');
      expect(await later('issueReceipt')).toBe('IllegalTransition');
      await scan();
      expect(await read(id, 'status receipt { receivedOn }')).toMatchObject({
        status: 'received',
        receipt: { receivedOn: '2026-03-23' },
      });
      await withdraw(id);
    });

    it('is not meant where the window has spoken in time', async () => {
      id = await submitted('2026-04-01');
      await checkAll(park, id);
      // off 04-04…04-06; counted 04-02, 3, 7, 8, 9
      app.clock.set('2026-04-09');
      await issueReceipt(park, id);
      await scanOn('2026-04-10');
      const application = await read(id, 'status deemedReceived receipt { deemed receivedOn issuedBy { id } }');
      expect(application).toMatchObject({
        status: 'received',
        deemedReceived: false,
        receipt: { deemed: false, receivedOn: '2026-04-09', issuedBy: { id: expect.any(String) } },
      });
      await withdraw(id);
    });
  });

  describe('of the applicant', () => {
    let id: string;
    const clock = 'correctionNotices { state answerBy answerClock { state limit used remaining dueOn lamp } }';

    it('is reminded of three working days before the last one, and on it', async () => {
      id = await submitted('2026-04-10');
      // counted 13, 14, 15, 16, 17
      await correct(id, 5);
      expect((await read(id, clock)).correctionNotices).toEqual([
        {
          state: 'open',
          answerBy: '2026-04-17',
          answerClock: { state: 'running', limit: 5, used: 0, remaining: 5, dueOn: '2026-04-17', lamp: 'green' },
        },
      ]);
      const before = (await messages('逾期未补正的，申请失效')).length;
      const sent: Record<string, number> = {};
      for (const day of ['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16', '2026-04-17']) {
        await scanOn(day);
        await scan();
        sent[day] = (await messages('逾期未补正的，申请失效')).length - before;
      }
      expect(sent).toEqual({
        '2026-04-13': 0,
        '2026-04-14': 1,
        '2026-04-15': 1,
        '2026-04-16': 1,
        '2026-04-17': 2,
      });
      expect(await statusOf(id)).toBe('correcting');
    });

    it('lets the application lapse on the day after, once, and another may be opened', async () => {
      app.clock.set('2026-04-18');
      await Promise.all([scan(), scan()]);
      await scan();
      const application = await read(id, `status availableActions checkClock { state } ${clock}`);
      expect(application).toMatchObject({ status: 'lapsed', availableActions: [] });
      expect(application.correctionNotices).toMatchObject([
        { state: 'lapsed', answerClock: { state: 'stopped', lamp: 'grey' } },
      ]);
      expect(await messages('已失效')).toHaveLength(1);
      expect(await watched(id)).toEqual([]);
      const rows = await app.services.db.read.query(
        "SELECT id FROM domain_event WHERE application_id = ? AND type = 'application.lapsed'",
        [id],
      );
      expect(rows).toHaveLength(1);
      id = await submitted('2026-04-20');
    });

    it('ends with the answer, on the last day still', async () => {
      await correct(id, 5);
      await scanOn('2026-04-27');
      await answer(id);
      await scanOn('2026-04-28');
      expect(await statusOf(id)).toBe('submitted');
      expect((await read(id, clock)).correctionNotices).toMatchObject([
        { state: 'answered', answerClock: { state: 'stopped', used: 5 } },
      ]);
    });

    it('has ended it with the last day, though the system has not said so yet', async () => {
      await withdraw(id);
      id = await submitted('2026-04-29');
      await correct(id, 3);
      const { correctionNotices, requirements } = await read(
        id,
        'correctionNotices { answerBy } requirements { code openPoint { id } }',
      );
      const point = requirements.find((each: Answer) => each.code === 'm-sgtw').openPoint;
      await succeed(app, park.applicant, 'answerPoint', { pointId: point.id, answer: '已按营业执照更正。' });
      app.clock.set(addDays(correctionNotices[0].answerBy, 1));
      const late = await act(app, park.applicant, 'resubmitApplication', await command(id));
      expect(late.__typename).toBe('IllegalTransition');
      await scan();
      expect(await statusOf(id)).toBe('lapsed');
    });
  });
});
