import { once } from 'node:events';
import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainEvent } from '../../src/kernel/audit/domain-event.entity.js';
import { StoredFile } from '../../src/kernel/files/stored-file.entity.js';
import { identityModule } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { arrange, makeOrganisation, makePerson } from '../kit/people.js';
import { samplePdf } from '../kit/sample-files.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';
import { testConfig } from '../kit/test-config.js';
import { type Tus, tusOf } from '../kit/tus.js';

const MB = 1024 ** 2;

describeOnBothDatabases('uploads', (database) => {
  let app: TestApp;
  let tus: Tus;
  let folder: string;
  const idOf = (location: unknown) => String(location).split('/').at(-1) as string;
  const person = async (loginName: string) => {
    const { cookie } = await app.login(loginName);
    const actor = await app.services.authenticator.identify(cookie.split('=')[1] as string);
    if (actor.kind !== 'person') throw new Error(`${loginName} is not signed in`);
    return { actor };
  };
  const lying = async () => (await readdir(folder)).filter((name) => !name.endsWith('.json'));

  beforeAll(async () => {
    const { files } = testConfig({
      settings: { kind: 'sqlite', file: '' },
      folder: '/nowhere',
      remove: async () => {},
    });
    const config = { files: { ...files, unusedAtMost: 3 * MB, stalledAfterSeconds: 1 } };
    app = await startTestApp({ database, modules: [identityModule], config });
    await makePerson(app.services, { loginName: 'owner' });
    await makePerson(app.services, { loginName: 'other' });
    tus = tusOf(app.address, await app.login('owner'));
    folder = join(app.services.config.dataDir, 'uploads');
    // Made with the first upload.
    await tus.upload('first.pdf', samplePdf('first'));
  });
  afterAll(async () => {
    await app.close();
    expect(app.logged).toEqual([]);
  });

  it('go on where a broken connection left them', async () => {
    const content = samplePdf('x'.repeat(MB));
    const { headers } = await tus.create('断.pdf', content.length);
    const path = String(headers.location);
    const broken = tus.begin(path, 0, content.length);
    broken.on('error', () => undefined);
    broken.write(content.subarray(0, 300_000));
    await pause(300);
    broken.destroy();
    await pause(300);
    const arrived = (await tus.offset(path)) as number;
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThanOrEqual(300_000);
    // Half-written: nobody reads it, its owner no more than others.
    expect((await tus.download(idOf(path))).status).toBe(404);
    expect(await app.services.files.find(idOf(path))).toBeNull();
    const finished = await tus.patch(path, arrived, content.subarray(arrived));
    expect(finished.json().size).toBe(content.length);
    expect((await tus.download(finished.json().id)).bytes.equals(content)).toBe(true);
  });

  it('S38: are cut off at what was declared, and nothing of them stays', async () => {
    const { headers } = await tus.create('小.pdf', 1024);
    const path = String(headers.location);
    const declared = await tus.patch(path, 0, samplePdf('x'.repeat(5000)));
    expect(declared.status).toBe(413);
    expect(declared.json().code).toBe('TOO_LARGE');
    expect(await tus.offset(path)).toBeNull();
    const again = String((await tus.create('小.pdf', 1024)).headers.location);
    let taken = 0;
    function* endless() {
      for (; taken < 512 * MB; taken += MB) yield Buffer.alloc(MB, 1);
    }
    // The server closes the connection on somebody who goes on sending.
    const sent = await tus.patch(again, 0, Readable.from(endless()), null).catch((error: Error) => error);
    if (!(sent instanceof Error)) expect(sent.status).toBe(413);
    expect(taken).toBeLessThan(64 * MB);
    await pause(100);
    expect(await tus.offset(again)).toBeNull();
    expect(await lying()).toEqual([]);
  });

  it('S38: that stop sending are broken off, and go on later', async () => {
    const content = samplePdf('慢'.repeat(100));
    const path = String((await tus.create('慢.pdf', content.length)).headers.location);
    const stalled = tus.begin(path, 0, content.length);
    stalled.on('error', () => undefined);
    stalled.write(content.subarray(0, 20));
    const began = Date.now();
    const [response] = await Promise.race([once(stalled, 'response'), pause(5000).then(() => [null])]);
    expect(response?.statusCode).toBe(408);
    expect(Date.now() - began).toBeGreaterThan(900);
    await pause(300);
    expect(await tus.offset(path)).toBe(20);
    expect((await tus.patch(path, 20, content.subarray(20))).status).toBe(200);
  });

  it('S38: say that the disk is full, give their room back, and harm nothing', async () => {
    const before = (await tus.upload('旧.pdf', samplePdf('old'))).json();
    const path = String((await tus.create('满.pdf', 5000)).headers.location);
    const local = join(folder, idOf(path));
    await rm(local);
    await symlink('/dev/full', local);
    const refused = await tus.patch(path, 0, Buffer.alloc(5000, 1));
    expect(refused.status).toBe(507);
    expect(refused.json()).toMatchObject({ code: 'NO_SPACE', message: expect.stringContaining('存储空间不足') });
    expect(await tus.offset(path)).toBeNull();
    expect(await lying()).not.toContain(idOf(path));
    expect((await tus.download(before.id)).text).toBe(samplePdf('old').toString());
    expect(app.logged.splice(0)).toEqual([{ error: expect.objectContaining({ uploadId: idOf(path) }) }]);
  });

  it('are refused before the first byte when the disk would not hold them', async () => {
    const { files } = app.services.config;
    const before = await lying();
    files.keptFree = 1024 ** 5;
    const refused = await tus.create('大.pdf', 1000);
    files.keptFree = 0;
    expect(refused.status).toBe(507);
    expect(refused.json().code).toBe('NO_SPACE');
    expect(await lying()).toEqual(before);
  });

  it('S39: once hashed take no byte more, nor other bytes in their place', async () => {
    const content = samplePdf('收下的');
    const path = String((await tus.create('定.pdf', content.length)).headers.location);
    const { id, sha256 } = (await tus.patch(path, 0, content)).json();
    const other = samplePdf('换掉的');
    expect(other).toHaveLength(content.length);
    const tries = await Promise.all([
      tus.patch(path, 0, other),
      tus.patch(path, content.length, Buffer.from('more')),
      tus.send('PUT', path, {}, other),
      tus.send('PUT', `/files/${id}`, {}, other),
    ]);
    for (const { status } of tries) expect(status).toBeGreaterThanOrEqual(400);
    expect(await app.services.db.read.get(StoredFile, { id })).toMatchObject({ sha256, size: content.length });
    expect((await tus.download(id)).bytes.equals(content)).toBe(true);
  });

  it('may lie about unused only so much; what is cancelled counts no more', async () => {
    const other = tusOf(app.address, await app.login('other'));
    const first = await other.create('一.pdf', 2 * MB);
    expect(first.status).toBe(201);
    const refused = await other.create('二.pdf', 1.5 * MB);
    expect(refused.status).toBe(413);
    expect(refused.json()).toMatchObject({ code: 'QUOTA_EXCEEDED', message: expect.stringContaining('上限') });
    expect((await other.send('DELETE', String(first.headers.location))).status).toBe(204);
    expect((await other.create('二.pdf', 1.5 * MB)).status).toBe(201);
    const content = samplePdf('3'.repeat(1.2 * MB));
    expect((await other.upload('三.pdf', content)).status).toBe(200);
    expect((await other.create('四.pdf', 0.5 * MB)).status).toBe(413);
  });

  it('belong to the capacity they were begun in: person, organisation and unit', async () => {
    const [first, second] = [
      await makeOrganisation(app.services, '甲公司', '91440402MA5EDM018W'),
      await makeOrganisation(app.services, '乙公司', '91440402MA5EDM0695'),
    ];
    const { assignmentIds } = await makePerson(app.services, {
      loginName: 'of-two',
      capacities: [
        { role: 'applicant', organisationId: first },
        { role: 'applicant', organisationId: second },
      ],
    });
    await makePerson(app.services, {
      loginName: 'colleague',
      capacities: [{ role: 'applicant', organisationId: first }],
    });
    const session = await app.login('of-two');
    const ofTwo = tusOf(app.address, session);
    const colleague = tusOf(app.address, await app.login('colleague'));
    const actFor = async (organisation: 0 | 1) => {
      const document = 'mutation ($id: ID!) { switchCapacity(capacityId: $id) { __typename } }';
      const { data } = await app.graphql(document, { id: assignmentIds[organisation] }, session);
      expect(data.switchCapacity.__typename).toBe('CapacitySuccess');
    };
    await actFor(0);
    const content = samplePdf('两家');
    const path = String((await ofTwo.create('两家.pdf', content.length)).headers.location);
    expect((await ofTwo.patch(path, 0, content.subarray(0, 9))).status).toBe(204);
    await actFor(1);
    for (const other of [ofTwo, colleague]) {
      expect(await other.offset(path)).toBeNull();
      expect((await other.patch(path, 9, content.subarray(9))).status).toBe(404);
      expect((await other.send('DELETE', path)).status).toBe(404);
    }
    await actFor(0);
    expect(await ofTwo.offset(path)).toBe(9);
    expect((await ofTwo.patch(path, 9, content.subarray(9))).status).toBe(200);
    const id = idOf(path);
    expect(await app.services.db.read.get(StoredFile, { id })).toMatchObject({ organisationId: first, unitId: null });
    await actFor(1);
    for (const other of [ofTwo, colleague]) {
      expect(await other.offset(path)).toBeNull();
      expect((await other.download(id)).status).toBe(404);
      expect((await other.send('DELETE', path)).status).toBe(404);
    }
    await actFor(0);
    expect((await ofTwo.download(id)).bytes.equals(content)).toBe(true);
    // Finished and used by nothing: taken back, and never what the system made in the person's name.
    const { actor } = await person('of-two');
    const about = { bytes: samplePdf('made'), fileName: '系统文书.pdf', mediaType: 'application/pdf' };
    const made = await arrange(app.services, (tx) => app.services.files.storeMade(tx, actor, about));
    expect((await ofTwo.send('DELETE', `/uploads/${made}`)).status).toBe(404);
    expect((await ofTwo.send('DELETE', path)).status).toBe(204);
    expect(await app.services.db.read.find(StoredFile, { id })).toBeNull();
    expect(await app.services.db.read.count(DomainEvent, { type: 'file.takenBack', subjectId: id })).toBe(1);
    expect(await ofTwo.offset(path)).toBeNull();
  });

  it('come several at once', async () => {
    const contents = Array.from({ length: 20 }, (_, n) => samplePdf(`${n}`.repeat(3000)));
    const answers = await Promise.all(contents.map((content, n) => tus.upload(`图${n}.pdf`, content)));
    expect(answers.map(({ status }) => status)).toEqual(contents.map(() => 200));
    const ids = answers.map((answer) => answer.json().id);
    expect(new Set(ids).size).toBe(20);
    for (const name of await lying()) expect(ids).not.toContain(name);
  });

  it('that nothing used for long are removed, and only those', async () => {
    const { id } = (await tus.upload('忘.pdf', samplePdf('forgotten'))).json();
    const { actor } = await person('owner');
    const about = { bytes: samplePdf('made'), fileName: '系统文书.pdf', mediaType: 'application/pdf' };
    const made = await arrange(app.services, (tx) => app.services.files.storeMade(tx, actor, about));
    const sweep = app.services.jobs.all().find(({ name }) => name === 'files.sweepUnused');
    await sweep?.run();
    expect(await app.services.db.read.find(StoredFile, { id })).not.toBeNull();
    const now = app.clock.now();
    // Beyond the end of every session, so that no request comes in between.
    app.clock.set(new Date(Date.parse(now) + 31 * 24 * 3600_000).toISOString());
    await sweep?.run();
    app.clock.set(now);
    expect(await app.services.db.read.find(StoredFile, { id })).toBeNull();
    expect(await app.services.db.read.find(StoredFile, { id: made })).not.toBeNull();
    const [event] = await app.services.db.read.list(DomainEvent, { type: 'file.forgotten' });
    expect(JSON.stringify(event?.after)).toContain(id);
  });
});
