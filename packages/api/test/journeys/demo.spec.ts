import { type DemoSummary, loadDemo } from '../../src/demo/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

const projects = `{ projects(first: 12) { totalCount edges { node { code codeWarnings
  applications { status cases { clock { lamp } } } } } } }`;

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

  it('is loaded once', async () => {
    const before = await app.services.db.read.query('SELECT COUNT(*) AS n FROM domain_event');
    expect(await loadDemo(app.services)).toEqual(summary);
    expect(await app.services.db.read.query('SELECT COUNT(*) AS n FROM domain_event')).toEqual(before);
  });

  it('left no error behind', () => {
    expect(app.logged).toEqual([]);
  });
});
