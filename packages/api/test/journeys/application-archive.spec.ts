import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { extractText } from 'unpdf';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { addressOf } from '../../src/kernel/files/storage/file-storage.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  act,
  checkAll,
  completeDraft,
  issueReceipt,
  longSessions,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { makeApplicant } from '../kit/projects.js';
import { samplePdf } from '../kit/sample-files.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';
import { testConfig } from '../kit/test-config.js';
import { type Tus, tusOf } from '../kit/tus.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const MB = 1024 ** 2;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Everything of an application in one ZIP, and how much an application may hold. */
describeOnBothDatabases('archive of an application', (database) => {
  let app: TestApp;
  let park: Park;
  let tus: Tus;
  let id: string;
  /** A requirement that takes PDF. */
  let code: string;
  const contents = { first: samplePdf('第一版'), second: samplePdf('第二版') };

  const take = (as: Tus, application = id) => as.send('GET', `/applications/${application}/archive.zip`);
  const bring = async (name: string, content: Buffer, replaces: string | null = null) => {
    const { id: fileId } = (await tus.upload(name, content, { application: id })).json();
    const input = { applicationId: id, requirementCode: code, fileId, replacesMaterialId: replaces };
    return succeed(app, park.applicant, 'addMaterial', input);
  };
  const pathsOf = (files: Map<string, Buffer>) => [...files.keys()];

  beforeAll(async () => {
    const { files } = testConfig({ settings: { kind: 'sqlite', file: '' }, folder: '/x', remove: async () => {} });
    app = await startTestApp({ database, config: { ...longSessions, files: { ...files, perApplication: 3 * MB } } });
    park = await makePark(app);
    tus = tusOf(app.address, park.applicant);
    id = await openStage(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    const { missing } = await readApplication(park, id);
    code = missing.find((each: Answer) => each.kind === 'material').ref;
  });
  afterAll(async () => {
    expect(app.logged.filter((entry) => !JSON.stringify(entry).includes('damaged'))).toEqual([]);
    await app.close();
  });

  it('holds the materials by requirement with their versions, and an index to prove them', async () => {
    await bring('../总平面图.pdf', contents.first);
    const { requirements } = await readApplication(park, id);
    const [{ id: materialId }] = requirements.find((each: Answer) => each.code === code).materials;
    await bring('总平面图.pdf', contents.second, materialId);
    await bring('总平面图.pdf', samplePdf('另一份'));

    const answered = await take(tus);
    expect(answered.status).toBe(200);
    expect(answered.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(answered.bytes.length),
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''/),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    const files = await unzip(answered.bytes);
    const paths = pathsOf(files);
    expect(paths[0]).toBe('目录.pdf');
    expect(paths.slice(1).every((path) => /^材料\/\d\d /.test(path))).toBe(true);
    const named = (ending: string) => paths.find((path) => path.endsWith(ending)) as string;
    expect(files.get(named('/总平面图.pdf'))?.equals(contents.second)).toBe(true);
    expect(files.get(named('/历次版本/第1版 总平面图.pdf'))?.equals(contents.first)).toBe(true);
    expect(named('/总平面图（2）.pdf')).toBeDefined();
    const { text } = await extractText(new Uint8Array(files.get('目录.pdf') as Buffer), { mergePages: true });
    const index = text.replace(/\s/g, '');
    for (const content of Object.values(contents)) {
      expect(index).toContain(hashOf(content));
      expect(index).toContain(`（${content.length}字节）`);
    }
    expect(index).toContain('第2版');
    expect(index).toContain('2026-');
    const taken = await app.services.db.read.count(DomainEvent, { type: 'application.archived', subjectId: id });
    expect(taken).toBe(1);
  });

  it('is for whoever may read the application, and nobody else', async () => {
    await makeApplicant(app, 'stranger', { name: '别的单位', creditCode: '91440400MA4UQF1B8X' });
    const stranger = tusOf(app.address, await app.login('stranger'));
    expect((await take(stranger)).status).toBe(404);
    expect((await take(stranger)).text).toBe((await take(stranger, 'no-such')).text);
    expect((await take(tusOf(app.address, { cookie: '' }))).status).toBe(401);
    // A draft is nobody else's.
    expect((await take(tusOf(app.address, park.clerk))).status).toBe(404);
    const refused = await stranger.create('图.pdf', 100, { application: id });
    expect(refused.status).toBe(404);
  });

  it('holds no more than its quota: told before the bytes come, and again when they are to be used', async () => {
    const early = await tus.create('大图.pdf', 3 * MB + 1, { application: id });
    expect(early.status).toBe(413);
    expect(early.json()).toMatchObject({ code: 'QUOTA_EXCEEDED', message: expect.stringContaining('上限为 3 MB') });
    // Not named in the upload, it is found out when it is used.
    const { id: fileId } = (await tus.upload('大图.pdf', samplePdf('x'.repeat(3 * MB)))).json();
    const input = { applicationId: id, requirementCode: code, fileId };
    const late = await act(
      app,
      park.applicant,
      'addMaterial',
      input,
      '... on InvalidInput { problems { reason message } }',
    );
    expect(late).toMatchObject({ __typename: 'InvalidInput', problems: [{ reason: 'quotaExceeded' }] });
    expect(late.problems[0].message).toContain('上限为 3 MB');
  });

  it('tells in its index what it cannot hold', async () => {
    await rm(join(app.services.config.dataDir, 'files', addressOf(hashOf(contents.first))));
    const files = await unzip((await take(tus)).bytes);
    expect(pathsOf(files).some((path) => path.includes('第1版'))).toBe(false);
    const { text } = await extractText(new Uint8Array(files.get('目录.pdf') as Buffer), { mergePages: true });
    expect(text.replace(/\s/g, '')).toContain('内容缺失，未收入');
  });

  it('shows the authorities what was handed in, with the papers of the procedure', async () => {
    await completeDraft(park, id);
    await submit(park, id);
    await checkAll(park, id);
    await issueReceipt(park, id);
    const jobs = app.services.jobs.all();
    await jobs.find(({ name }) => name === 'documents.archive')?.run();
    const department = await makeStaff(app, 'building', 'departmentHandler', 'zh-zjj');
    for (const session of [park.clerk, department]) {
      const paths = pathsOf(await unzip((await take(tusOf(app.address, session))).bytes));
      expect(paths.some((path) => path.endsWith('/总平面图.pdf'))).toBe(true);
      // Never handed in: replaced while it was a draft.
      expect(paths.some((path) => path.includes('第1版'))).toBe(false);
      expect(paths.some((path) => path.startsWith('文书/'))).toBe(true);
    }
  });
});

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const files = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          files.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      });
    });
    zip.on('end', () => resolve());
    zip.on('error', reject);
    zip.readEntry();
  });
  return files;
}
