import { WorkingCalendar } from '@gongshen/shared/clock';
import { JobRunner } from '../../src/kernel/jobs/job-runner.js';
import {
  type Deadline,
  dropDeadline,
  scanDeadlines,
  watchDeadline,
  watchDeadlines,
} from '../../src/modules/deadlines/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { longSessions, makePark, type Park } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

const far = '2026-12-01';

/** 珠 20: the job that tells of what became due reads only that, and may be run by anybody, at any time, again. */
describeOnBothDatabases('the scan of deadlines', (database) => {
  let app: TestApp;
  let park: Park;
  let made = 0;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
  });
  beforeEach(async () => {
    app.clock.set('2026-03-02');
    await arrange(app.services, (tx) => tx.execute('DELETE FROM deadline', []));
    app.logged.length = 0;
  });
  afterAll(() => app.close());

  const scan = () => scanDeadlines(app.services);
  const deadline = (dueOn: string | null, changes: Partial<Deadline> = {}): Deadline => ({
    // a subject whose module has no act of its own when it is late
    subjectType: 'opinionRequest',
    subjectId: `subject-${++made}`,
    projectId: park.projectId,
    applicationId: null,
    caseId: null,
    unitId: null,
    forApplicant: false,
    districtCode: '440402',
    dueOn,
    lampKind: 'ordinary',
    label: '整改',
    ...changes,
  });
  const watch = async (...rows: Deadline[]) => {
    await arrange(app.services, (tx) => watchDeadlines(tx, rows));
    return rows.map(({ subjectId }) => subjectId);
  };
  const told = async (...subjects: string[]): Promise<string[]> => {
    const rows = await app.services.db.read.query<{ subject: string; type: string }>(
      "SELECT subject_id AS subject, type FROM domain_event WHERE type LIKE 'deadline.%' ORDER BY seq",
    );
    return rows
      .filter(({ subject }) => subjects.includes(subject))
      .map(({ subject, type }) => `${type.slice('deadline.'.length)} ${subjects.indexOf(subject)}`);
  };

  it('reads what became due and nothing else, however many are open', async () => {
    const open = Array.from({ length: 1500 }, (_, index) =>
      deadline(index % 3 ? far : null, { lampKind: index % 2 ? 'ordinary' : 'special' }),
    );
    const alerted = Array.from({ length: 500 }, () => deadline('2026-02-27'));
    await watch(...open, ...alerted, deadline('2026-03-03'));
    await arrange(app.services, (tx) =>
      tx.execute("UPDATE deadline SET alerted = 'red' WHERE due_on = '2026-02-27'", []),
    );
    if (database === 'mariadb') await arrange(app.services, (tx) => tx.query('ANALYZE TABLE deadline', []));
    const { read } = app.services.db;
    const rows: number[] = [];
    const asked: [string, never[] | undefined][] = [];
    const query = read.query.bind(read);
    read.query = (async (sql: string, params?: never[]) => {
      const found = await query(sql, params);
      if (sql.includes('FROM deadline')) {
        rows.push(found.length);
        asked.push([sql, params]);
      }
      return found;
    }) as typeof read.query;
    try {
      expect(await scan()).toEqual({ told: 1, reminded: 0, failed: 0 });
      expect(rows.filter((found) => found > 0)).toEqual([1]);
      rows.length = 0;
      expect(await scan()).toEqual({ told: 0, reminded: 0, failed: 0 });
    } finally {
      Reflect.deleteProperty(read, 'query');
    }
    expect(rows).toEqual(rows.map(() => 0));
    const explain = database === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
    for (const [sql, params] of asked) {
      const plan = JSON.stringify(await app.services.db.source.query(`${explain} ${sql}`, params));
      if (database === 'sqlite') expect(plan).toMatch(/SEARCH deadline USING (COVERING )?INDEX/);
      else expect(plan).not.toMatch(/"type":"(ALL|index)"/);
    }
    const statements = await statementsOf(app, scan);
    expect(statements.filter((sql) => sql.includes('FROM deadline')).length).toBeLessThanOrEqual(6);
  });

  it('judges by the kind of lamp: one working day, two, or from acceptance', async () => {
    const ids = await watch(
      deadline('2026-03-03'),
      deadline('2026-03-04'),
      deadline('2026-03-04', { lampKind: 'special' }),
      deadline('2026-03-05', { lampKind: 'special' }),
      deadline(far, { lampKind: 'immediate' }),
      deadline('2026-02-28'),
      deadline(null, { lampKind: 'immediate' }),
    );
    await scan();
    expect((await told(...ids)).sort()).toEqual(['red 5', 'yellow 0', 'yellow 2', 'yellow 4']);
  });

  it('goes on where it was when it is killed between two rows', async () => {
    const ids = await watch(
      deadline('2026-03-03'),
      deadline('2026-03-03'),
      deadline('2026-02-27'),
      deadline('2026-02-26'),
    );
    const { uow } = app.services;
    const run = uow.run;
    let units = 0;
    uow.run = ((...input: Parameters<typeof run>) => {
      if (input[1].name === 'deadline.turn' && ++units > 2) return Promise.reject(new Error('the process was killed'));
      return run.apply(uow, input);
    }) as typeof run;
    try {
      expect(await scan()).toMatchObject({ told: 2, failed: 2 });
    } finally {
      Reflect.deleteProperty(uow, 'run');
    }
    expect(await told(...ids)).toHaveLength(2);
    expect(await scan()).toMatchObject({ told: 2, failed: 0 });
    expect((await told(...ids)).sort()).toEqual(['red 2', 'red 3', 'yellow 0', 'yellow 1']);
  });

  it('lets one row that fails stop no other, and tries it again', async () => {
    const ids = await watch(deadline('2026-02-26', { subjectType: 'reply' }), deadline('2026-02-27'));
    let broken = true;
    app.services.deadlines.register('reply', {
      onRed: () => (broken ? Promise.reject(new Error('out of order')) : Promise.resolve()),
    });
    expect(await scan()).toMatchObject({ told: 1, failed: 1 });
    expect(await told(...ids)).toEqual(['red 1']);
    expect(app.logged).toHaveLength(1);
    broken = false;
    expect(await scan()).toMatchObject({ told: 1, failed: 0 });
    expect((await told(...ids)).sort()).toEqual(['red 0', 'red 1']);
  });

  it('raises an alarm about a year that is missing, and tells of whatever can be judged', async () => {
    const { calendar } = app.services;
    const whole = calendar.current();
    const known = new WorkingCalendar(whole.years.filter(({ year }) => year <= 2026));
    calendar.current = () => known;
    try {
      const ids = await watch(deadline('2026-12-31'), deadline('2026-12-29'), deadline('2026-12-30'));
      app.clock.set('2026-12-31');
      expect(await scan()).toMatchObject({ told: 3, failed: 0 });
      expect((await told(...ids)).sort()).toEqual(['red 1', 'red 2', 'yellow 0']);
      expect(app.logged).toContainEqual(expect.objectContaining({ alarm: 'calendarYearMissing', year: 2027 }));
      app.logged.length = 0;
      app.clock.set('2027-01-04');
      expect(await scan()).toMatchObject({ told: 1 });
      expect(await told(...ids)).toContain('red 0');
      expect(app.logged).toContainEqual(expect.objectContaining({ alarm: 'calendarYearMissing', year: 2027 }));
    } finally {
      Reflect.deleteProperty(calendar, 'current');
    }
  });

  it('keeps one row for a subject, and none after it was dropped', async () => {
    const first = deadline('2026-03-10');
    const count = async () =>
      (await app.services.db.read.query('SELECT id FROM deadline WHERE subject_id = ?', [first.subjectId])).length;
    await watch(first, { ...first, subjectType: 'owed' });
    await arrange(app.services, (tx) => watchDeadline(tx, { ...first, dueOn: null }));
    await arrange(app.services, (tx) => watchDeadline(tx, { ...first, dueOn: '2026-03-12' }));
    expect(await count()).toBe(2);
    await arrange(app.services, (tx) => dropDeadline(tx, 'opinionRequest', first.subjectId));
    await arrange(app.services, (tx) => dropDeadline(tx, 'opinionRequest', first.subjectId));
    expect(await count()).toBe(1);
  });

  it('is a job of every minute, in one process at a time', async () => {
    const [id = ''] = await watch(deadline('2026-03-03'));
    const runner = new JobRunner(app.services, 'one');
    expect(await runner.runDue()).toContain('deadlines.scan');
    expect(await told(id)).toEqual(['yellow 0']);
    expect(await new JobRunner(app.services, 'two').runDue()).not.toContain('deadlines.scan');
    app.clock.advance(60_000);
    expect(await runner.runDue()).toContain('deadlines.scan');
  });
});
