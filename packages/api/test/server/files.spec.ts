import { createHash } from 'node:crypto';
import { readdir, stat, utimes } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { StoredFile } from '../../src/kernel/files/stored-file.entity.js';
import { identityModule } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { makePerson } from '../kit/people.js';
import { largePdf, officeParts, samplePdf, zipOf } from '../kit/sample-files.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: () => {
    id?: string;
    code?: string;
    message?: string;
    sha256?: string;
    size?: number;
    mediaType?: string;
    fileName?: string;
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that somebody still holds. Not what the process took of the machine: that depends on when garbage was last collected. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describeOnBothDatabases('files', (database) => {
  let app: TestApp;
  let owner: TestSession;
  let stranger: TestSession;
  beforeAll(async () => {
    const config = {
      upload: { sizeAtMost: 600 * 1024 ** 2, sizeAtMostByType: { 'image/png': 100 }, abandonedAfterHours: 24 },
    };
    app = await startTestApp({ database, modules: [identityModule], config });
    await makePerson(app.services, { loginName: 'owner', displayName: '王申请' });
    await makePerson(app.services, { loginName: 'stranger' });
    owner = await app.login('owner');
    stranger = await app.login('stranger');
  });
  afterAll(async () => {
    await app.close();
    expect(app.logged).toEqual([]);
  });

  const send = (
    method: string,
    path: string,
    headers: object,
    body?: Buffer | Readable,
    as: TestSession | null = owner,
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const all = { 'tus-resumable': '1.0.0', ...(as ? { cookie: as.cookie } : {}), ...headers };
      const sent = request(`${app.address}${path}`, { method, headers: all }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) });
      });
      sent.on('error', reject);
      if (body instanceof Readable) pipeline(body, sent).catch(reject);
      else sent.end(body);
    });
  const metadata = (fileName: string) => `filename ${Buffer.from(fileName).toString('base64')}`;
  const create = (fileName: string, size: number, as: TestSession | null = owner) =>
    send('POST', '/uploads', { 'upload-length': String(size), 'upload-metadata': metadata(fileName) }, undefined, as);
  const patch = (
    path: string,
    offset: number,
    body: Buffer | Readable,
    length: number,
    as: TestSession | null = owner,
  ) => {
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'content-length': length,
    };
    return send('PATCH', path, headers, body, as);
  };
  const upload = async (fileName: string, content: Buffer): Promise<Answer> => {
    const created = await create(fileName, content.length);
    return created.status === 201 ? patch(String(created.headers.location), 0, content, content.length) : created;
  };
  const pdf = (text: string) => samplePdf(text);
  const download = (id: string, headers: object = {}, as: TestSession | null = owner, query = '') =>
    send('GET', `/files/${id}${query}`, headers, undefined, as);

  it('are taken in pieces, hashed, stored under the upload’s id and audited', async () => {
    const content = pdf('一张图');
    const created = await create('总平面图.pdf', content.length);
    expect(created.status).toBe(201);
    const location = String(created.headers.location);
    expect(location).toMatch(/^\/uploads\/[0-9a-f-]{36}$/);
    expect((await patch(location, 0, content.subarray(0, 5), 5)).status).toBe(204);
    const half = await send('HEAD', location, {});
    expect(half.headers['upload-offset']).toBe('5');
    expect((await patch(location, 3, content.subarray(3), content.length - 3)).status).toBe(409);
    const finished = await patch(location, 5, content.subarray(5), content.length - 5);
    expect(finished.status).toBe(200);
    const id = location.split('/').at(-1) as string;
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(finished.json()).toEqual({
      id,
      fileName: '总平面图.pdf',
      mediaType: 'application/pdf',
      size: content.length,
      sha256,
      scanState: null,
    });
    const row = await app.services.db.read.get(StoredFile, { id });
    expect(row).toMatchObject({ sha256, size: content.length, fileName: '总平面图.pdf', uploadedAt: app.clock.now() });
    expect(await app.services.db.read.count(DomainEvent, { type: 'file.uploaded', subjectId: id })).toBe(1);
    const again = await send('HEAD', location, {});
    expect(again).toMatchObject({ status: 200, headers: { 'upload-offset': String(content.length) } });
    expect((await readdir(join(app.services.config.dataDir, 'uploads'))).filter((name) => name.startsWith(id))).toEqual(
      [],
    );
  });

  it('of the same content lie once', async () => {
    const first = (await upload('甲.pdf', pdf('同'))).json();
    const second = (await upload('乙.pdf', pdf('同'))).json();
    expect(first.sha256).toBe(second.sha256);
    expect(first.id).not.toBe(second.id);
    expect((await download(String(second.id))).text).toBe(pdf('同').toString());
  });

  it('are refused with the reason: type, size, emptiness, and what is not what it says', async () => {
    const zip = await zipOf({ 'a.txt': 'something' });
    const refused = await Promise.all([
      create('page.html', 10),
      create('图.png', 101),
      create('大.pdf', 601 * 1024 ** 2),
      create('空.pdf', 0),
      upload('报告.pdf', zip),
      upload('假.pdf', Buffer.from('<script>alert(1)</script>%PDF-')),
      upload('照片.jpg', pdf('x')),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([415, 413, 413, 400, 415, 415, 415]);
    for (const { json } of refused)
      expect(json()).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/。$/) });
    expect(refused[4]?.json().message).toContain('实际是 ZIP 文件');
    expect(await readdir(join(app.services.config.dataDir, 'uploads'))).toEqual([]);
  });

  it('tell OFD from ZIP', async () => {
    const ofd = await zipOf({ 'OFD.xml': '<OFD/>' });
    expect((await upload('批文.ofd', ofd)).json().mediaType).toBe('application/ofd');
    expect((await upload('批文.ofd', await zipOf(officeParts('docx')))).json().code).toBe('TYPE_MISMATCH');
  });

  it('keep no path and no control signs in their names', async () => {
    const stored = (await upload('../../x\r\nSet-Cookie: a=b\u202e.pdf', pdf('name'))).json();
    expect(stored.fileName).toBe('xSet-Cookie: a=b.pdf');
    const taken = await download(String(stored.id));
    expect(taken.headers['set-cookie']).toBeUndefined();
    expect(taken.status).toBe(200);
  });

  it('are nobody else’s business: uploads and downloads of another are not found, of strangers not answered', async () => {
    const created = await create('私.pdf', 20);
    const location = String(created.headers.location);
    expect((await patch(location, 0, Buffer.from('%PDF-'), 5, stranger)).status).toBe(404);
    expect((await send('HEAD', location, {}, undefined, stranger)).status).toBe(404);
    expect((await send('DELETE', location, {}, undefined, stranger)).status).toBe(404);
    expect((await create('x.pdf', 5, null)).status).toBe(401);
    expect((await send('HEAD', '/uploads/..%2f..%2fetc', {})).status).toBe(404);
    expect((await send('POST', '/uploads', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await send('DELETE', location, {})).status).toBe(204);
    const stored = (await upload('私.pdf', pdf('私'))).json();
    const others = await download(String(stored.id), {}, stranger);
    expect(others.status).toBe(404);
    expect(others.text).toBe((await download('no-such-file', {}, stranger)).text);
    expect((await download(String(stored.id), {}, null)).status).toBe(401);
    app.services.files.policies.register(async (_caller, fileId) => fileId === stored.id);
    expect((await download(String(stored.id), {}, stranger)).status).toBe(200);
  });

  it('come down whole, in parts, or not again', async () => {
    const content = pdf('0123456789');
    const stored = (await upload('施工图 审查.pdf', content)).json();
    const taken: string[] = [];
    app.services.files.onDownload(async (actor, file) => void taken.push(`${actor.displayName} ${file.fileName}`));
    const whole = await download(String(stored.id));
    expect(whole.text).toBe(content.toString());
    expect(whole.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringContaining('inline; filename="___ __.pdf"; filename*=UTF-8\'\'%E6%96%BD'),
      etag: `"${stored.sha256}"`,
      'accept-ranges': 'bytes',
    });
    const part = await download(String(stored.id), { range: 'bytes=5-8' });
    expect(part).toMatchObject({ status: 206, text: '1.7\n' });
    expect(part.headers['content-range']).toBe(`bytes 5-8/${content.length}`);
    expect((await download(String(stored.id), { range: 'bytes=5-8', 'if-range': '"other"' })).status).toBe(200);
    expect((await download(String(stored.id), { range: 'bytes=900-' })).status).toBe(416);
    expect((await download(String(stored.id), { 'if-none-match': `"${stored.sha256}"` })).status).toBe(304);
    const saved = await download(String(stored.id), {}, owner, '?download');
    expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
    const zip = (await upload('模型.zip', await zipOf({ 'a.txt': 'abc' }))).json();
    expect((await download(String(zip.id))).headers['content-disposition']).toMatch(/^attachment;/);
    expect(taken[0]).toBe('王申请 施工图 审查.pdf');
    const head = await send('HEAD', `/files/${stored.id}`, {});
    expect(head).toMatchObject({ status: 200, text: '' });
  });

  it('that nobody went on uploading are swept', async () => {
    const created = await create('半.pdf', 20);
    const id = String(created.headers.location).split('/').at(-1) as string;
    const folder = join(app.services.config.dataDir, 'uploads');
    const old = new Date(Date.parse(app.clock.now()) - 25 * 3_600_000);
    for (const name of await readdir(folder)) await utimes(join(folder, name), old, old);
    const sweep = app.services.jobs.all().find(({ name }) => name === 'files.sweepUploads');
    await sweep?.run();
    expect((await readdir(folder)).filter((name) => name.startsWith(id))).toEqual([]);
  });

  if (database === 'sqlite') {
    it('of 500 MB pass without being held in memory', async () => {
      const { begin, end: ending, size } = largePdf(500 * 1024 ** 2);
      const piece = Buffer.alloc(1024 ** 2, 7);
      let highest = 0;
      const before = held();
      function* pieces() {
        yield begin;
        for (let sent = 0; sent < 500; sent += 1) {
          if (sent % 50 === 49) highest = Math.max(highest, held());
          yield piece;
        }
        yield ending;
      }
      const created = await create('大图.pdf', size);
      const finished = await patch(String(created.headers.location), 0, Readable.from(pieces()), size);
      const stored = finished.json();
      expect(stored).toMatchObject({ size, mediaType: 'application/pdf' });
      // Sender and receiver share this process; whoever held on to what has passed would hold 50 MB more each time.
      expect((highest - before) / 1024 ** 2).toBeLessThan(100);
      const sha256 = String(stored.sha256);
      const path = join(app.services.config.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
      expect((await stat(path)).size).toBe(size);
      const end = await download(String(stored.id), { range: 'bytes=-3' });
      expect(end.text).toBe('OF\n');
    }, 60_000);
  }
});
