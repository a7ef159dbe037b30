import { type DemoSummary, loadDemo } from '../../src/demo/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { documentsOf, sent } from '../kit/web-documents.js';

const projects = `{ projects(first: 12) { totalCount edges { node { code codeWarnings
  applications { status cases { clock { lamp } } } } } } }`;

/** The lists the screens show, to somebody who has something in them. */
const lists: [app: 'staff-web' | 'applicant-web', operation: string, loginName: string, variables?: object][] = [
  ['staff-web', 'IntakeQueue', 'chuangkou1', { lane: 'done' }],
  ['staff-web', 'PriorResultsToCheck', 'chuangkou1'],
  ['staff-web', 'IssuanceQueue', 'chuangkou1'],
  ['staff-web', 'DeliveryQueue', 'chuangkou1', { lane: 'toHandOut' }],
  ['staff-web', 'CounterVisits', 'chuangkou1', { today: false }],
  ['staff-web', 'OriginalQueue', 'chuangkou1', { lane: 'toSend' }],
  ['staff-web', 'LedApplications', 'jiandu', { open: true }],
  ['staff-web', 'Projects', 'jiandu'],
  ['staff-web', 'ListCertificates', 'jiandu'],
  ['staff-web', 'Alerts', 'jiandu'],
  ['staff-web', 'OpinionSearch', 'jiandu', { filter: {} }],
  ['staff-web', 'Notices', 'zjj-sp'],
  ['staff-web', 'Outbox', 'gongaiban'],
  ['applicant-web', 'Projects', 'liwei'],
  ['applicant-web', 'LibraryPage', 'liwei'],
  ['applicant-web', 'MyCertificates', 'liwei'],
  ['applicant-web', 'Messages', 'liwei'],
  ['applicant-web', 'PublishedDecisions', 'liwei'],
];
/** The same statement about other rows. */
const shapeOf = (sql: string) => sql.replace(/\(\s*\?(\s*,\s*\?)*\s*\)/g, '(?)').replace(/\s+/g, ' ');

interface Node {
  code: string;
  codeWarnings: string[];
  applications: { status: string; cases: { clock: { lamp: string } }[] }[];
}
const statusesOf = (nodes: Node[]) =>
  nodes.flatMap(({ applications }) => applications.map(({ status }) => status)).sort();

