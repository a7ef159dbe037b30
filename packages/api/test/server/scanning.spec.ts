import { factoryPark } from '../../src/demo/factory-park.js';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { StoredFile } from '../../src/kernel/files/stored-file.entity.js';
import { eicar, freePort, startClamd, type TestClamd } from '../kit/clamd.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  ask,
  completeDraft,
  longSessions,
  makePark,
  openStage,
  type Park,
  readApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { samplePdf, stream, zipOf } from '../kit/sample-files.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';
import { uploader } from '../kit/uploads.js';

const infected = () => samplePdf('', '', [stream('', Buffer.from(eicar))]);

/** trust.md S36, with ClamAV's own daemon and a signature of ours (where it is installed; `pnpm test` sees to it). */
describeOnBothDatabases('scanning of uploads', (database) => {
  let app: TestApp;
  let park: Park;
  let clamd: TestClamd | null;
  let port: number;
  let upload: ReturnType<typeof uploader>;
  beforeAll(async () => {
    port = await freePort();
    clamd = await startClamd(port);
    const scanner = { address: { host: '127.0.0.1', port }, timeoutSeconds: 20 };
    app = await startTestApp({ database, config: { ...longSessions, scanner } });
    park = await makePark(app);
    upload = uploader(app, park.applicant);
  }, 120_000);
  afterAll(async () => {
    await clamd?.stop();
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const download = (id: string, as = park.applicant) =>
    fetch(`${app.address}/files/${id}`, { headers: { cookie: as.cookie } });
  const scanWaiting = () =>
    app.services.jobs
      .all()
      .find(({ name }) => name === 'files.scanWaiting')
      ?.run();
  const notices = async () =>
    (
      await ask(app, park.applicant, '{ notifications(first: 20) { edges { node { title body link } } } }')
    ).notifications.edges
      .map(({ node }: { node: { title: string; body: string; link: string } }) => node)
      .filter(({ title }: { title: string }) => title === '上传的文件已被隔离');

  it('S36: a clean file is read, a malicious one is quarantined, plain and zipped; its uploader is told', async () => {
    const clean = (await upload('图.pdf', samplePdf('图'))).body;
    expect(clean.scanState).toBe('clean');
    expect((await download(clean.id)).status).toBe(200);

    const plain = (await upload('毒.pdf', infected())).body;
    const zipped = (await upload('毒.zip', await zipOf({ '说明.txt': eicar }, false))).body;
    for (const { id, scanState } of [plain, zipped]) {
      expect(scanState).toBe('quarantined');
      expect(await app.services.db.read.get(StoredFile, { id })).toMatchObject({
        scanFinding: expect.stringContaining('Eicar'),
      });
      for (const query of ['', '?download']) {
        const refused = await fetch(`${app.address}/files/${id}${query}`, {
          headers: { cookie: park.applicant.cookie },
        });
        expect(refused.status).toBe(423);
        expect(await refused.json()).toMatchObject({ code: 'FILE_WITHHELD', message: expect.stringMatching(/隔离/) });
      }
      expect(await app.services.db.read.count(DomainEvent, { type: 'file.quarantined', subjectId: id })).toBe(1);
    }
    const told = await notices();
    expect(told).toHaveLength(2);
    expect(told[0].body).toMatch(/“毒\.(pdf|zip)”检出恶意代码（.*Eicar.*），已隔离/);
  });

  it('a quarantined file blocks itself alone: what rests on it is missing, with the reason', async () => {
    const id = await openStage(park, factoryPark.stageItems);
    await completeDraft(park, id);
    const before = await readApplication(park, id);
    expect(before.missing).toEqual([]);
    const [first] = before.requirements.filter(({ materials }: { materials: object[] }) => materials.length > 0);
    const file = (await upload('换.pdf', infected())).body;
    await succeed(app, park.applicant, 'addMaterial', {
      applicationId: id,
      requirementCode: first.code,
      fileId: file.id,
      replacesMaterialId: first.materials[0].id,
    });
    const fields = `application(id: $id) { version missing { ref message }
      requirements { code state materials { id current { file { scanState scanFinding } } } } }`;
    const { application } = await ask(app, park.applicant, `query ($id: ID!) { ${fields} }`, { id });
    expect(application.missing).toEqual([
      { ref: first.code, message: expect.stringContaining('检出恶意代码，已被隔离，请换成干净的文件') },
    ]);
    const requirement = application.requirements.find(({ code }: { code: string }) => code === first.code);
    expect(requirement.state).toBe('missing');
    expect(requirement.materials[0].current.file).toEqual({
      scanState: 'quarantined',
      scanFinding: expect.stringContaining('Eicar'),
    });
    const again = (await upload('净.pdf', samplePdf('净'))).body;
    await succeed(app, park.applicant, 'addMaterial', {
      applicationId: id,
      requirementCode: first.code,
      fileId: again.id,
      replacesMaterialId: requirement.materials[0].id,
    });
    expect((await submit(park, id)).application.status).toBe('submitted');
  });

  it('with the scanner down files wait, unread by anybody, and are scanned once it is back', async () => {
    await clamd?.stop();
    clamd = null;
    const health = async () => (await fetch(`${app.address}/healthz`)).json();
    expect(await health()).toEqual({ status: 'ok', scanner: 'down' });
    const good = (await upload('等.pdf', samplePdf('等'))).body;
    const bad = (await upload('等毒.pdf', infected())).body;
    expect([good.scanState, bad.scanState]).toEqual(['waiting', 'waiting']);
    const refused = await download(good.id);
    expect([refused.status, ((await refused.json()) as { message: string }).message]).toEqual([
      423,
      '文件正在进行病毒查杀，请稍后再看。',
    ]);
    await scanWaiting();
    expect((await download(good.id)).status).toBe(423);

    clamd = await startClamd(port);
    expect(await health()).toEqual({ status: 'ok', scanner: 'ok' });
    await scanWaiting();
    expect((await download(good.id)).status).toBe(200);
    expect((await download(bad.id)).status).toBe(423);
    expect((await notices())[0].body).toContain('“等毒.pdf”');
    await scanWaiting();
    expect(await app.services.db.read.count(DomainEvent, { type: 'file.scanned', subjectId: good.id })).toBe(1);
  });

  it('a file the daemon does not take to its end waits: it is not clean', async () => {
    const large = samplePdf('', '', [stream('', Buffer.alloc(21 * 1024 ** 2))]);
    const { body } = await upload('大.pdf', large);
    // The stand-in of the protocol takes any size.
    const { hasClamd } = await import('../kit/clamd.js');
    expect(body.scanState).toBe(hasClamd ? 'waiting' : 'clean');
    expect((await download(body.id)).status).toBe(hasClamd ? 423 : 200);
  });
});
