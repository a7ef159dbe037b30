import { factoryPark } from '../../src/demo/factory-park.js';
import { Account } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  ask,
  decide,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
} from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const list =
  '{ me { unreadNotifications } notifications(first: 100) { unreadCount edges { node { id title body link readAt } } } }';
const mark = 'mutation ($ids: [ID!]!) { markNotificationsRead(ids: $ids) { ... on MarkReadSuccess { unreadCount } } }';

describeOnBothDatabases('notices', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let weather: Staff;
  let weatherElsewhere: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    await arrange(app.services, (tx) =>
      tx.updateWhere(Account, { id: park.owner.accountId }, { phone: '13912345678' }),
    );
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj', '440402');
    weatherElsewhere = await makeStaff(app, 'weather-doumen', 'departmentApprover', 'zh-qxj', '440403');
    id = await receivedApplication(park, factoryPark.stageItems);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const titles = async (as: TestSession) =>
    (await ask(app, as, list)).notifications.edges.map(({ node }: Answer) => node.title);

  it('reach the department of the district, the window and the applicant, and nobody else', async () => {
    expect(await titles(weather)).toEqual(['有新的办件待受理']);
    expect(await titles(weatherElsewhere)).toEqual([]);
    expect(await titles(park.clerk)).toContain('有新的申请待核对');
    expect(await titles(park.applicant)).toContain('已正式收件');
    // Nobody is told of what they did themselves.
    expect(await titles(park.clerk)).not.toContain('已正式收件');
  });

  it('are marked read by their reader alone, twice as well as once', async () => {
    const own = (await ask(app, weather, list)).notifications;
    expect(own.unreadCount).toBe(1);
    const ids = own.edges.map(({ node }: Answer) => node.id);
    await ask(app, weatherElsewhere, mark, { ids });
    expect((await ask(app, weather, list)).me.unreadNotifications).toBe(1);
    for (const _ of [1, 2]) {
      expect((await ask(app, weather, mark, { ids })).markNotificationsRead.unreadCount).toBe(0);
    }
    expect((await ask(app, weather, list)).notifications.edges[0].node.readAt).toBe(app.clock.now());
  });

  it('go out as SMS when a result is there, once, and are seen in the outbox by the city administrator', async () => {
    await accept(park, weather, id, 'zh-fljs');
    await decide(park, weather, id, 'zh-fljs', { decision: 'approve' });
    const city = await makeStaff(app, 'city', 'cityAdministrator', 'zh-ggb');
    const outbox = '{ outboxMessages { edges { node { channel recipient body state attempts } } } }';
    const { outboxMessages } = await ask(app, city, outbox);
    const messages = outboxMessages.edges.map(({ node }: Answer) => node);
    const { number } = await readCase(park, weather, id, 'zh-fljs');
    const result = messages.filter(({ body }: Answer) => body.includes(number));
    expect(result).toEqual([
      {
        channel: 'sms',
        recipient: '139****5678',
        body: expect.stringContaining('已办结：通过'),
        state: 'waiting',
        attempts: 0,
      },
    ]);
    await expect(ask(app, weather, outbox)).rejects.toThrow('FORBIDDEN');
    expect(await titles(park.clerk)).toContain('有结果待发件');
    const { edges } = (await ask(app, city, '{ outboxMessages(state: sent) { edges { node { id } } } }'))
      .outboxMessages;
    expect(edges).toEqual([]);
  });
});
