import { WatchWhatIsOpen } from '../../src/migrations/20261123001003-watch-what-is-open.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  checkAll,
  completeDraft,
  decide,
  handOut,
  issueReceipt,
  longSessions,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readApplication,
  readCase,
  submit,
  succeed,
} from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { expectWatched, watchedAndOpen } from '../kit/watched.js';

const items = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk'];

/** Whatever is open and has a limit has one row among the deadlines, and none remains of what has ended, however it did. */
describeOnBothDatabases('what is watched', (database) => {
  let app: TestApp;
  let park: Park;
  let handler: TestSession & { accountId: string };
  let id: string;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    handler = await makeStaff(app, 'handler', 'departmentApprover', 'zh-qxj');
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });
  afterEach(() => expectWatched(app));

  const command = async () => {
    const { version } = await readApplication(park, id);
    return { applicationId: id, expectedVersion: version };
  };
  const subjects = async () => (await watchedAndOpen(app)).watched.map(({ subject }) => subject);
  const file = async () => {
    id = await openStage(park, items);
    await completeDraft(park, id);
    expect(await subjects()).toEqual([]);
    await submit(park, id);
    expect(await subjects()).toEqual(['check']);
  };
  const withdraw = async () =>
    succeed(app, park.applicant, 'withdrawApplication', { ...(await command()), reason: '设计调整' });

  it('ends with a return', async () => {
    await file();
    await succeed(app, park.clerk, 'returnApplication', { ...(await command()), reason: '应向省级部门申报' });
    expect(await subjects()).toEqual([]);
  });

  it('ends with a withdrawal before the check', async () => {
    await file();
    await withdraw();
    expect(await subjects()).toEqual([]);
  });

  it('goes over from the window to the applicant, and ends with a withdrawal from there', async () => {
    await file();
    await checkAll(park, id, ['m-sgtw']);
    await succeed(app, park.clerk, 'issueCorrection', await command());
    expect(await subjects()).toEqual(['correction']);
    await withdraw();
    expect(await subjects()).toEqual([]);
  });

  it('goes over to the departments and the lead unit with the receipt', async () => {
    await file();
    await checkAll(park, id);
    await issueReceipt(park, id);
    expect(await subjects()).toEqual([...items.map(() => 'case'), 'stage']);
  });

  it('was begun for what was open before there were deadlines', async () => {
    const before = (await watchedAndOpen(app)).watched;
    await arrange(app.services, (tx) => tx.execute('DELETE FROM deadline', []));
    const runner = app.services.db.source.createQueryRunner();
    try {
      await new WatchWhatIsOpen().up(runner);
    } finally {
      await runner.release();
    }
    expect((await watchedAndOpen(app)).watched).toEqual(before);
  });

  it('ends case by case: declined, decided and handed out, taken back', async () => {
    const clerk = await makeStaff(app, 'surveyor', 'departmentHandler', 'zh-rfb');
    const { id: declined, version } = await readCase(park, clerk, id, 'zh-rfbj');
    await succeed(app, clerk, 'declineCase', {
      ...{ caseId: declined, expectedVersion: version, reason: '不属于本部门职权范围' },
    });
    await expectWatched(app);
    await accept(park, handler, id, 'zh-fljs');
    await decide(park, handler, id, 'zh-fljs', { decision: 'approve', reason: '符合规定' });
    await expectWatched(app);
    expect(await subjects()).toContain('delivery');
    await withdraw();
    expect(await subjects()).toEqual(['delivery']);
    await handOut(park, id, 'zh-fljs');
    expect(await subjects()).toEqual([]);
  });
});
