import type { Actor } from '../../src/kernel/actor.js';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { requireFresh, Session } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { makePerson, makeUnit } from '../kit/people.js';
import { confirm } from '../kit/seals.js';
import { startTestApp, type TestApp, type TestSession, testPassword } from '../kit/test-app.js';

describeOnBothDatabases('a password given once more', (database) => {
  let app: TestApp;
  let units: string[];
  let counter = 0;
  beforeAll(async () => {
    app = await startTestApp({ database });
    units = [
      await makeUnit(app.services, { code: 'fresh-1', name: '住建局' }),
      await makeUnit(app.services, { code: 'fresh-2', name: '气象局' }),
    ];
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  /** An approver of one unit who handles cases in another. */
  async function somebody(): Promise<{ loginName: string; session: TestSession; assignmentIds: string[] }> {
    counter += 1;
    const loginName = `fresh${counter}`;
    const [first = '', second = ''] = units;
    const { assignmentIds } = await makePerson(app.services, {
      loginName,
      capacities: [
        { role: 'departmentApprover', unitId: first },
        { role: 'departmentHandler', unitId: second },
      ],
    });
    return { loginName, session: await app.login(loginName), assignmentIds };
  }

  const callerOf = ({ cookie }: TestSession) =>
    app.services.authenticator.identify(cookie.split('=')[1] ?? null) as Promise<Actor>;
  const isFresh = async (session: TestSession) => (await requireFresh(app.services, await callerOf(session))).ok;

  it('counts for five minutes in this session, and the login itself does not count', async () => {
    const { session } = await somebody();
    expect(await isFresh(session)).toBe(false);
    const answer = await confirm(app, session);
    expect(answer).toMatchObject({ __typename: 'ConfirmPasswordSuccess' });
    expect(await isFresh(session)).toBe(true);
    app.clock.advance(5 * 60_000 - 1);
    expect(await isFresh(session)).toBe(true);
    app.clock.advance(1);
    expect(await isFresh(session)).toBe(false);
  });

  it('is of one session: another of the same person has to give it too', async () => {
    const { session, loginName } = await somebody();
    await confirm(app, session);
    const elsewhere = await app.login(loginName);
    expect(await isFresh(elsewhere)).toBe(false);
    expect(await isFresh(session)).toBe(true);
  });

  it('ends with the capacity it was given in, and does not come back with it', async () => {
    const { session, assignmentIds } = await somebody();
    await confirm(app, session);
    const switchTo = async (capacityId: string | undefined) => {
      const document = 'mutation ($id: ID!) { switchCapacity(capacityId: $id) { __typename } }';
      const { data } = await app.graphql(document, { id: capacityId }, session);
      expect(data.switchCapacity.__typename).toBe('CapacitySuccess');
    };
    await switchTo(assignmentIds[1]);
    expect(await isFresh(session)).toBe(false);
    await switchTo(assignmentIds[0]);
    expect(await isFresh(session)).toBe(false);
  });

  it('refuses a wrong one, audits it, and counts it like a failed login', async () => {
    const { session, loginName } = await somebody();
    const codes: string[] = [];
    for (let each = 0; each < 6; each += 1) codes.push((await confirm(app, session, '不对')).code);
    expect(codes).toEqual([...Array(5).fill('PASSWORD_REFUSED'), 'PASSWORD_THROTTLED']);
    expect(await confirm(app, session)).toMatchObject({ code: 'PASSWORD_THROTTLED' });
    expect(await isFresh(session)).toBe(false);
    const refused = await app.services.db.read.list(DomainEvent, {
      type: 'account.confirmPassword',
      outcome: 'refused',
    });
    expect(refused.filter(({ actorName }) => actorName === loginName)).toHaveLength(5);
    // One account, one count: guessing here is no way round the login's limit
    await expect(app.login(loginName)).rejects.toThrow('LOGIN_THROTTLED');
    app.clock.advance(16 * 60_000);
    expect(await confirm(app, session)).toMatchObject({ __typename: 'ConfirmPasswordSuccess' });
  });

  it('is asked of somebody signed in only, and leaves no password anywhere', async () => {
    const document = 'mutation { confirmPassword(password: "x") { __typename } }';
    expect((await app.graphql(document)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { session } = await somebody();
    await confirm(app, session, 'a wrong but telling password');
    await confirm(app, session);
    const kept = JSON.stringify([
      await app.services.db.read.list(DomainEvent, {}),
      await app.services.db.read.list(Session, {}),
    ]);
    expect(kept).not.toContain(testPassword);
    expect(kept).not.toContain('a wrong but telling password');
  });

  it('ends with the session', async () => {
    const { session } = await somebody();
    await confirm(app, session);
    const caller = await callerOf(session);
    await app.graphql('mutation { logout { __typename } }', {}, session);
    expect((await requireFresh(app.services, caller)).ok).toBe(false);
  });
});
