import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runSealCommand } from '../../src/app/seal-command.js';
import { paperPdf } from '../../src/kernel/documents/paper-pdf.js';
import { Unit } from '../../src/modules/identity/index.js';
import { findSignatures } from '../../src/modules/seals/pades/read-signatures.js';
import { readSesSignature } from '../../src/modules/seals/remote/ses-signature.js';
import { SealUse } from '../../src/modules/seals/seal.entity.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { type FakeSealService, type Mischief, startFakeSealService } from '../kit/fake-seal-service.js';
import { makeStaff } from '../kit/filing.js';
import { confirm, sealPaper } from '../kit/seals.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { testConfig } from '../kit/test-config.js';

describeOnBothDatabases('seals that a seal service keeps (GB/T 38540)', (database) => {
  let app: TestApp;
  let service: FakeSealService;
  let approver: TestSession;
  let unit: Unit;
  let folder: string;
  let pdf: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongshen-remote-'));
    service = await startFakeSealService();
    const { url, secret } = service;
    const none = { certificate: null, privateKey: null, authority: null };
    const remote = { url, secret, ...none, timeoutMs: 400, subFilter: 'GBT38540.SES' };
    const { seals } = testConfig({ folder, settings: { kind: 'sqlite', file: '' }, remove: async () => undefined });
    app = await startTestApp({ database, config: { seals: { ...seals, provider: 'remote', remote } } });
    approver = await makeStaff(app, 'qxj-sp', 'departmentApprover', 'zh-qxj');
    unit = await app.services.db.read.get(Unit, { code: 'zh-qxj' });
    const about = { title: '通知', author: unit.name, issuedAt: app.clock.now(), footer: '1' };
    pdf = await paperPdf({ ...about, blocks: [{ kind: 'title', text: '通知' }] });
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await service.close();
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

  async function seal(): Promise<Buffer | string> {
    await confirm(app, approver);
    const input = { unitId: unit.id, pdf, reason: '核发', subject: { type: 'test', id: 'x' }, at: app.clock.now() };
    const outcome = await sealPaper(app, approver, input);
    return outcome.ok ? outcome.value.bytes : outcome.refusal.message;
  }
  const verdict = async (bytes: Buffer | string) => (await app.services.seals.verifyPdf(bytes as Buffer)).signatures;

  it('are connected at the command line, with the certificate they have to use', async () => {
    const administrator = await makeStaff(app, 'qxj-gly', 'departmentAdministrator', 'zh-qxj');
    await confirm(app, administrator);
    const desk = (await app.graphql('{ sealDesk { creatable seals { id } } }', {}, administrator)).data.sealDesk;
    expect(desk).toEqual({ creatable: [], seals: [] });
    const create =
      'mutation { createSeal(input: { idempotencyKey: "x", purpose: approval }) { ... on DomainError { message } } }';
    expect((await app.graphql(create, {}, administrator)).data.createSeal.message).toMatch('由外部签章服务保管');
    const file = join(folder, 'seal.pem');
    await writeFile(file, service.certificate);
    const words = `connect --unit zh-qxj --purpose approval --reference ZH-QXJ-01 --certificate ${file}`;
    expect(await type(words)).toMatchObject({ code: 0 });
    expect(await type(words)).toMatchObject({ code: 1 });
    const after = (
      await app.graphql('{ sealDesk { seals { algorithm keeper certificateSubject state } } }', {}, administrator)
    ).data;
    expect(after.sealDesk.seals).toEqual([
      { algorithm: 'SM2', keeper: 'remote', certificateSubject: 'CN=珠海市气象局', state: 'active' },
    ]);
  });

  it('are given the SM3 digest of the file, and what they sign with SM2 lies in it', async () => {
    service.asked.length = 0;
    const bytes = (await seal()) as Buffer;
    expect(Buffer.isBuffer(bytes)).toBe(true);
    const [found] = findSignatures(bytes);
    const digest = createHash('sm3')
      .update(found?.signedBytes ?? '')
      .digest();
    expect(service.asked[0]).toMatchObject({
      path: '/seals/seal',
      body: { sealId: 'ZH-QXJ-01', digestAlgorithm: 'SM3', digest: digest.toString('base64'), reason: '核发' },
    });
    expect(found).toMatchObject({ subFilter: 'GBT38540.SES', wholeFile: true, wellFormed: true });
    expect(readSesSignature(found?.contents ?? Buffer.alloc(0))?.dataHash.equals(digest)).toBe(true);
    // By the key alone, with another library than the product's
    expect(service.holds(found?.contents ?? Buffer.alloc(0))).toBe(true);
    expect(await verdict(bytes)).toMatchObject([
      {
        wholeFile: true,
        intact: true,
        trusted: 'own',
        unitName: '珠海市气象局',
        recorded: true,
        certificateSubject: 'CN=珠海市气象局',
      },
    ]);
    const changed = Buffer.from(bytes);
    changed[60] = (changed[60] ?? 0) ^ 1;
    expect(await verdict(changed)).toMatchObject([{ intact: false }]);
  });

  it.each<[Mischief, RegExp]>([
    ['down', /暂时无法使用/],
    ['slow', /暂时无法使用/],
    ['trickling', /暂时无法使用/],
    ['redirect', /答复有误/],
    ['notJson', /答复有误/],
    ['notDer', /答复有误/],
    ['huge', /答复有误/],
    ['disowns', /答复有误/],
    ['otherDigest', /不是这份文件/],
    ['otherCertificate', /不是登记的证书/],
  ])('seal nothing when the service is %s', async (mischief, told) => {
    const uses = await app.services.db.read.count(SealUse, {});
    service.mischief = mischief;
    service.asked.length = 0;
    expect(await seal()).toMatch(told);
    service.mischief = null;
    // A redirect is followed nowhere
    expect(service.asked.every(({ path }) => ['/seals/seal', '/seals/verify'].includes(path))).toBe(true);
    expect(await app.services.db.read.count(SealUse, {})).toBe(uses);
  });

  it('cannot be judged while the service does not answer, and are not called good', async () => {
    const bytes = (await seal()) as Buffer;
    service.mischief = 'down';
    expect(await verdict(bytes)).toMatchObject([{ intact: false, trusted: 'unknownAlgorithm' }]);
    service.mischief = null;
    expect(await verdict(bytes)).toMatchObject([{ intact: true, trusted: 'own' }]);
  });

  it('are not there for whoever does not know the secret', async () => {
    const { secret } = service;
    service.secret = 'another';
    expect(await seal()).toMatch(/答复有误/);
    service.secret = secret;
  });
});
