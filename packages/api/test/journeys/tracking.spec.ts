import { factoryPark } from '../../src/demo/factory-park.js';
import { Application, ApplicationItem, ClockEventRow } from '../../src/modules/applications/index.js';
import { CasePrerequisiteRow } from '../../src/modules/cases/case-prerequisite.entity.js';
import { ItemCaseRow } from '../../src/modules/cases/index.js';
import { ResultDocumentRow } from '../../src/modules/certificates/index.js';
import { OpinionMaterialRow, OpinionRow } from '../../src/modules/opinions/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  ask,
  decide,
  giveOpinion,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const tracking = `query ($id: ID!) { project(id: $id) {
  code name organisation { name } currentTurn { who what lamp dueOn caseId }
  stages { stage { name } state stateReason items { state guided { item { name } } case { id status } result { number } priorResult { documentNumber } } }
  applications { id number status stageClock { used remaining dueOn lamp }
    cases { id number status unit { name } item { name } handler { displayName } clock { state used remaining dueOn lamp }
      waitingFor { itemName } opinions { unit { name } author { displayName } stance } result { number file { url } } delivery { state } availableActions } }
  timeline(first: 100) { edges { node { text itemName } } } } }`;

const workbench = `query ($lane: WorkbenchLane!) { workbenchCounts { lane count } workbench(lane: $lane, first: 50) { totalCount edges { cursor node {
  number status item { name } unit { name } handler { displayName } project { name code organisation { name } } application { number leadUnit { name } }
  clock { used remaining dueOn lamp } waitingFor { itemName unitName } blockers { kind } opinions { stance } pendingResult { number } availableActions } } } }`;

/** The same application again with all that hangs on it, straight into the tables. */
async function multiply(app: TestApp, applicationId: string, copies: readonly number[]): Promise<void> {
  await arrange(app.services, async (tx) => {
    const application = await tx.get(Application, { id: applicationId });
    const items = await tx.list(ApplicationItem, { applicationId });
    const cases = await tx.list(ItemCaseRow, { applicationId });
    for (const copy of copies) {
      const id = tx.ids.next();
      await tx.insert(Application, { ...application, id, number: `${application.number}-${copy}`, openKey: null });
      await tx.insert(
        ApplicationItem,
        items.map((item) => ({ ...item, applicationId: id })),
      );
      const clocks = await tx.list(ClockEventRow, { subjectType: 'stage', subjectId: applicationId });
      await tx.insert(
        ClockEventRow,
        clocks.map((event) => ({ ...event, id: tx.ids.next(), subjectId: id })),
      );
      for (const itemCase of cases) await copyCase(itemCase, id, copy);
    }

    async function copyCase(itemCase: ItemCaseRow, applicationId: string, copy: number): Promise<void> {
      const caseId = tx.ids.next();
      await tx.insert(ItemCaseRow, { ...itemCase, id: caseId, applicationId, number: `${itemCase.number}-${copy}` });
      const events = await tx.list(ClockEventRow, { subjectType: 'case', subjectId: itemCase.id });
      await tx.insert(
        ClockEventRow,
        events.map((event) => ({ ...event, id: tx.ids.next(), subjectId: caseId })),
      );
      const prerequisites = await tx.list(CasePrerequisiteRow, { caseId: itemCase.id });
      if (prerequisites.length > 0)
        await tx.insert(
          CasePrerequisiteRow,
          prerequisites.map((row) => ({ ...row, id: tx.ids.next(), caseId })),
        );
      for (const opinion of await tx.list(OpinionRow, { caseId: itemCase.id })) {
        const id = tx.ids.next();
        await tx.insert(OpinionRow, { ...opinion, id, caseId, applicationId });
        const read = await tx.list(OpinionMaterialRow, { opinionId: opinion.id });
        if (read.length > 0)
          await tx.insert(
            OpinionMaterialRow,
            read.map((row) => ({ ...row, opinionId: id })),
          );
      }
      const results = await tx.list(ResultDocumentRow, { caseId: itemCase.id });
      if (results.length > 0)
        await tx.insert(
          ResultDocumentRow,
          results.map((row) => ({ ...row, id: tx.ids.next(), caseId, applicationId })),
        );
    }
  });
}

