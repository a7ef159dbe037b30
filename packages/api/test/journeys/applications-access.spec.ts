import type { Role } from '@gongshen/shared/identity';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  act,
  ask,
  completeDraft,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readApplication,
  receivedApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { makeClerk } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

const mandatory = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk'];
const reading = 'query ($id: ID!) { application(id: $id) { id } }';

/** Who reads an application, by capacity and state, through every path that leads to it. */
describeOnBothDatabases('reading applications', (database) => {
  let app: TestApp;
  let park: Park;
  let draft: string;
  const people: Record<string, TestSession> = {};

  const staff: [string, Role, string | null, string?][] = [
    ['supervisor', 'supervisor', null],
    ['city', 'cityAdministrator', null],
    ['lead', 'leadCoordinator', 'zh-zjj'],
    ['other lead', 'leadCoordinator', 'zh-zrzy'],
    ['handler', 'departmentHandler', 'zh-rfb'],
    ['handler of Doumen', 'departmentHandler', 'zh-rfb', '440403'],
    ['handler without item', 'departmentHandler', 'zh-swj'],
  ];

  beforeAll(async () => {
    app = await startTestApp({ database });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    for (const [index, [name, role, unit, district]] of staff.entries()) {
      people[name] = await makeStaff(app, `person-${index}`, role, unit, district);
    }
    people.window = park.clerk;
    people['window of Doumen'] = await makeClerk(app, 'doumen', '440403');
    draft = await openStage(park, mandatory);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const readers = async (id: string) => {
    const found: string[] = [];
    for (const [name, session] of Object.entries(people)) {
      const { data, errors } = await app.graphql(reading, { id }, session);
      if (data?.application?.id === id) found.push(name);
      else expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    return found.sort();
  };

  it('leaves a draft to its organisation, also on the way through the project', async () => {
    expect(await readers(draft)).toEqual([]);
    const nested = 'query ($id: ID!) { project(id: $id) { applications { id } stages { applications { id } } } }';
    const { project } = await ask(app, people.supervisor as TestSession, nested, { id: park.projectId });
    expect(project.applications).toEqual([]);
    expect(project.stages.flatMap(({ applications }: { applications: object[] }) => applications)).toEqual([]);
    const own = await ask(app, park.applicant, nested, { id: park.projectId });
    expect(own.project.applications).toEqual([{ id: draft }]);
  });

  it('shows a submission to the window of its district and those who supervise', async () => {
    await completeDraft(park, draft);
    await submit(park, draft);
    expect(await readers(draft)).toEqual(['city', 'supervisor', 'window']);
    const { version } = await readApplication(park, draft);
    await succeed(app, park.applicant, 'withdrawApplication', {
      applicationId: draft,
      expectedVersion: version,
      reason: '改期',
    });
  });

  it('shows what was received to its departments and its lead unit', async () => {
    const id = await receivedApplication(park, mandatory);
    expect(await readers(id)).toEqual(['city', 'handler', 'lead', 'supervisor', 'window']);
    const { version } = await readApplication(park, id);
    const refused = await act(app, park.applicant, 'submitApplication', {
      applicationId: id,
      expectedVersion: version,
    });
    expect(refused.__typename).toBe('IllegalTransition');
    const withdrawn = await succeed(app, park.applicant, 'withdrawApplication', {
      applicationId: id,
      expectedVersion: version,
      reason: '项目停建',
    });
    expect(withdrawn.application.status).toBe('withdrawn');
    const cases = await app.services.db.read.query<{ status: string }>(
      'SELECT status FROM item_case WHERE application_id = ?',
      [id],
    );
    expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(['terminated']));
    expect(await readers(id)).toEqual(['city', 'handler', 'lead', 'supervisor', 'window']);
  });

  it('asks the database as often for one application as for many', async () => {
    const everything = `applications { id items { code } leadUnit { name } fields { code } missing { ref } availableActions
      requirements { code held { file { id } } materials { current { file { id } uploadedBy { id } } } check { checkedBy { id } } openPoint { id } }
      correctionNotices { id points { requirementName } } openNotice { id } receipt { windowName issuedBy { id } } checkClock { dueOn } }`;
    const statements = async () => {
      const reader = app.services.db.read as unknown as { connection: { query: (sql: string) => Promise<unknown> } };
      const original = reader.connection.query;
      let asked = 0;
      reader.connection.query = function counted(this: unknown, ...input) {
        asked += 1;
        return original.apply(this, input);
      };
      const document = `query ($id: ID!) { project(id: $id) { ${everything} } }`;
      const { project } = await ask(app, park.applicant, document, { id: park.projectId });
      reader.connection.query = original;
      return { asked, applications: project.applications.length };
    };
    await openStage(park, mandatory);
    const few = await statements();
    await openAnotherStage(park);
    const more = await statements();
    expect(more.applications).toBe(few.applications + 1);
    // A loader's batch may fall into two when answers arrive apart; one statement per application would be a dozen more.
    expect(more.asked).toBeLessThanOrEqual(few.asked + 3);
    expect(few.asked).toBeLessThan(40);
  });
});

/** Opens some other stage in which something is still to be filed. */
async function openAnotherStage(park: Park): Promise<void> {
  const query =
    'query ($id: ID!) { project(id: $id) { stages { stage { code } items { state guided { item { code } } } } } }';
  const { project } = await ask(park.app, park.applicant, query, { id: park.projectId });
  type Item = { state: string; guided: { item: { code: string } } };
  for (const { stage, items } of project.stages as { stage: { code: string }; items: Item[] }[]) {
    const itemCodes = items.filter(({ state }) => state === 'notFiled').map(({ guided }) => guided.item.code);
    if (stage.code === 'zh-s3' || itemCodes.length === 0) continue;
    await succeed(park.app, park.applicant, 'openStage', {
      projectId: park.projectId,
      stageCode: stage.code,
      itemCodes,
    });
    return;
  }
  throw new Error('There is no other stage to file');
}
