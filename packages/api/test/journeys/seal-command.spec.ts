import type { webcrypto } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { runSealCommand } from '../../src/app/seal-command.js';
import { paperPdf } from '../../src/kernel/documents/paper-pdf.js';
import { Unit } from '../../src/modules/identity/index.js';
import { Seal, SealKey } from '../../src/modules/seals/seal.entity.js';
import { makeKeyPair } from '../../src/modules/seals/software/software-keys.js';
import { issueCertificate, pemOf, publicKeyOf, readCertificate } from '../../src/modules/seals/x509.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { makeStaff } from '../kit/filing.js';
import { confirm, makeSeal, sealPaper, withReadyKeys } from '../kit/seals.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

const years = { validFrom: '2025-01-01T00:00:00.000Z', validTo: '2035-01-01T00:00:00.000Z' };
const { subtle } = globalThis.crypto;

/** A certification authority that has nothing to do with the installation: a root, and one under it that issues. */
async function authority() {
  const [rootPair, pair] = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const spki = async (key: webcrypto.CryptoKey) => Buffer.from(await subtle.exportKey('spki', key));
  const common = { organisation: '电子认证服务有限公司', ...years, authority: true };
  const rootPlan = {
    commonName: '根证书',
    serial: Buffer.from([1]),
    publicKey: await spki(rootPair.publicKey),
  };
  const root = await issueCertificate({ ...common, ...rootPlan, issuer: null }, rootPair.privateKey);
  const plan = { commonName: '签发证书', serial: Buffer.from([2]), publicKey: await spki(pair.publicKey) };
  const middle = await issueCertificate({ ...common, ...plan, issuer: readCertificate(root) }, rootPair.privateKey);
  return {
    root: pemOf(root, 'CERTIFICATE'),
    middle: pemOf(middle, 'CERTIFICATE'),
    /** Answers a PKCS#10 request as such an authority does. */
    async issue(request: string, dates = years): Promise<string> {
      const der = Buffer.from(request.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
      const read = new pki.CertificationRequest({ schema: asn1.fromBER(Uint8Array.from(der).buffer).result });
      if (!(await read.verify())) throw new Error('The request is not signed by its key');
      const publicKey = publicKeyOf({ subjectPublicKeyInfo: read.subjectPublicKeyInfo } as pki.Certificate);
      const about = { commonName: '珠海市气象局', organisation: '珠海市气象局', serial: Buffer.from([3]), publicKey };
      const certificate = { ...about, ...dates, authority: false, issuer: readCertificate(middle) };
      return pemOf(await issueCertificate(certificate, pair.privateKey), 'CERTIFICATE');
    },
  };
}

describeOnBothDatabases('seals at the command line', (database) => {
  let app: TestApp;
  let folder: string;
  let approver: TestSession;
  let outside: Awaited<ReturnType<typeof authority>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongshen-seals-'));
    app = await startTestApp({ database });
    app.services.config.seals.certificates = 'imported';
    withReadyKeys(app);
    approver = await makeStaff(app, 'qxj-sp', 'departmentApprover', 'zh-qxj');
    outside = await authority();
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const type = async (words: string) => {
    let said = '';
    const terminal = { input: Readable.from([]), output: { write: (text: string) => (said += text) } };
    const { db, ...others } = app.services;
    const services = { ...others, db: { ...db, close: async () => undefined } };
    const code = await runSealCommand(words.split(' ').filter(Boolean), terminal, async () => services);
    return { code, said };
  };
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const seal = (unit = 'zh-qxj') => `--unit ${unit} --purpose approval`;

  async function sealed(unitCode = 'zh-qxj', as = approver): Promise<Buffer | string> {
    await confirm(app, as);
    const unit = await app.services.db.read.get(Unit, { code: unitCode });
    const paper = { title: '通知', author: unit.name, issuedAt: app.clock.now(), footer: '1', blocks: [] };
    const input = { unitId: unit.id, pdf: await paperPdf(paper), reason: '测试', at: app.clock.now() };
    const outcome = await sealPaper(app, as, { ...input, subject: { type: 'test', id: 'x' } });
    return outcome.ok ? outcome.value.bytes : outcome.refusal.message;
  }
  const verdict = async (bytes: Buffer | string) =>
    (await app.services.seals.verifyPdf(bytes as Buffer)).signatures.map(({ intact, trusted }) => ({
      intact,
      trusted,
    }));

  it('refuse words that make no sense', async () => {
    for (const words of [
      '',
      'melt',
      'create',
      'create --unit zh-qxj',
      'list --unit x',
      'create --unit x --purpose seal',
      `request ${seal('nobody')}`,
    ]) {
      expect((await type(words)).code).toBe(2);
    }
  });

  it('wait for the certificate of an authority that is believed, for their own key', async () => {
    expect(await type(`create ${seal()}`)).toEqual({ code: 0, said: '已制作珠海市气象局的印章。The seal is made.\n' });
    expect(await sealed()).toMatch('还没有装入证书');
    const { said: request } = await type(`request ${seal()}`);
    expect(request).toContain('BEGIN CERTIFICATE REQUEST');
    const certificate = await outside.issue(request);
    const whole = await file('whole.pem', certificate + outside.middle);
    expect(await type(`import ${seal()} --certificate ${whole}`)).toMatchObject({
      code: 1,
      said: expect.stringContaining('信任的签发机构'),
    });
    expect((await type(`trust --certificate ${await file('middle.pem', outside.middle)}`)).said).toContain(
      '不是自签的根证书',
    );
    expect((await type(`trust --certificate ${await file('key.pem', 'nothing')}`)).code).toBe(1);
    expect((await type(`trust --certificate ${await file('root.pem', outside.root)}`)).code).toBe(0);
    expect((await type(`trust --certificate ${join(folder, 'root.pem')}`)).said).toContain('已经在信任之列');
    // Without what stands between it leads nowhere; for another key, ended, or no certificate at all
    const alone = await file('alone.pem', certificate);
    expect((await type(`import ${seal()} --certificate ${alone}`)).said).toContain('信任的签发机构');
    const another = await file('another.pem', outside.root);
    expect((await type(`import ${seal()} --certificate ${another}`)).said).toContain('不是为这枚印章的密钥签发');
    const ended = await outside.issue(request, { ...years, validTo: '2025-06-01T00:00:00.000Z' });
    expect((await type(`import ${seal()} --certificate ${await file('ended.pem', ended)}`)).said).toContain(
      '不在有效期内',
    );
    expect((await type(`import ${seal()} --certificate ${await file('text.pem', 'nothing')}`)).said).toContain(
      '无法读取',
    );
    expect(await type(`import ${seal()} --certificate ${whole}`)).toMatchObject({ code: 0 });
    expect(await verdict(await sealed())).toEqual([{ intact: true, trusted: 'own' }]);
    expect((await type('list')).said).toContain('珠海市气象局  approval  active  至 until 2035-01-01');
  });

  it('take a private key that is brought along, and none that is too short', async () => {
    const weak = await subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
      true,
      ['sign', 'verify'],
    );
    const pemOfKey = async (key: webcrypto.CryptoKey) =>
      `-----BEGIN PRIVATE KEY-----\n${Buffer.from(await subtle.exportKey('pkcs8', key)).toString('base64')}\n-----END PRIVATE KEY-----\n`;
    const short = await file('short.key', await pemOfKey(weak.privateKey));
    expect((await type(`create ${seal('zh-swj')} --key ${short}`)).said).toContain('只有 2048 位');
    expect((await type(`create ${seal('zh-swj')} --key ${join(folder, 'root.pem')}`)).said).toContain('不是 PKCS#8');
    const pair = await makeKeyPair();
    const good = await file('good.key', await pemOfKey(pair.privateKey));
    expect((await type(`create ${seal('zh-swj')} --key ${good}`)).code).toBe(0);
    const { keyId } = await app.services.db.read.get(Seal, { name: '珠海市水务局' });
    const { publicKey } = await app.services.db.read.get(SealKey, { id: keyId });
    expect(publicKey).toBe(Buffer.from(await subtle.exportKey('spki', pair.publicKey)).toString('base64'));
  });

  it('suspend, resume and retire with a reason', async () => {
    expect((await type(`suspend ${seal()} --reason 检查`)).code).toBe(0);
    expect(await sealed()).toMatch('已停用');
    expect((await type(`suspend ${seal()} --reason 检查`)).code).toBe(1);
    expect((await type(`resume ${seal()} --reason 检查完毕`)).code).toBe(0);
    expect(await verdict(await sealed())).toEqual([{ intact: true, trusted: 'own' }]);
  });

  it('are wrapped by a new master key, while the system runs', async () => {
    const before = await app.services.db.read.list(SealKey, {}, { id: 'asc' });
    const keys = join(app.services.config.dataDir, 'keys');
    const old = await readFile(join(keys, 'seal-master.key'), 'utf8');
    expect(await type('rotate-master-key')).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${before.length} 个密钥`),
    });
    const after = await app.services.db.read.list(SealKey, {}, { id: 'asc' });
    expect(after.map(({ publicKey }) => publicKey)).toEqual(before.map(({ publicKey }) => publicKey));
    for (const [index, key] of after.entries()) {
      expect(key.wrapped).not.toBe(before[index]?.wrapped);
      expect(key.masterKeyId).not.toBe(before[index]?.masterKeyId);
    }
    expect(await readFile(join(keys, 'seal-master.key'), 'utf8')).not.toBe(old);
    expect((await readdir(keys)).filter((name) => name.startsWith('seal-')).sort()).toEqual([
      'seal-master.key',
      `seal-master.key.${before[0]?.masterKeyId}`,
    ]);
    expect(await verdict(await sealed())).toEqual([{ intact: true, trusted: 'own' }]);
  });

  it('keep what they were when the change of the master key breaks off', async () => {
    const keys = join(app.services.config.dataDir, 'keys');
    // Broken off before anything was wrapped: the new file lies there, another key than any row knows
    await writeFile(join(keys, 'seal-master.key.new'), 'not a key', { mode: 0o600 });
    expect((await type('rotate-master-key')).said).toContain('不是 32 字节的 base64');
    expect(await verdict(await sealed())).toEqual([{ intact: true, trusted: 'own' }]);
    await rm(join(keys, 'seal-master.key.new'));
    expect((await type('rotate-master-key')).code).toBe(0);
    expect(await verdict(await sealed())).toEqual([{ intact: true, trusted: 'own' }]);
  });

  it('are not made nor used in production without a master key file that was named', async () => {
    const { config } = app.services;
    const production = await startTestApp({ database, config: { mode: 'production' } }).catch(
      (error: unknown) => error,
    );
    const other = production as TestApp;
    try {
      const unit = await other.services.db.read.get(Unit, { code: 'zh-qxj' });
      await expect(makeSeal(other, unit.id)).rejects.toThrow('SEAL_MASTER_KEY_FILE');
      expect(await other.services.seals.obstacle()).toContain('SEAL_MASTER_KEY_FILE');
      other.services.config.seals.masterKeyFile = join(config.dataDir, 'keys', 'seal-master.key');
      expect(await other.services.seals.obstacle()).toBeNull();
    } finally {
      await other.close();
    }
  });
});
