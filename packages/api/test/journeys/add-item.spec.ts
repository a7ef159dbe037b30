import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  addMaterial,
  ask,
  decide,
  freshKey,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readApplication,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
type Staff = TestSession & { accountId: string };

const reason = '现场踏勘发现需要向城镇排水设施排放污水。';

/** 珠 15: an item added to a running application by the lead unit, with its reason. */
describeOnBothDatabases('adding an item to a running application', (database) => {
  let app: TestApp;
  let park: Park;
  let lead: Staff;
  let otherLead: Staff;
  let water: Staff;
  let id: string;
  let materialsBefore: string[];

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    id = await receivedApplication(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
    otherLead = await makeStaff(app, 'other-lead', 'leadCoordinator', 'zh-zrzy');
    water = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj');
    materialsBefore = (await readApplication(park, id)).requirements.map(({ code }: Answer) => code);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const query = `query ($id: ID!) { application(id: $id) { version availableActions addableItems { code } items { code }
    cases { item { code } addedReason clock { startedOn dueOn used } } fields { code value } } }`;
  const read = async (as: TestSession): Promise<Answer> => (await ask(app, as, query, { id })).application;
  const add = async (as: TestSession, more: object = {}) =>
    act(app, as, 'addItem', {
      ...{ applicationId: id, expectedVersion: (await read(lead)).version, itemCode: 'zh-psxk', reason },
      ...more,
    });
  const told = async (as: TestSession): Promise<string[]> => {
    const { notifications } = await ask(app, as, '{ notifications { edges { node { title body } } } }');
    return notifications.edges.map(({ node }: Answer) => `${node.title} ${node.body}`);
  };

  it('offers the lead unit what the stage still has for the project, and nobody else anything', async () => {
    const { availableActions, addableItems } = await read(lead);
    expect(availableActions).toContain('addItem');
    const codes = addableItems.map(({ code }: Answer) => code);
    expect(codes).toContain('zh-psxk');
    expect(codes).not.toContain('zh-fljs');
    expect(codes.every((code: string) => code.startsWith('zh-'))).toBe(true);
    for (const as of [park.applicant, park.clerk]) expect(await read(as)).toMatchObject({ addableItems: [] });
  });

  it('refuses whoever does not lead the stage, an outdated page, no reason, and what cannot be added', async () => {
    await expect(add(water)).rejects.toThrow('FORBIDDEN');
    await expect(add(park.applicant)).rejects.toThrow('FORBIDDEN');
    await expect(add(otherLead)).rejects.toThrow('NOT_FOUND');
    const { version } = await read(lead);
    expect((await add(lead, { expectedVersion: version - 1 })).__typename).toBe('StaleVersion');
    expect(await add(lead, { reason: ' ' })).toMatchObject({ problems: [{ field: 'reason', reason: 'required' }] });
    expect(await add(lead, { reason: '要加' })).toMatchObject({ problems: [{ field: 'reason', reason: 'tooShort' }] });
    for (const itemCode of ['zh-fljs', 'zh-gcgh', 'zh-xfys', 'nothing']) {
      expect(await add(lead, { itemCode })).toMatchObject({ problems: [{ field: 'itemCode', reason: 'notAddable' }] });
    }
    expect((await read(lead)).cases).toHaveLength(5);
  });

  it('adds it once when the coordinator presses twice or two do so at once', async () => {
    app.clock.set('2026-03-05');
    const colleague = await makeStaff(app, 'colleague', 'leadCoordinator', 'zh-zjj');
    const key = freshKey();
    const { version: expectedVersion } = await read(lead);
    const answers = await Promise.all([
      add(lead, { idempotencyKey: key, expectedVersion }),
      add(colleague, { expectedVersion }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ApplicationSuccess', 'StaleVersion']);
    const winner = answers[0].__typename === 'ApplicationSuccess';
    if (winner) {
      expect((await add(lead, { idempotencyKey: key, expectedVersion })).__typename).toBe('ApplicationSuccess');
    }
    expect((await read(lead)).items).toHaveLength(6);
  });

  it('gives the department a case whose time runs from that day, with the reason', async () => {
    const { cases, availableActions } = await read(water);
    const added = cases.find(({ item }: Answer) => item.code === 'zh-psxk');
    expect(added).toMatchObject({
      addedReason: reason,
      clock: { startedOn: '2026-03-05', dueOn: '2026-03-12', used: 0 },
    });
    expect(cases.filter(({ addedReason }: Answer) => addedReason !== null)).toHaveLength(1);
    expect(availableActions).not.toContain('addItem');
    expect((await read(lead)).addableItems.map(({ code }: Answer) => code)).not.toContain('zh-psxk');
  });

  it('tells the department and the applicant', async () => {
    expect((await told(water)).join()).toContain('有新的办件待受理');
    const mine = (await told(park.applicant)).find((text) => text.startsWith('申请增加了事项')) ?? '';
    expect(mine).toContain(reason);
  });

  it('merges its materials into the one set; only what it alone asks for may be brought, and nothing that is held', async () => {
    const list = `query ($id: ID!) { application(id: $id) { requirements { code state openBecause items: itemCodes held { source } } } }`;
    const { requirements } = (await ask(app, park.applicant, list, { id })).application;
    const open = requirements.filter(({ openBecause }: Answer) => openBecause !== null);
    expect(open.every(({ code }: Answer) => !materialsBefore.includes(code))).toBe(true);
    for (const { held } of open) expect(held).toBeNull();
    const codes = requirements.map(({ code }: Answer) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code } of open) await addMaterial(park, id, code);
    const before = requirements.find(
      ({ code, state }: Answer) => materialsBefore.includes(code) && state === 'satisfied',
    );
    const refused = await act(app, park.applicant, 'addMaterial', {
      ...{ applicationId: id, requirementCode: before.code, fileId: 'nothing' },
    });
    expect(refused.__typename).toBe('IllegalTransition');
  });

  it('is decided like any other, and nothing can be added once all is decided', async () => {
    await accept(park, water, id, 'zh-psxk');
    await decide(park, water, id, 'zh-psxk', { decision: 'approve' });
    expect((await readCase(park, water, id, 'zh-psxk')).status).toBe('approved');
    const { version } = await readApplication(park, id);
    const withdrawn = { applicationId: id, expectedVersion: version, reason: '项目暂缓建设。' };
    await succeed(app, park.applicant, 'withdrawApplication', withdrawn);
    expect(await add(lead, { itemCode: 'zh-lhsp' })).toMatchObject({ __typename: 'IllegalTransition' });
    expect((await read(lead)).availableActions).not.toContain('addItem');
  });

  it('costs a constant number of statements', async () => {
    const list =
      '{ ledApplications(first: 20, open: false) { edges { node { id availableActions addableItems { code } } } } }';
    expect((await statementsOf(app, () => ask(app, lead, list))).length).toBeLessThan(30);
  });
});
