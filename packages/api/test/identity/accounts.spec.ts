import { Readable } from 'node:stream';
import { runAccountCommand } from '../../src/app/account-command.js';
import { findDemoAccount } from '../../src/app/demo-data.js';
import { demoAccounts, demoPassword } from '../../src/demo/demo-accounts.js';
import { systemActor } from '../../src/kernel/actor.js';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import {
  Account,
  createAccount,
  disableAccount,
  grantCapacity,
  Organisation,
  RoleAssignment,
  type WantedCapacity,
} from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

const me = '{ me { person { displayName } capacities { role label } } }';
const password = 'Window-clerk-7';
const caller = systemActor('测试');

const capacity = (role: string, changes: Partial<WantedCapacity> = {}): WantedCapacity => ({
  role,
  unitCode: null,
  districtCode: null,
  creditCode: null,
  organisationName: null,
  ...changes,
});

describeOnBothDatabases('accounts', (database) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ database });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    expect(app.logged).toEqual([]);
  });

  /** Types `account <words>` with this standard input; the system stays open. */
  const type = async (words: string, input = '') => {
    let said = '';
    const terminal = {
      input: Readable.from(input === '' ? [] : [input]),
      output: { write: (text: string) => (said += text) },
    };
    const { db, ...others } = app.services;
    const services = { ...others, db: { ...db, close: async () => undefined } };
    const code = await runAccountCommand(words.split(' ').filter(Boolean), terminal, async () => services);
    return { code, said };
  };
  const whoIs = async (loginName: string, secret: string) =>
    (await app.graphql(me, {}, await app.login(loginName, secret))).data.me;
  const refused = async (loginName: string, secret: string) =>
    expect(app.login(loginName, secret)).rejects.toThrow('LOGIN_REFUSED');

  it('begin on an empty system at the command line, and can sign in', async () => {
    const made = await type(
      'create linxiao --name 林晓 --role windowClerk --unit zh-ck-xz --phone 13800000011',
      `${password}\nmore\n`,
    );
    expect(made).toEqual({ code: 0, said: '已建立账号 linxiao。Account linxiao is made.\n' });
    expect(await whoIs('linxiao', password)).toEqual({
      person: { displayName: '林晓' },
      capacities: [{ role: 'windowClerk', label: '香洲区政务服务中心综合窗口（香洲区） · 窗口人员' }],
    });
  });

  it('get a password made up and shown once', async () => {
    const made = await type('create gongaiban --name 唐正 --role cityAdministrator --unit zh-ggb --generate');
    const shown = /密码 Password: (\S+)\n/.exec(made.said)?.[1] ?? '';
    expect(shown).toMatch(/^[A-Za-z2-9]{5}(-[A-Za-z2-9]{5}){3}$/);
    expect((await whoIs('gongaiban', shown)).person.displayName).toBe('唐正');
  });

  it('of applicants bring their organisation, known afterwards by its credit code', async () => {
    const creditCode = '91440402MA5EDM018W';
    const first = `create chenmin --name 陈敏 --role applicant --credit-code ${creditCode}`;
    const nameless = await type(first, password);
    expect(nameless.said).toContain('请填写申请单位名称。\nRefused: --organisation is needed here.');
    expect((await type(`${first} --organisation 珠海海逸物流有限公司`, password)).code).toBe(0);
    const other = `create hezhi --name 何志 --role applicant --credit-code ${creditCode.toLowerCase()}`;
    const named = await type(`${other} --organisation 珠海另一家公司`, password);
    expect(named.said).toContain('已登记为“珠海海逸物流有限公司”');
    expect((await type(other, password)).code).toBe(0);
    expect(await app.services.db.read.count(Organisation, { creditCode })).toBe(1);
    expect((await whoIs('hezhi', password)).capacities[0].label).toBe('珠海海逸物流有限公司 · 申请人');
  });

  it('are refused with everything that is wrong, in both languages, and nothing is kept', async () => {
    const wrong = await type(
      'create linxiao --name 林晓 --role windowClerk --unit zh-zjj --district 440400 --phone 12',
      'short',
    );
    expect(wrong.code).toBe(1);
    expect(wrong.said.split('\n')).toEqual([
      '拒绝：手机号码应为 11 位数字，以 1 开头。',
      'Refused: --phone is not written as it has to be.',
      '拒绝：密码至少 12 个字符。',
      'Refused: password is too short.',
      '拒绝：用户名“linxiao”已被使用。',
      'Refused: <login> is in use already.',
      '拒绝：珠海市住房和城乡建设局是政府部门，窗口人员只能设在综合窗口。',
      'Refused: --unit is not the kind of unit this role is held in.',
      '拒绝：“440400”不是本市的区或功能区。面向全市的，请不要填写。',
      'Refused: --district is not known.',
      '',
    ]);
    const event = await app.services.db.read.list(DomainEvent, { type: 'account.create', outcome: 'refused' });
    expect(event.length).toBeGreaterThan(0);
    const noPassword = await type('create someone --name 某人 --role windowClerk --unit zh-ck');
    expect(noPassword.code).toBe(1);
    expect(noPassword.said).toContain('No password was given');
    expect(await app.services.db.read.find(Account, { loginName: 'someone' })).toBeNull();
  });

  it('are not opened for words that make no sense', async () => {
    for (const [words, told] of [
      ['', 'Usage'],
      ['remove linxiao', 'no command "remove"'],
      ['toString linxiao', 'no command "toString"'],
      ['create linxiao --name 林晓', 'create needs --role'],
      ['create --name 林晓 --role windowClerk', 'Name one login'],
      ['disable linxiao --role windowClerk', 'disable takes no --role'],
      ['create linxiao --password x', '--password'],
    ] as const) {
      const misused = await type(words);
      expect(misused.code).toBe(2);
      expect(misused.said).toContain(told);
    }
  });

  it('take several capacities and lose them again', async () => {
    await type('create huanghai --name 黄海 --role departmentHandler --unit zh-zjj', password);
    expect((await type('grant huanghai --role leadCoordinator --unit zh-zjj')).code).toBe(0);
    expect((await type('grant huanghai --role departmentHandler --unit zh-rfb --district 440402')).code).toBe(0);
    expect((await type('grant huanghai --role leadCoordinator --unit zh-zjj')).said).toContain('该账号已有这个身份');
    expect((await type('grant huanghai --role auditor --unit zh-ggb')).said).toContain('审计员须由专人担任');
    expect((await whoIs('huanghai', password)).capacities).toHaveLength(3);
    const either = await type('revoke huanghai --role departmentHandler');
    expect(either.said).toContain('有 2 个身份符合');
    const session = await app.login('huanghai', password);
    expect((await type('revoke huanghai --role departmentHandler --unit zh-zjj')).said).toContain(
      '珠海市住房和城乡建设局 · 经办人',
    );
    // It was signed in with the capacity that is gone.
    expect((await app.graphql(me, {}, session)).data.me).toBeNull();
    expect((await type('revoke huanghai --role departmentHandler --unit zh-zjj')).said).toContain('没有这个身份');
    expect((await whoIs('huanghai', password)).capacities).toHaveLength(2);
  });

  it('are closed at once, and opened again as they were', async () => {
    await type('create linyi --name 林一 --role windowClerk --unit zh-ck', password);
    const session = await app.login('linyi', password);
    expect((await type('disable linyi')).code).toBe(0);
    expect((await app.graphql(me, {}, session)).data.me).toBeNull();
    await refused('linyi', password);
    expect((await type('disable linyi')).said).toContain('已停用');
    expect((await type('grant linyi --role windowClerk --unit zh-ck-xz')).said).toContain('请先重新启用');
    expect((await type('password linyi', 'Another-secret-9')).said).toContain('请先重新启用');
    expect((await type('enable linyi')).code).toBe(0);
    expect((await type('enable linyi')).said).toContain('没有停用');
    // The old session stays ended.
    expect((await app.graphql(me, {}, session)).data.me).toBeNull();
    expect((await whoIs('linyi', password)).person.displayName).toBe('林一');
    expect((await type('disable nobody-here')).said).toContain('没有用户名为“nobody-here”的账号');
  });

  it('change their password, which ends what was signed in with the old one', async () => {
    await type('create liner --name 林二 --role windowClerk --unit zh-ck', password);
    const session = await app.login('liner', password);
    expect((await type('password liner', 'weak')).code).toBe(1);
    expect((await app.graphql(me, {}, session)).data.me).not.toBeNull();
    expect((await type('password liner', 'Another-secret-9\r\n')).code).toBe(0);
    expect((await app.graphql(me, {}, session)).data.me).toBeNull();
    await refused('liner', password);
    expect((await whoIs('liner', 'Another-secret-9')).person.displayName).toBe('林二');
  });

  it('are listed with their capacities, phones covered', async () => {
    const { code, said } = await type('list');
    expect(code).toBe(0);
    expect(said).toContain(
      'linxiao  林晓  138****0011\n    windowClerk  香洲区政务服务中心综合窗口（香洲区） · 窗口人员',
    );
    expect(said).not.toContain('13800000011');
  });

  it('of one login name are made once, however many ask', async () => {
    const input = {
      displayName: '同名',
      phone: null,
      password,
      capacity: capacity('windowClerk', { unitCode: 'zh-ck' }),
    };
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => createAccount(app.services, caller, { ...input, loginName: 'same' })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await app.services.db.read.count(Account, { loginName: 'same' })).toBe(1);
  });

  it('keep the auditor apart when two capacities are given at once', async () => {
    const input = {
      displayName: '空号',
      phone: null,
      password,
      capacity: capacity('supervisor', { unitCode: 'zh-ggb' }),
    };
    const made = await createAccount(app.services, caller, { ...input, loginName: 'empty' });
    if (!made.ok) throw new Error('not made');
    await type('revoke empty --role supervisor');
    const grant = (role: string) =>
      grantCapacity(app.services, caller, { loginName: 'empty', capacity: capacity(role, { unitCode: 'zh-ggb' }) });
    const outcomes = await Promise.all([grant('auditor'), grant('supervisor'), grant('auditor'), grant('supervisor')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { accountId } = made.value;
    expect(await app.services.db.read.count(RoleAssignment, { accountId, revokedAt: null })).toBe(1);
  });

  it('leave who did what in the audit, and no password', async () => {
    const events = await app.services.db.read.list(DomainEvent, {});
    const types = new Set(events.filter(({ outcome }) => outcome === 'done').map(({ type: name }) => name));
    for (const name of ['created', 'capacityGranted', 'capacityRevoked', 'disabled', 'enabled', 'passwordSet']) {
      expect(types).toContain(`account.${name}`);
    }
    const created = events.find(({ type: name }) => name === 'account.created');
    expect(created).toMatchObject({ audience: 'audit', text: '建立账号“linxiao”（林晓，窗口人员）' });
    expect(created?.actorName).toMatch(/^命令行（.+）$/);
    const text = JSON.stringify(events);
    for (const secret of [password, 'Another-secret-9', '$argon2']) expect(text).not.toContain(secret);
  });

  it('of the demonstration keep the rules, and are found out in production while their password is the public one', async () => {
    expect(await findDemoAccount(app.services)).toBeNull();
    const make = ({ loginName, displayName, phone, role, unitCode, districtCode }: (typeof demoAccounts)[number]) =>
      createAccount(app.services, caller, {
        loginName: `${loginName}-d`,
        displayName,
        phone,
        password: demoPassword,
        capacity: capacity(role, { unitCode: unitCode ?? null, districtCode: districtCode ?? null }),
      });
    for (const account of demoAccounts.filter(({ role }) => role !== 'applicant')) {
      expect(await make(account)).toMatchObject({ ok: true });
    }
    expect(await findDemoAccount(app.services)).toBeNull();
    expect((await type('create jiandu --name 韩明 --role supervisor --unit zh-ggb', demoPassword)).code).toBe(0);
    expect(await findDemoAccount(app.services)).toBe('jiandu');
    await disableAccount(app.services, caller, { loginName: 'jiandu' });
    expect(await findDemoAccount(app.services)).toBeNull();
  });
});
