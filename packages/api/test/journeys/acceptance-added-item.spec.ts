import { describeOnBothDatabases } from '../kit/databases.js';
import { ask, longSessions, makeStaff, succeed } from '../kit/filing.js';
import { completionItems, makeCompletion, must, type Staff } from '../kit/sessions.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

const added = 'zh-txba';
const whole = `query ($id: ID!) { application(id: $id) { version cases { id }
  sessions { id cases { item { code } } invitations { unit { code } answer } } } }`;

/** 沪 15: all departments of the stage accept on one date, also one that the lead unit brings in later. */
describeOnBothDatabases('an item added while the acceptance is under way', (database) => {
  let app: TestApp;
  let applicationId: string;
  let departments: Record<string, Staff>;
  let lead: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    const items = completionItems.filter((code) => code !== added);
    ({ applicationId, departments } = await makeCompletion(app, items));
    lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
  }, 120_000);
  afterAll(() => app.close());

  it('is accepted with the others, its department invited', async () => {
    const { application } = await ask(app, lead, whole, { id: applicationId });
    const start = new Date(Date.parse(app.services.clock.now()) + 7 * 86_400_000).toISOString().slice(0, 10);
    await must(app, lead, 'callSession', {
      ...{ applicationId, kind: 'completionAcceptance', title: '总部商务楼综合竣工验收' },
      caseIds: application.cases.map(({ id }: { id: string }) => id),
      ...{ unitIds: [], guests: [], fileIds: [], place: '项目现场', agenda: '一、现场查验；二、各部门意见' },
      ...{ startsAt: `${start}T01:00:00.000Z`, endsAt: `${start}T04:00:00.000Z` },
    });
    const input = { applicationId, expectedVersion: application.version, itemCode: added };
    await succeed(app, lead, 'addItem', { ...input, reason: '光纤到户需同步备案。' }, '... on DomainError { message }');
    const after = (await ask(app, departments.txj as Staff, whole, { id: applicationId })).application;
    const [session] = after.sessions;
    expect(session.cases.map(({ item }: { item: { code: string } }) => item.code)).toContain(added);
    expect(session.invitations).toContainEqual({ unit: { code: 'zh-txj' }, answer: 'pending' });
    const told = '{ notifications { edges { node { title body } } } }';
    const { notifications } = await ask(app, departments.txj as Staff, told);
    expect(JSON.stringify(notifications)).toContain('并入“总部商务楼综合竣工验收”');
    expect(app.logged).toEqual([]);
  });
});
