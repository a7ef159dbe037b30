import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { OutboxMessage } from '../../src/kernel/outbox/outbox-message.entity.js';
import { Account, RoleAssignment } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { arrange, makeOrganisation, makePerson, makeUnit } from '../kit/people.js';
import { startTestApp, type TestApp, type TestSession, testPassword } from '../kit/test-app.js';

const refusal = '... on DomainError { code message } ... on InvalidInput { problems { field reason } }';
const account = 'account { loginName phone sessions { id current } }';
const documents = {
  changePassword: `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
    __typename ... on OwnAccountSuccess { ${account} } ${refusal} } }`,
  endOwnSession: `mutation ($input: EndOwnSessionInput!) { endOwnSession(input: $input) {
    __typename ... on OwnAccountSuccess { ${account} } } }`,
  requestPhoneChange: `mutation ($input: RequestPhoneChangeInput!) { requestPhoneChange(input: $input) {
    __typename ... on PhoneCodeSuccess { until } ${refusal} } }`,
  confirmPhone: `mutation ($input: ConfirmPhoneInput!) { confirmPhone(input: $input) {
    __typename ... on OwnAccountSuccess { ${account} } ${refusal} } }`,
} as const;
const fresh = 'Another-Word-2026';

describeOnBothDatabases('the own account', (database) => {
  let app: TestApp;
  let unitId: string;
  let counter = 0;
  beforeAll(async () => {
    app = await startTestApp({ database });
    unitId = await makeUnit(app.services, { code: 'own-1', name: '住建局' });
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  async function somebody(phone?: string) {
    counter += 1;
    const loginName = `own${counter}`;
    const capacities = [{ role: 'departmentHandler' as const, unitId }];
    const { accountId } = await makePerson(app.services, { loginName, capacities, ...(phone ? { phone } : {}) });
    return { accountId, loginName, session: await app.login(loginName) };
  }

  const act = async (session: TestSession, name: keyof typeof documents, input: object) => {
    const { data, errors } = await app.graphql(documents[name], { input }, session);
    if (errors) throw new Error(errors[0]?.extensions.code);
    return data[name];
  };
  const own = async (session: TestSession) => {
    const query = `{ ownAccount { loginName displayName phone passwordLengthAtLeast
      sessions { id device address capacityLabel current } } }`;
    const { data, errors } = await app.graphql(query, {}, session);
    if (errors) throw new Error(errors[0]?.extensions.code);
    return data.ownAccount;
  };
  const tryLogin = async (loginName: string, password: string) => {
    const document = 'mutation ($input: LoginInput!) { login(input: $input) { __typename } }';
    return (await app.graphql(document, { input: { loginName, password } })).data.login.__typename;
  };
  const messagesTo = (recipient: string) => app.services.db.read.list(OutboxMessage, { recipient }, { id: 'asc' });
  const lastCode = async (phone: string) =>
    /验证码 (\d{6})/.exec((await messagesTo(phone)).at(-1)?.body ?? '')?.[1] ?? '';

  it('shows the person’s own sessions alone, the one that asks first', async () => {
    await somebody();
    const { loginName, session } = await somebody('13800000011');
    await app.login(loginName);
    const shown = await own(session);
    expect(shown).toMatchObject({ loginName, phone: '13800000011', passwordLengthAtLeast: expect.any(Number) });
    expect(shown.sessions.map(({ current }: { current: boolean }) => current)).toEqual([true, false]);
    expect(shown.sessions[0]).toMatchObject({ capacityLabel: '住建局 · 经办人', address: '127.0.0.1' });
    app.clock.advance(61 * 60_000);
    const later = await app.login(loginName);
    // Idle too long: over, though nobody ended them.
    expect((await own(later)).sessions).toHaveLength(1);
  });

  it('tells an applicant who else acts for the organisation, as long as they may', async () => {
    const members = async (session: TestSession) => {
      const { data } = await app.graphql('{ ownAccount { members { displayName phone self } } }', {}, session);
      return data.ownAccount.members;
    };
    const organisationId = await makeOrganisation(app.services, '珠海凤凰智造产业园有限公司', '91440402MA5EXMP165');
    const otherId = await makeOrganisation(app.services, '珠海海逸物流有限公司', '91440402MA5EXMP27X');
    const acting = (loginName: string, phone: string, id: string) =>
      makePerson(app.services, { loginName, phone, capacities: [{ role: 'applicant', organisationId: id }] });
    await acting('acts-first', '13700000041', organisationId);
    const second = await acting('acts-second', '13700000042', organisationId);
    await acting('acts-elsewhere', '13700000043', otherId);
    const session = await app.login('acts-first');
    expect(await members(session)).toEqual([
      { displayName: 'acts-first', phone: '137****0041', self: true },
      { displayName: 'acts-second', phone: '137****0042', self: false },
    ]);
    await arrange(app.services, (tx) =>
      tx.updateWhere(RoleAssignment, { accountId: second.accountId }, { revokedAt: tx.now }),
    );
    expect(await members(session)).toHaveLength(1);
    expect(await members((await somebody()).session)).toEqual([]);
  });

  it('ends a session on another device, and nobody else’s', async () => {
    const { loginName, session } = await somebody();
    const elsewhere = await app.login(loginName);
    const stranger = await somebody();
    const other = (await own(session)).sessions.find(({ current }: { current: boolean }) => !current);
    await expect(act(stranger.session, 'endOwnSession', { sessionId: other.id })).rejects.toThrow('NOT_FOUND');
    expect((await own(elsewhere)).loginName).toBe(loginName);
    for (let twice = 0; twice < 2; twice += 1) {
      const done = await act(session, 'endOwnSession', { sessionId: other.id });
      expect(done.account.sessions).toEqual([{ id: expect.any(String), current: true }]);
    }
    await expect(own(elsewhere)).rejects.toThrow('UNAUTHENTICATED');
    const told = await app.services.db.read.list(DomainEvent, { type: 'account.sessionEnded' });
    expect(told.filter(({ actorName }) => actorName === loginName)).toHaveLength(1);
  });

  it('takes another password for the old one, and ends the sessions elsewhere', async () => {
    const { loginName, session } = await somebody();
    const elsewhere = await app.login(loginName);
    const done = await act(session, 'changePassword', { oldPassword: testPassword, newPassword: fresh });
    expect(done).toMatchObject({ __typename: 'OwnAccountSuccess', account: { sessions: [{ current: true }] } });
    await expect(own(elsewhere)).rejects.toThrow('UNAUTHENTICATED');
    expect(await tryLogin(loginName, testPassword)).toBe('LoginRefused');
    expect(await tryLogin(loginName, fresh)).toBe('LoginSuccess');
    const kept = JSON.stringify(await app.services.db.read.list(DomainEvent, {}));
    expect(kept).toContain('account.passwordChanged');
    expect(kept).not.toContain(fresh);
  });

  it('keeps the old password when anything is wrong, and says what', async () => {
    const { loginName, session } = await somebody();
    const change = (oldPassword: string, newPassword: string) =>
      act(session, 'changePassword', { oldPassword, newPassword });
    const reason = async (newPassword: string) => {
      const { problems } = await change(testPassword, newPassword);
      return problems.map((each: { field: string; reason: string }) => `${each.field} ${each.reason}`);
    };
    expect(await reason('short')).toEqual(['newPassword tooShort']);
    expect(await reason('onlylowercaseletters')).toEqual(['newPassword tooSimple']);
    expect(await reason(`${loginName}-Longer-2026`)).toEqual(['newPassword containsLoginName']);
    expect(await reason(testPassword)).toEqual(['newPassword sameAsBefore']);
    // Five rules broken with the right password are no guesses: the sixth still is looked at.
    expect(await reason('short')).toEqual(['newPassword tooShort']);
    expect(await reason('short')).toEqual(['newPassword tooShort']);
    const codes: string[] = [];
    for (let each = 0; each < 6; each += 1) codes.push((await change('wrong', fresh)).code);
    expect(codes).toEqual([...Array(5).fill('PASSWORD_REFUSED'), 'PASSWORD_THROTTLED']);
    expect((await change(testPassword, fresh)).code).toBe('PASSWORD_THROTTLED');
    app.clock.advance(16 * 60_000);
    expect(await tryLogin(loginName, testPassword)).toBe('LoginSuccess');
  });

  it('sends a code to the new number, and changes it when it comes back', async () => {
    const [before, after] = ['13800000021', '13900000022'];
    const { accountId, session } = await somebody(before);
    const phone = async () => (await app.services.db.read.get(Account, { id: accountId })).phone;
    expect(await act(session, 'requestPhoneChange', { phone: after, password: 'wrong' })).toMatchObject({
      code: 'PASSWORD_REFUSED',
    });
    for (const [given, reason] of [
      ['12', 'format'],
      [before, 'sameAsBefore'],
    ]) {
      const { problems } = await act(session, 'requestPhoneChange', { phone: given, password: testPassword });
      expect(problems).toEqual([{ field: 'phone', reason }]);
    }
    expect(await messagesTo(after)).toEqual([]);
    expect(await act(session, 'requestPhoneChange', { phone: after, password: testPassword })).toMatchObject({
      __typename: 'PhoneCodeSuccess',
    });
    const first = await lastCode(after);
    expect(await phone()).toBe(before);
    const wrong = first === '000000' ? '000001' : '000000';
    expect((await act(session, 'confirmPhone', { code: wrong })).problems).toEqual([
      { field: 'code', reason: 'wrong' },
    ]);
    // Another person's code is none of one's own.
    const stranger = await somebody();
    expect((await act(stranger.session, 'confirmPhone', { code: first })).problems).toMatchObject([
      { reason: 'expired' },
    ]);
    app.clock.advance(10 * 60_000);
    expect((await act(session, 'confirmPhone', { code: first })).problems).toEqual([
      { field: 'code', reason: 'expired' },
    ]);
    await act(session, 'requestPhoneChange', { phone: after, password: testPassword });
    expect(await act(session, 'confirmPhone', { code: ` ${await lastCode(after)} ` })).toMatchObject({
      account: { phone: after },
    });
    expect(await phone()).toBe(after);
    expect((await messagesTo(before)).at(-1)?.body).toContain('139****0022');
    expect((await act(session, 'confirmPhone', { code: await lastCode(after) })).problems).toMatchObject([
      { reason: 'expired' },
    ]);
  });

  it('lets nobody guess a code, nor send codes without end', async () => {
    const { session } = await somebody();
    const phone = '13900000033';
    for (let each = 0; each < 5; each += 1) {
      expect((await act(session, 'requestPhoneChange', { phone, password: testPassword })).__typename).toBe(
        'PhoneCodeSuccess',
      );
    }
    expect((await act(session, 'requestPhoneChange', { phone, password: testPassword })).problems[0].reason).toBe(
      'tooMany',
    );
    const other = await somebody();
    const again = await act(other.session, 'requestPhoneChange', { phone, password: testPassword });
    expect(again.problems[0].reason).toBe('tooMany');
    const code = await lastCode(phone);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let each = 0; each < 5; each += 1) await act(session, 'confirmPhone', { code: wrong });
    expect((await act(session, 'confirmPhone', { code })).problems[0].reason).toBe('throttled');
  });
});