describeOnBothDatabases('tracking a project and working a bench', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let housing: Staff;
  let weather: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: { ...longSessions } });
    park = await makePark(app);
    id = await receivedApplication(park, factoryPark.stageItems);
    housing = await makeStaff(app, 'housing', 'departmentApprover', 'zh-zjj');
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    await accept(park, weather, id, 'zh-fljs');
    await decide(park, weather, id, 'zh-fljs', { decision: 'approve' });
    await accept(park, housing, id, 'zh-sgxk');
    await giveOpinion(park, housing, (await readCase(park, housing, id, 'zh-sgxk')).id);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('says whose turn it is, with lamp and due day', async () => {
    const { project } = await ask(app, park.applicant, tracking, { id: park.projectId });
    const turns = project.currentTurn.map(({ who, what, lamp }: Answer) => ({ who, what, lamp }));
    expect(turns).toContainEqual({
      who: expect.stringContaining('综合窗口'),
      what: expect.stringContaining('发放'),
      lamp: 'grey',
    });
    expect(turns).toContainEqual({
      who: expect.any(String),
      what: expect.stringContaining('等待“施工图'),
      lamp: 'grey',
    });
    expect(project.currentTurn.filter(({ caseId }: Answer) => caseId !== null)).toHaveLength(6);
  });

  it('is late from the day after the due day, and told so to the department', async () => {
    app.clock.set('2026-03-31');
    const drawings = await makeStaff(app, 'drawings', 'departmentHandler', 'zh-stjg');
    const late = await ask(app, drawings, workbench, { lane: 'overdue' });
    expect(late.workbench.totalCount).toBe(1);
    expect(late.workbench.edges[0].node.clock).toMatchObject({ lamp: 'red' });
    expect(late.workbench.edges[0].node.clock.remaining).toBeLessThan(0);
    const counts = Object.fromEntries(late.workbenchCounts.map(({ lane, count }: Answer) => [lane, count]));
    expect(counts).toMatchObject({ toAccept: 1, nearDue: 0, overdue: 1 });
  });

  it('pages the bench without losing or repeating a case, and finds by name, code and number', async () => {
    await multiply(app, id, [1, 2, 3, 4]);
    const query = `query ($after: String, $search: String) { workbench(lane: waiting, first: 4, after: $after, search: $search) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id number } } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer = (await ask(app, housing, query, { after })).workbench;
      expect(page.totalCount).toBe(10);
      seen.push(...page.edges.map(({ node }: Answer) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(10);
    const count = async (search: string) => (await ask(app, housing, query, { search })).workbench.totalCount;
    expect(await count('凤凰智造')).toBe(10);
    expect(await count('2501-440402')).toBe(10);
    const { number } = await readCase(park, housing, id, 'zh-xfsj');
    expect(await count(`${number}-2`)).toBe(1);
    expect(await count('%')).toBe(0);
    expect(await count('没有这个项目')).toBe(0);
  });

  it('asks the database as often for many cases as for few', async () => {
    const asked = (as: TestSession, query: string, variables: object) =>
      statementsOf(app, () => ask(app, as, query, variables));
    const before = {
      tracking: await asked(park.applicant, tracking, { id: park.projectId }),
      staff: await asked(housing, tracking, { id: park.projectId }),
      inReview: await asked(housing, workbench, { lane: 'inReview' }),
      waiting: await asked(housing, workbench, { lane: 'waiting' }),
    };
    await multiply(app, id, [5, 6, 7, 8, 9]);
    const after = {
      tracking: await asked(park.applicant, tracking, { id: park.projectId }),
      staff: await asked(housing, tracking, { id: park.projectId }),
      inReview: await asked(housing, workbench, { lane: 'inReview' }),
      waiting: await asked(housing, workbench, { lane: 'waiting' }),
    };
    const counts = (each: typeof before) => Object.entries(each).map(([name, { length }]) => [name, length]);
    expect(counts(after)).toEqual(counts(before));
    // One statement per level and kind of row.
    expect(after.staff.length).toBeLessThanOrEqual(24);
    expect(after.inReview.length).toBeLessThanOrEqual(14);
  });

  it('leaves a mark when the applicant takes the result home', async () => {
    const handed = await readCase(park, park.clerk, id, 'zh-fljs');
    const query =
      'query ($id: ID!) { itemCase(id: $id) { result { file { id url } } delivery { state downloadedAt } } }';
    const hidden = await ask(app, park.applicant, query, { id: handed.id });
    expect(hidden.itemCase.result).toBeNull();
    const { itemCase: known } = await ask(app, weather, query, { id: handed.id });
    const { id: fileId } = known.result.file;
    const file = await app.services.files.find(fileId);
    if (!file) throw new Error('no file');
    const caller = await app.services.authenticator.identify(park.applicant.cookie.split('=')[1] ?? null);
    if (caller.kind !== 'person') throw new Error('not signed in');
    expect(await app.services.files.mayRead(caller, file)).toBe(false);
    const input = { caseId: handed.id, expectedVersion: handed.version, method: 'electronic', recipient: '陈晓明' };
    await succeed(app, park.clerk, 'handOutResult', input);
    expect(await app.services.files.mayRead(caller, file)).toBe(true);
    await app.services.files.downloaded(caller, file);
    const first = (await ask(app, park.applicant, query, { id: handed.id })).itemCase.delivery;
    expect(first).toEqual({ state: 'handedOut', downloadedAt: app.clock.now() });
    app.clock.advance(3_600_000);
    await app.services.files.downloaded(caller, file);
    expect((await ask(app, park.applicant, query, { id: handed.id })).itemCase.delivery).toEqual(first);
  });
});
