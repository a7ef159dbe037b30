import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { addressOf } from '../../src/kernel/files/storage/file-storage.js';
import { StoredFile } from '../../src/kernel/files/stored-file.entity.js';
import { SignatureUse, signatureDigest } from '../../src/modules/certificates/delivery/signature-use.js';
import { archiveDue } from '../../src/modules/documents/archive-document.js';
import { waitAfter } from '../../src/modules/documents/archive-troubles.js';
import { ProcedureDocument } from '../../src/modules/documents/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  atCounter,
  byPost,
  type Counter,
  decideBoth,
  defence,
  lightning,
  makeCounter,
  type Staff,
  seen,
} from '../kit/delivering.js';
import { act, ask, longSessions, makeStaff } from '../kit/filing.js';
import { samplePng } from '../kit/sample-files.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';
import { uploader } from '../kit/uploads.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const plain = (text: string) => text.replace(/\s/g, '');

/** 珠 18; S56: what was signed for, who reads where something was served to, and papers that cannot be drawn. */
describeOnBothDatabases('papers of what was served', (database) => {
  let app: TestApp;
  let counter: Counter;
  let administrator: Staff;
  let stranger: Staff;
  let signature: string;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    counter = await makeCounter(app, '2026-03-02');
    administrator = await makeStaff(app, 'city', 'cityAdministrator', null);
    // Another department that reads the application and decided nothing of it
    stranger = await makeStaff(app, 'drawings', 'departmentHandler', 'zh-zjj');
    await decideBoth(counter);
    while ((await archiveDue(app.services)) > 0);
  }, 120_000);
  afterAll(() => app.close());

  const upload = async (color: number): Promise<string> => {
    const sent = await uploader(app, counter.park.clerk)('签名.png', samplePng(color));
    expect(sent.status).toBe(200);
    return sent.body.id;
  };
  const hand = async (
    itemCode: string,
    way: object,
    fields = '... on InvalidInput { problems { field reason message } }',
  ) => {
    const { id: caseId, version } = await seen(counter, counter.park.clerk, itemCode);
    return act(app, counter.park.clerk, 'handOutResult', { caseId, expectedVersion: version, ...way }, fields);
  };
  const paperOf = async (itemCode: string): Promise<ProcedureDocument> => {
    const { id: caseId } = await seen(counter, counter.park.clerk, itemCode);
    const order = { issuedAt: 'desc', id: 'desc' } as const;
    const [paper] = await app.services.db.read.list(ProcedureDocument, { caseId, kind: 'delivery' }, order, 1);
    if (!paper) throw new Error(`Nothing was served of ${itemCode}`);
    return paper;
  };
  const open = (as: TestSession, path: string) => fetch(`${app.address}${path}`, { headers: { cookie: as.cookie } });
  const textOf = async (as: TestSession, path: string): Promise<string> => {
    const response = await open(as, path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()));
    return plain(text.join(''));
  };

  it('a signature stands for the act it was given for, and is shown with it', async () => {
    signature = await upload(1);
    expect((await hand(lightning, atCounter(signature))).__typename).toBe('CaseSuccess');
    const shown = 'signedFor { signer facts actorName digest }';
    const document = `query ($id: ID!, $item: ID!) { application(id: $id) { caseFor(itemCode: $item) { number deliveries { ${shown} } } } }`;
    const read = async (as: TestSession): Promise<Answer> =>
      (await ask(app, as, document, { id: counter.id, item: lightning })).application.caseFor;
    const { number, deliveries } = await read(counter.park.applicant);
    const use = await app.services.db.read.get(SignatureUse, { fileId: signature });
    expect(deliveries[0].signedFor).toMatchObject({ signer: '陈晓明', digest: signatureDigest(use) });
    expect(deliveries[0].signedFor.facts).toHaveLength(1);
    expect(deliveries[0].signedFor.facts[0]).toContain(number);
    // Bound: other facts would be another digest
    expect(signatureDigest({ ...use, facts: ['别的结果'] })).not.toBe(use.digest);
    expect((await read(stranger)).deliveries[0].signedFor).toBeNull();
  });

  it('and for no other: neither the file nor the same picture sent in anew (S54)', async () => {
    const refused = { __typename: 'InvalidInput', problems: [{ field: 'signatureFileId', reason: 'used' }] };
    expect(await hand(defence, atCounter(signature))).toMatchObject(refused);
    expect(await hand(defence, atCounter(await upload(1)))).toMatchObject(refused);
    expect((await seen(counter, counter.park.clerk, defence)).status).toBe('approved');
    expect(await app.services.db.read.count(SignatureUse, {})).toBe(1);
  });

  it('a paper whose signature was altered is not drawn, is told once, and holds up no other', async () => {
    const { sha256 } = await app.services.db.read.get(StoredFile, { id: signature });
    await writeFile(join(app.services.files.storage.place, addressOf(sha256)), 'another picture');
    expect((await hand(defence, byPost)).__typename).toBe('CaseSuccess');
    const damaged = await paperOf(lightning);
    expect(await archiveDue(app.services)).toBeGreaterThan(0);
    expect((await paperOf(defence)).fileId).not.toBeNull();
    expect((await paperOf(lightning)).fileId).toBeNull();
    const document = '{ documentTroubles { documentId attempts failure nextTryAt } }';
    const troubles = async (): Promise<Answer[]> => (await ask(app, administrator, document)).documentTroubles;
    const [first] = await troubles();
    expect(first).toMatchObject({ documentId: damaged.id, attempts: 1, failure: expect.stringContaining('签名图片') });
    // Not before its time, and then later and later
    expect(await archiveDue(app.services)).toBe(0);
    expect((await troubles())[0].attempts).toBe(1);
    app.clock.advance(waitAfter(1) + 1000);
    expect(await archiveDue(app.services)).toBe(0);
    const [second] = await troubles();
    expect(second.attempts).toBe(2);
    expect(Date.parse(second.nextTryAt) - Date.parse(app.clock.now())).toBe(waitAfter(2));
    // Whoever opens it is told, not shown half a paper
    const answer = await open(counter.park.clerk, `/files/document/${damaged.id}`);
    expect(answer.status).toBe(500);
    expect(((await answer.json()) as Answer).code).toBe('FILE_DAMAGED');
    const told = await app.services.db.read.list(DomainEvent, { type: 'document.archiveFailed' });
    expect(told).toHaveLength(1);
    const notices = await ask(app, administrator, '{ notifications { edges { node { title } } } }');
    const titles = notices.notifications.edges.map(({ node }: Answer) => node.title);
    expect(titles.filter((title: string) => title === '文书未能生成')).toHaveLength(1);
  });

  it('ten that can never be drawn hold up no later one', async () => {
    const { read } = app.services.db;
    const paper = await paperOf(lightning);
    const facts = paper.facts as { body: object };
    const broken = Array.from({ length: 12 }, (_, index) => ({
      ...paper,
      facts: { ...facts, body: { ...facts.body, signatureSha256: 'f'.repeat(64) } },
      id: `00000000-0000-0000-0000-0000000000${String(index).padStart(2, '0')}`,
      number: `broken ${index}`,
      checkCode: `BR0KEN0000000${String(index).padStart(3, '0')}`,
      seq: 1000 + index,
      issuedAt: '2026-03-01T00:00:00.000Z',
    }));
    await app.services.uow.run(
      { kind: 'system', name: '测试' },
      { name: 'test', idempotencyKey: null, input: null, audited: false },
      async (tx) => {
        await tx.insert(ProcedureDocument, broken);
        await tx.insert(ProcedureDocument, {
          ...{ ...(await paperOf(defence)), id: 'later', number: 'later', checkCode: 'LATER00000000000', seq: 2000 },
          ...{ fileId: null, sha256: null, issuedAt: '2026-03-20T00:00:00.000Z' },
        });
        return { ok: true as const, value: null };
      },
    );
    await archiveDue(app.services);
    await archiveDue(app.services);
    expect((await read.get(ProcedureDocument, { id: 'later' })).fileId).not.toBeNull();
  });

  it('is drawn by itself once the picture is whole again', async () => {
    const { sha256 } = await app.services.db.read.get(StoredFile, { id: signature });
    await app.services.files.storage.keepBytes(samplePng(1), sha256, true);
    await app.services.files.damages.repaired(sha256);
    app.clock.advance(waitAfter(3) + 1000);
    // The broken ones are due again as well, ten in a run
    for (let run = 0; run < 3; run += 1) await archiveDue(app.services);
    expect((await paperOf(lightning)).fileId).not.toBeNull();
    const { documentTroubles } = await ask(app, administrator, '{ documentTroubles { documentId } }');
    const { id } = await paperOf(lightning);
    expect(documentTroubles.map((each: Answer) => each.documentId)).not.toContain(id);
  });

  it('where it was served to stands on it for the window, who decided and whose it is; for others it is masked (S56)', async () => {
    const { park, civil } = counter;
    const { id, fileId } = await paperOf(defence);
    const path = `/files/document/${id}`;
    const known = ['兴华路100号3栋201', '陈晓明', 'EA123456789CN'].map(plain);
    for (const as of [park.clerk, civil, park.applicant]) {
      const text = await textOf(as, path);
      for (const each of known) expect(text).toContain(each);
      expect((await open(as, `/files/${fileId}`)).status).toBe(200);
    }
    for (const as of [stranger, administrator]) {
      const text = await textOf(as, path);
      for (const each of known) expect(text).not.toContain(each);
      expect(text).toContain('个人信息和签名已隐去');
      expect(text).toContain(plain((await paperOf(defence)).readableNumber));
      expect((await open(as, `/files/${fileId}`)).status).toBe(404);
    }
    // Neither is the picture of the signature on the copy, nor the number of an identity paper on any
    const atTheCounter = `/files/document/${(await paperOf(lightning)).id}`;
    expect(await textOf(stranger, atTheCounter)).not.toContain('签收人签名（');
    expect(await textOf(park.clerk, atTheCounter)).toContain('签收人签名（陈晓明');
    for (const as of [park.clerk, stranger]) expect(await textOf(as, atTheCounter)).not.toContain('19491231');
  });
});
