import { readFile } from 'node:fs/promises';
import { systemActor } from '../../src/kernel/actor.js';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { paperPdf } from '../../src/kernel/documents/paper-pdf.js';
import { done } from '../../src/kernel/result.js';
import { Unit } from '../../src/modules/identity/index.js';
import type { SealInput } from '../../src/modules/seals/index.js';
import { Seal, SealAuthority, SealKey, SealStateChange, SealUse } from '../../src/modules/seals/seal.entity.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { makeStaff } from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { confirm, makeSeal, readyKeys, sealPaper, withReadyKeys } from '../kit/seals.js';
import { startTestApp, type TestApp, type TestSession, testPassword } from '../kit/test-app.js';

const paper = (number: string) =>
  paperPdf({
    ...{ title: '建筑工程施工许可证', author: '市气象局', issuedAt: '2026-03-02T01:00:00.000Z', footer: number },
    blocks: [{ kind: 'title', text: '建筑工程施工许可证' }],
  });

describeOnBothDatabases('electronic seals', (database) => {
  let app: TestApp;
  let unitId: string;
  let otherUnitId: string;
  let administrator: TestSession;
  let approver: TestSession;
  let stranger: TestSession;
  let sealId: string;
  let pdf: Buffer;
  let keys = 0;
  beforeAll(async () => {
    app = await startTestApp({ database });
    withReadyKeys(app);
    const read = app.services.db.read;
    unitId = (await read.get(Unit, { code: 'zh-qxj' })).id;
    otherUnitId = (await read.get(Unit, { code: 'zh-swj' })).id;
    administrator = await makeStaff(app, 'qxj-gly', 'departmentAdministrator', 'zh-qxj');
    approver = await makeStaff(app, 'qxj-sp', 'departmentApprover', 'zh-qxj');
    stranger = await makeStaff(app, 'swj-sp', 'departmentApprover', 'zh-swj');
    pdf = await paper('编号 1');
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const fields =
    '__typename ... on SealSuccess { seal { id state version availableActions } } ... on DomainError { code message }';
  const act = async (name: string, type: string, input: object, as: TestSession) => {
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
    keys += 1;
    const { data, errors } = await app.graphql(
      document,
      { input: { idempotencyKey: `${name} ${keys}`, ...input } },
      as,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[name];
  };
  const change = async (name: string, reason = '检查') => {
    const { version } = await app.services.db.read.get(Seal, { id: sealId });
    return act(name, 'ChangeSealInput', { sealId, expectedVersion: version, reason }, administrator);
  };
  const seal = (as: TestSession, more: Partial<SealInput & { pdf: Buffer }> = {}) => {
    const input = { unitId, pdf, reason: '核发施工许可证', subject: { type: 'certificate', id: 'one' } };
    return sealPaper(app, as, { ...input, at: app.clock.now(), ...more });
  };
  const sealed = async (as = approver, more: Partial<SealInput & { pdf: Buffer }> = {}): Promise<Buffer> => {
    const outcome = await seal(as, more);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value.bytes;
  };
  const refusal = async (as = approver, more: Partial<SealInput & { pdf: Buffer }> = {}) => {
    const outcome = await seal(as, more);
    return outcome.ok ? null : `${outcome.refusal.code} ${outcome.refusal.message}`;
  };
  const verdictOn = async (bytes: Buffer) => (await app.services.seals.verifyPdf(bytes)).signatures;

  it('are made by the administrator of the department, with the password', async () => {
    expect(await refusal()).toMatch(/^FRESH_SIGN_IN_REQUIRED/);
    await confirm(app, approver);
    expect(await refusal()).toBe('SEAL_UNAVAILABLE 珠海市气象局还没有可用的电子印章，请联系本单位的部门管理员。');
    // One intention: refused for the password it was not done, and the same key goes out again
    const create = { idempotencyKey: 'the first seal', purpose: 'approval' };
    expect(await act('createSeal', 'CreateSealInput', create, administrator)).toMatchObject({
      code: 'FRESH_SIGN_IN_REQUIRED',
    });
    await confirm(app, administrator);
    const made = await act('createSeal', 'CreateSealInput', create, administrator);
    expect(made).toMatchObject({
      __typename: 'SealSuccess',
      seal: { state: 'active', availableActions: ['suspend', 'retire'] },
    });
    sealId = made.seal.id;
    expect(await act('createSeal', 'CreateSealInput', create, administrator)).toEqual(made);
    const again = await act('createSeal', 'CreateSealInput', { purpose: 'approval' }, administrator);
    expect(again).toMatchObject({
      code: 'NOT_ALLOWED',
      message: '珠海市气象局已有一枚行政审批专用章，废止后才能重新制作。',
    });
  });

  it('are made once, when two make one at the same time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => act('createSeal', 'CreateSealInput', { purpose: 'official' }, administrator)),
    );
    expect([first.__typename, second.__typename].sort()).toEqual(['NotAllowed', 'SealSuccess']);
    const { seal } = [first, second].find((each) => each.seal);
    const input = { idempotencyKey: 'retire', sealId: seal.id, expectedVersion: seal.version, reason: '测试' };
    const retire = (more = {}) => act('retireSeal', 'ChangeSealInput', { ...input, ...more }, administrator);
    // The same key at once: retired once, and both are told so
    const retired = await Promise.all([retire(), retire()]);
    expect(retired).toMatchObject([{ seal: { state: 'retired' } }, { seal: { state: 'retired' } }]);
    const { read } = app.services.db;
    expect(await read.count(SealStateChange, { sealId: seal.id, state: 'retired' })).toBe(1);
    await expect(retire({ reason: '另一个原因' })).rejects.toThrow('CONFLICT_OF_KEYS');
  });

  it('seal a paper of the own unit, and every use is in the register', async () => {
    const bytes = await sealed();
    expect(await verdictOn(bytes)).toMatchObject([
      {
        ...{ wholeFile: true, intact: true, trusted: 'own', unitId, unitName: '珠海市气象局', recorded: true },
        ...{ signedAt: app.clock.now(), certificateSubject: 'C=CN, O=珠海市气象局, CN=珠海市气象局' },
      },
    ]);
    const [use] = await app.services.db.read.list(SealUse, {});
    expect(use).toMatchObject({ sealId, unitId, actorName: 'qxj-sp', subjectId: 'one', reason: '核发施工许可证' });
    const audited = await app.services.db.read.list(DomainEvent, { type: 'seal.used' });
    expect(audited).toMatchObject([{ actorName: 'qxj-sp', subjectId: sealId, audience: 'audit' }]);
    // The same paper at the same time: the same bytes
    expect((await sealed()).equals(bytes)).toBe(true);
  });

  it('are never used while a transaction is open: whoever keeps the key may take seconds', async () => {
    const { seals, uow } = app.services;
    const command = { name: 'test.inside', idempotencyKey: null, input: null, audited: false };
    const key = await app.services.db.read.get(SealKey, {});
    const seal = await app.services.db.read.get(Seal, { id: sealId });
    const input = { unitId, reason: '检查', subject: { type: 'test', id: 'x' }, at: app.clock.now() };
    const ready = { id: 'inside', input, seal, key, certificateSha256: '' };
    const inside = uow.run(systemActor('测试'), command, async () => done(await seals.sign(ready, pdf)));
    await expect(inside).rejects.toThrow('outside of every unit of work');
  });

  it('refuse what is no paper of this system', async () => {
    expect(await refusal(approver, { pdf: Buffer.from('%PDF-1.7 and nothing more') })).toMatch(
      '不是本系统能够加盖电子印章的',
    );
    expect(app.logged).toHaveLength(1);
    app.logged.length = 0;
  });

  it('are used by the own unit’s people alone, by nobody without a person, and not ahead of time (S54)', async () => {
    await confirm(app, stranger);
    expect(await refusal(stranger)).toBe('SEAL_UNAVAILABLE 只能使用本单位的印章。');
    expect(await refusal(stranger, { unitId: otherUnitId })).toMatch(/^SEAL_UNAVAILABLE 珠海市水务局还没有/);
    expect(await refusal(approver, { at: '2026-12-31T00:00:00.000Z' })).toBe('SEAL_UNAVAILABLE 用印时间不能晚于现在。');
    expect(await refusal(approver, { at: '2026-01-01T00:00:00.000Z' })).toMatch('不在印章证书的有效期内');
    expect(await refusal(approver, { purpose: 'official' })).toMatch(/^SEAL_UNAVAILABLE/);
    const refused = await app.services.db.read.list(DomainEvent, { type: 'test.seal', outcome: 'refused' });
    expect(refused.length).toBeGreaterThanOrEqual(5);
  });

  it('are caught when the file was changed or added to, or the signature comes from another one (S53, S54)', async () => {
    const bytes = await sealed();
    const changed = Buffer.from(bytes);
    changed[50] = (changed[50] ?? 0) ^ 1;
    expect(await verdictOn(changed)).toMatchObject([{ intact: false }]);
    expect(await verdictOn(Buffer.concat([bytes, Buffer.from('\n%%EOF')]))).toMatchObject([{ wholeFile: false }]);
    // Sealed over by another unit: the first signature does not speak for the whole file any more
    await makeSeal(app, otherUnitId);
    await confirm(app, stranger);
    const twice = await sealed(stranger, { unitId: otherUnitId, pdf: bytes });
    expect(await verdictOn(twice)).toMatchObject([
      { wholeFile: false, intact: true, unitId },
      { wholeFile: true, intact: true, unitId: otherUnitId },
    ]);
    expect(await verdictOn(await paper('编号 2'))).toEqual([]);
    expect(await verdictOn(Buffer.from('nothing of the kind'))).toEqual([]);
  });

  it('cannot be used while suspended; what was sealed before stays good (S54)', async () => {
    const before = await sealed();
    app.clock.advance(60_000);
    // Stopping needs no password, and a reason all the same
    expect(await change('suspendSeal', ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await change('suspendSeal', '印章管理人员变动')).toMatchObject({ seal: { state: 'suspended' } });
    await confirm(app, approver);
    expect(await refusal()).toMatch(/^SEAL_UNAVAILABLE 本单位的印章已停用/);
    expect(await verdictOn(before)).toMatchObject([{ trusted: 'own' }]);
    app.clock.advance(6 * 60_000);
    expect(await change('resumeSeal')).toMatchObject({ code: 'FRESH_SIGN_IN_REQUIRED' });
    await confirm(app, administrator);
    expect(await change('resumeSeal')).toMatchObject({ seal: { state: 'active' } });
    await confirm(app, approver);
    expect(await refusal()).toBeNull();
  });

  it('of a certificate that has ended seal nothing; what was sealed in its time stays good (S54)', async () => {
    const before = await sealed();
    const { validTo } = await app.services.db.read.get(Seal, { id: sealId });
    const soon = app.clock.now();
    await arrange(app.services, (tx) => tx.update(Seal, sealId, null, { validTo: soon }));
    app.clock.advance(1000);
    expect(await refusal()).toMatch(/^SEAL_UNAVAILABLE 印章的证书不在有效期内/);
    expect(await verdictOn(before)).toMatchObject([{ intact: true, trusted: 'own' }]);
    await arrange(app.services, (tx) => tx.update(Seal, sealId, null, { validTo: '2026-03-01T00:00:00.000Z' }));
    expect(await verdictOn(before)).toMatchObject([{ trusted: 'expiredKey' }]);
    await arrange(app.services, (tx) => tx.update(Seal, sealId, null, { validTo }));
  });

  it('whose authority is not believed any more are foreign', async () => {
    const bytes = await sealed();
    const [authority] = await app.services.db.read.list(SealAuthority, {});
    const { id, certificate } = authority as SealAuthority;
    const [other] = await app.services.db.read.list(Seal, { unitId: otherUnitId });
    await arrange(app.services, (tx) =>
      tx.updateWhere(SealAuthority, { id }, { certificate: other?.certificate ?? '' }),
    );
    expect(await verdictOn(bytes)).toMatchObject([{ intact: true, trusted: 'foreign' }]);
    await arrange(app.services, (tx) => tx.updateWhere(SealAuthority, { id }, { certificate }));
  });

  it('show their uses to the administrator, page by page', async () => {
    const desk = `{ sealDesk { unit { name } creatable ownCertificates obstacle
      seals { id usesCount daysLeft endsSoon algorithm keeper certificateSubject history { state actorName reason } } } }`;
    const { sealDesk } = (await app.graphql(desk, {}, administrator)).data;
    expect(sealDesk).toMatchObject({
      unit: { name: '珠海市气象局' },
      creatable: ['official'],
      ownCertificates: true,
      obstacle: null,
    });
    expect(sealDesk.seals).toMatchObject([
      {
        ...{ id: sealId, endsSoon: false, algorithm: 'RSA-3072', keeper: 'software' },
        history: [{ state: 'active' }, { state: 'suspended', reason: '印章管理人员变动' }, { state: 'active' }],
      },
      { usesCount: 0, history: [{ state: 'active' }, { state: 'retired', reason: '测试' }] },
    ]);
    const page =
      'query ($id: ID!, $after: String) { sealUses(sealId: $id, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id actorName reason } } } }';
    const first = (await app.graphql(page, { id: sealId }, administrator)).data.sealUses;
    expect(first).toMatchObject({ totalCount: sealDesk.seals[0].usesCount, pageInfo: { hasNextPage: true } });
    const next = (await app.graphql(page, { id: sealId, after: first.pageInfo.endCursor }, administrator)).data
      .sealUses;
    const ids = [...first.edges, ...next.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect(new Set(ids).size).toBe(4);
  });

  it('keep no private key, no master key and no password anywhere in clear', async () => {
    const { db, config } = app.services;
    const listing = database === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SHOW TABLES';
    const tables = (await db.read.query(listing)).map((row) => String(Object.values(row)[0]));
    expect(tables).toEqual(expect.arrayContaining(['seal_key', 'domain_event', 'session', 'idempotency_key']));
    const rows = await Promise.all(tables.map((table) => db.read.query(`SELECT * FROM ${table}`)));
    const dump = `${JSON.stringify(rows)}${JSON.stringify(app.logged)}`;
    const master = (await readFile(`${config.dataDir}/keys/seal-master.key`, 'utf8')).trim();
    expect(dump).not.toContain(master);
    const pairs = await readyKeys();
    expect(pairs).toHaveLength(3);
    for (const { privateKey } of pairs) {
      const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey));
      const { d = '', p = '' } = await crypto.subtle.exportKey('jwk', privateKey);
      // Pieces of the whole and of its numbers, in every way they would be written
      for (const bytes of [pkcs8, pkcs8.subarray(600), Buffer.from(d, 'base64url'), Buffer.from(p, 'base64url')]) {
        const piece = bytes.subarray(0, 60);
        for (const written of [piece.toString('base64'), piece.toString('base64url'), piece.toString('hex')]) {
          expect(dump).not.toContain(written);
        }
      }
    }
    expect(dump).not.toContain('PRIVATE KEY');
    expect(dump).not.toContain(testPassword);
    const keys = await db.read.list(SealKey, {});
    for (const { publicKey, wrapped } of keys) {
      expect(Buffer.from(wrapped ?? '', 'base64').includes(Buffer.from(publicKey, 'base64').subarray(40, 120))).toBe(
        false,
      );
    }
  });

  it('whose kept key was changed or moved to another row cannot be used', async () => {
    const { keyId } = await app.services.db.read.get(Seal, { id: sealId });
    const key = await app.services.db.read.get(SealKey, { id: keyId });
    const [other] = (await app.services.db.read.list(SealKey, {})).filter(({ id }) => id !== keyId);
    const put = (set: Partial<SealKey>) => arrange(app.services, (tx) => tx.updateWhere(SealKey, { id: keyId }, set));
    const spoiled = Buffer.from(key.wrapped ?? '', 'base64');
    spoiled[100] = (spoiled[100] ?? 0) ^ 1;
    for (const set of [
      { wrapped: spoiled.toString('base64') },
      { wrapped: other?.wrapped ?? null, nonce: other?.nonce ?? null },
    ]) {
      await put(set);
      expect(await refusal()).toBe('SEAL_UNAVAILABLE 印章密钥的保管数据已被改动或损坏，不能用印。');
      await put({ wrapped: key.wrapped, nonce: key.nonce });
    }
    await put({ masterKeyId: 'another' });
    expect(await refusal()).toMatch('用另一个主密钥保护');
    await put({ masterKeyId: key.masterKeyId });
    expect(await refusal()).toBeNull();
    expect(app.logged).toHaveLength(3);
    app.logged.length = 0;
  });

  it('retired are out of use for good (S54); of what they sealed only what the register knows is believed', async () => {
    const known = await sealed();
    const unknown = await sealed(approver, { reason: '另一份' });
    await arrange(app.services, (tx) => tx.deleteWhere(SealUse, { sealId, reason: '另一份' }));
    expect(await verdictOn(unknown)).toMatchObject([{ intact: true, trusted: 'own', recorded: false }]);
    app.clock.advance(1000);
    await confirm(app, administrator);
    expect(await change('retireSeal', '换发')).toMatchObject({ seal: { state: 'retired', availableActions: [] } });
    expect(await refusal()).toMatch(/^SEAL_UNAVAILABLE 珠海市气象局还没有可用的电子印章/);
    expect(await change('resumeSeal')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await verdictOn(known)).toMatchObject([{ trusted: 'own', recorded: true }]);
    expect(await verdictOn(unknown)).toMatchObject([{ intact: true, trusted: 'revokedKey' }]);
    // The next one
    expect(await act('createSeal', 'CreateSealInput', { purpose: 'approval' }, administrator)).toMatchObject({
      seal: { state: 'active' },
    });
    await confirm(app, approver);
    expect(await verdictOn(await sealed())).toMatchObject([{ trusted: 'own' }]);
  });
});