describeOnBothDatabases('the demonstration', (database) => {
  let app: TestApp;
  let summary: DemoSummary;
  const signIn = (loginName: string): Promise<TestSession> => app.login(loginName, summary.password);
  const projectsOf = async (loginName: string): Promise<Node[]> => {
    const { data, errors } = await app.graphql(projects, {}, await signIn(loginName));
    expect(errors).toBeUndefined();
    return data.projects.edges.map(({ node }: { node: Node }) => node);
  };

  beforeAll(async () => {
    app = await startTestApp({ database });
    summary = await loadDemo(app.services);
  }, 60_000);
  afterAll(() => app.close());

  it('lets every account of the start message in', async () => {
    expect(summary.accounts.length).toBeGreaterThan(15);
    for (const { loginName, displayName } of summary.accounts) {
      const { data } = await app.graphql('{ me { person { displayName } } }', {}, await signIn(loginName));
      expect(data.me.person.displayName).toBe(displayName);
    }
  });

  it('has a person who leads a stage and handles cases as well, and begins as the former', async () => {
    const me = '{ me { capacity { role } capacities { role } } }';
    const { data } = await app.graphql(me, {}, await signIn('zjj-qt'));
    expect(data.me.capacity.role).toBe('leadCoordinator');
    expect(data.me.capacities.map(({ role }: { role: string }) => role)).toEqual([
      'leadCoordinator',
      'departmentHandler',
    ]);
  });

  it('has projects in different states, and not the one that is registered by hand', async () => {
    const nodes = await projectsOf('jiandu');
    expect(nodes).toHaveLength(12);
    expect(statusesOf(nodes)).toEqual([
      ...['concluded', 'concluded', 'concluded', 'correcting', 'correcting'],
      ...['received', 'received', 'received', 'received'],
      ...['submitted', 'submitted'],
    ]);
    for (const { code, codeWarnings } of nodes) {
      expect(codeWarnings).toEqual([]);
      expect(code).not.toBe('2501-440402-04-01-123458');
    }
    const cases = nodes.flatMap(({ applications }) => applications.flatMap((each) => each.cases));
    expect(new Set(cases.map(({ clock }) => clock.lamp))).toEqual(new Set(['red', 'yellow', 'grey', 'green']));
  });

  it('has results at every stage of their delivery (珠 17, 18)', async () => {
    const window = '{ deliveryCounts { lane count } resultNoticeCounts { missed } }';
    const { data } = await app.graphql(window, {}, await signIn('chuangkou1'));
    const counts = new Map(
      data.deliveryCounts.map(({ lane, count }: { lane: string; count: number }) => [lane, count]),
    );
    for (const lane of ['toHandOut', 'waitingPickUp', 'posted', 'overdue']) expect(counts.get(lane)).toBeGreaterThan(0);
    expect(data.resultNoticeCounts[0].missed).toBeGreaterThan(0);
    const open = await app.graphql('{ publishedDecisions { edges { node { number } } } }');
    expect(open.data.publishedDecisions.edges.length).toBeGreaterThan(2);
  });

  it('shows a draft to its applicant alone', async () => {
    expect(statusesOf(await projectsOf('liwei'))).toEqual([
      'concluded',
      'concluded',
      'concluded',
      'correcting',
      'draft',
      'received',
    ]);
    expect(statusesOf(await projectsOf('chenmin'))).toEqual(['draft', 'received', 'submitted']);
  });

  if (database === 'sqlite') {
    it('asks for the lists of its screens without a statement for each row', async () => {
      const apps = { 'staff-web': await documentsOf('staff-web'), 'applicant-web': await documentsOf('applicant-web') };
      const perRow: string[] = [];
      const empty: string[] = [];
      for (const job of app.services.jobs.all()) if (job.name === 'deadlines.scan') await job.run();
      for (const [web, name, loginName, variables] of lists) {
        const { operations, fragments } = apps[web];
        const operation = operations.find((each) => each.name?.value === name);
        if (!operation) throw new Error(`${web} does not ask ${name}`);
        const session = await signIn(loginName);
        let answered: Awaited<ReturnType<TestApp['graphql']>> | undefined;
        const statements = await statementsOf(app, async () => {
          answered = await app.graphql(sent(operation, fragments), { first: 20, ...variables }, session);
        });
        expect([name, answered?.errors]).toEqual([name, undefined]);
        if (!JSON.stringify(answered?.data).includes('"id":')) empty.push(name);
        const counts = new Map<string, number>();
        for (const sql of statements.map(shapeOf)) counts.set(sql, (counts.get(sql) ?? 0) + 1);
        for (const [sql, count] of counts) if (count > 2) perRow.push(`${name} ${count} times: ${sql.slice(0, 120)}`);
      }
      expect({ perRow, empty }).toEqual({ perRow: [], empty: [] });
    });
  }

  it('tells days in sentences as people read them', async () => {
    // What ran out by today has been told, too.
    for (const job of app.services.jobs.all()) if (job.name === 'deadlines.scan') await job.run();
    const sentences = await app.services.db.read.query<{ text: string }>(
      'SELECT text FROM domain_event WHERE text IS NOT NULL UNION SELECT body FROM notification UNION SELECT body FROM outbox_message UNION SELECT text FROM alert',
    );
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.map(({ text }) => text).filter((text) => /(?<!\d)20\d\d-[01]\d-[0-3]\d(?!\d)/.test(text))).toEqual(
      [],
    );
  });

  it('is loaded once', async () => {
    const before = await app.services.db.read.query('SELECT COUNT(*) AS n FROM domain_event');
    expect(await loadDemo(app.services)).toEqual(summary);
    expect(await app.services.db.read.query('SELECT COUNT(*) AS n FROM domain_event')).toEqual(before);
  });

  it('left no error behind', () => {
    expect(app.logged).toEqual([]);
  });
});
