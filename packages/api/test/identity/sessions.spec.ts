import { request } from 'node:http';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { Account, hashPassword, identityModule, RoleAssignment } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { arrange, makePerson, makeUnit } from '../kit/people.js';
import { startTestApp, type TestApp, type TestSession, testPassword } from '../kit/test-app.js';

const me =
  '{ me { person { displayName } capacity { id label role } capacities { id } permissions sessionExpiresAt } }';
const login = `mutation ($input: LoginInput!) { login(input: $input) {
  __typename ... on LoginSuccess { viewer { person { displayName } } } ... on LoginRefused { code message retryAfterSeconds } } }`;
const switchTo = `mutation ($id: ID!) { switchCapacity(capacityId: $id) {
  __typename ... on CapacitySuccess { viewer { capacity { role label } } } ... on NotAllowed { message } } }`;

/** Sends JSON from another address of this machine. */
function postFrom(
  localAddress: string,
  url: string,
  body: object,
): Promise<{ data: { login: { __typename: string } } }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(url, { method: 'POST', headers, localAddress }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve(JSON.parse(Buffer.concat(chunks).toString()));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}

describeOnBothDatabases('sessions', (database) => {
  let app: TestApp;
  let clerk: { accountId: string; assignmentIds: string[] };
  let stranger: { accountId: string; assignmentIds: string[] };
  beforeAll(async () => {
    app = await startTestApp({ database, modules: [identityModule] });
    const unitId = await makeUnit(app.services, { code: 'zh-ck', name: '综合窗口', kind: 'window' });
    clerk = await makePerson(app.services, {
      loginName: 'clerk',
      displayName: '李窗口',
      capacities: [
        { role: 'windowClerk', unitId },
        { role: 'departmentHandler', unitId },
      ],
    });
    stranger = await makePerson(app.services, { loginName: 'stranger' });
  });
  afterAll(async () => {
    await app.close();
    expect(app.logged).toEqual([]);
  });

  const tryLogin = (loginName: string, password: string) =>
    app.graphql(login, { input: { loginName, password } }).then(({ data }) => data.login);
  const whoAmI = async (session: TestSession | null) => (await app.graphql(me, {}, session)).data.me;

  it('tells nobody that nobody is signed in', async () => {
    expect(await whoAmI(null)).toBeNull();
    expect(await whoAmI({ cookie: 'gongshen-session=short' })).toBeNull();
    expect(await whoAmI({ cookie: `gongshen-session=${'x'.repeat(43)}` })).toBeNull();
  });

  it('signs in, knows the person, and sends a cookie scripts cannot read', async () => {
    const { data, setCookie } = await app.graphql(login, { input: { loginName: ' clerk ', password: testPassword } });
    expect(data.login.viewer.person.displayName).toBe('李窗口');
    expect(setCookie).toMatch(/^gongshen-session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    const viewer = await whoAmI({ cookie: setCookie?.split(';')[0] as string });
    expect(viewer.capacity).toEqual({ id: clerk.assignmentIds[0], label: '综合窗口 · 窗口人员', role: 'windowClerk' });
    expect(viewer.capacities).toHaveLength(2);
    expect(viewer.permissions).toContain('intake.check');
  });

  it('refuses a wrong password and an unknown name alike', async () => {
    const wrong = await tryLogin('stranger', 'wrong');
    const unknown = await tryLogin('nobody-of-this-name', 'wrong');
    expect(wrong).toEqual({
      __typename: 'LoginRefused',
      code: 'LOGIN_REFUSED',
      message: '登录名或密码不正确。',
      retryAfterSeconds: null,
    });
    expect(unknown).toEqual(wrong);
  });

  it('works about as hard for an unknown name as for a known one', async () => {
    // CPU of this process, the least of five: wall-clock tells more of the machine than of the code.
    const work = async (name: (turn: number) => string) => {
      const spent: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const before = process.cpuUsage();
        await tryLogin(name(turn), 'wrong');
        const { user, system } = process.cpuUsage(before);
        spent.push(user + system);
        app.clock.advance(16 * 60_000);
      }
      return Math.min(...spent);
    };
    // The accounts of the builders are cheap to verify; this one costs what people's do.
    const passwordHash = await hashPassword(testPassword);
    await arrange(app.services, (tx) =>
      tx.execute("UPDATE account SET password_hash = ? WHERE login_name = 'clerk'", [passwordHash]),
    );
    const known = await work(() => 'clerk');
    const unknown = await work((turn) => `nobody${turn}`);
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });

  it('gives every login a new token, and ends the session it replaces', async () => {
    const first = await app.login('clerk');
    const answered = await app.graphql(login, { input: { loginName: 'clerk', password: testPassword } }, first);
    const second = { cookie: answered.setCookie?.split(';')[0] as string };
    expect(second.cookie).not.toBe(first.cookie);
    expect(await whoAmI(first)).toBeNull();
    expect(await whoAmI(second)).not.toBeNull();
  });

  it('is over after logging out, wherever the token is replayed', async () => {
    const session = await app.login('clerk');
    const { data } = await app.graphql('mutation { logout { ... on LogoutSuccess { done } } }', {}, session);
    expect(data.logout.done).toBe(true);
    expect(await whoAmI(session)).toBeNull();
  });

  it('ends when idle, and at the latest after the absolute limit', async () => {
    const idle = await app.login('clerk');
    app.clock.advance(59 * 60_000);
    expect(await whoAmI(idle)).not.toBeNull();
    app.clock.advance(61 * 60_000);
    expect(await whoAmI(idle)).toBeNull();
    const busy = await app.login('clerk');
    for (let halfHour = 0; halfHour < 23; halfHour += 1) {
      app.clock.advance(30 * 60_000);
      expect(await whoAmI(busy)).not.toBeNull();
    }
    app.clock.advance(31 * 60_000);
    expect(await whoAmI(busy)).toBeNull();
  });

  it('switches between own capacities only, and remembers the last one', async () => {
    const session = await app.login('clerk');
    const switched = await app.graphql(switchTo, { id: clerk.assignmentIds[1] }, session);
    expect(switched.data.switchCapacity.viewer.capacity).toEqual({
      role: 'departmentHandler',
      label: '综合窗口 · 经办人',
    });
    const others = await app.graphql(switchTo, { id: stranger.assignmentIds[0] }, session);
    expect(others.data.switchCapacity.__typename).toBe('NotAllowed');
    const again = await app.login('clerk');
    expect((await whoAmI(again)).capacity.role).toBe('departmentHandler');
    expect((await app.graphql(switchTo, { id: clerk.assignmentIds[0] })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('is worth nothing once the account is disabled or the capacity revoked', async () => {
    const person = await makePerson(app.services, { loginName: 'leaver' });
    const session = await app.login('leaver');
    const set = (disabledAt: string | null, revokedAt: string | null) =>
      arrange(app.services, async (tx) => {
        await tx.updateWhere(Account, { id: person.accountId }, { disabledAt });
        await tx.updateWhere(RoleAssignment, { accountId: person.accountId }, { revokedAt });
      });
    await set(app.clock.now(), null);
    expect(await whoAmI(session)).toBeNull();
    expect(await tryLogin('leaver', testPassword)).toMatchObject({ code: 'LOGIN_REFUSED' });
    await set(null, app.clock.now());
    expect(await whoAmI(session)).toBeNull();
    expect(await tryLogin('leaver', testPassword)).toMatchObject({ code: 'LOGIN_REFUSED' });
    await set(null, null);
    expect(await whoAmI(session)).not.toBeNull();
  });

  it('makes a guesser wait, and lets the owner in from elsewhere', async () => {
    await makePerson(app.services, { loginName: 'target' });
    for (let turn = 0; turn < 5; turn += 1) await tryLogin('target', `guess ${turn}`);
    const waiting = await tryLogin('target', testPassword);
    expect(waiting).toMatchObject({ code: 'LOGIN_THROTTLED', retryAfterSeconds: expect.any(Number) });
    expect(waiting.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
    const elsewhere = await postFrom('127.0.0.2', `${app.address}/graphql`, {
      query: login,
      variables: { input: { loginName: 'target', password: testPassword } },
    });
    expect(elsewhere.data.login.__typename).toBe('LoginSuccess');
    app.clock.advance(15 * 60_000 + 1000);
    expect((await tryLogin('target', testPassword)).__typename).toBe('LoginSuccess');
  });

  it('counts each of many logins in one request', async () => {
    await makePerson(app.services, { loginName: 'aliased' });
    app.clock.advance(60 * 60_000);
    const many = Array.from(
      { length: 10 },
      (_, n) =>
        `a${n}: login(input: { loginName: "aliased", password: "no ${n}" }) { __typename ... on LoginRefused { code } }`,
    );
    const { data } = await app.graphql(`mutation { ${many.join('\n')} }`);
    const codes = Object.values(data as Record<string, { code: string }>).map(({ code }) => code);
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('LOGIN_REFUSED'));
    expect(codes.slice(5)).toEqual(Array(5).fill('LOGIN_THROTTLED'));
    app.clock.advance(60 * 60_000);
  });

  it('leaves no password and no token in the audit', async () => {
    const session = await app.login('clerk');
    const events = JSON.stringify(await app.services.db.read.list(DomainEvent, {}));
    expect(events).toContain('account.loggedIn');
    expect(events).not.toContain(testPassword);
    expect(events).not.toContain(session.cookie.split('=')[1]);
    const sessions = JSON.stringify(await app.services.db.read.query('SELECT * FROM session'));
    expect(sessions).not.toContain(session.cookie.split('=')[1]);
  });
});
