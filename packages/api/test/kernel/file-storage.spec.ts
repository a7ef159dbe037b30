import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import {
  addressOf,
  ContentMissing,
  type FileStorage,
  type KeptContent,
  StorageUnavailable,
} from '../../src/kernel/files/storage/file-storage.js';
import { FolderStorage } from '../../src/kernel/files/storage/folder-storage.js';
import { S3Storage } from '../../src/kernel/files/storage/s3-storage.js';
import { startBucket } from '../kit/s3-server.js';

interface Place {
  storage: FileStorage;
  pathOf(sha256: string): string;
  /** Storages that cannot be used. */
  broken: FileStorage[];
  close(): Promise<void>;
}

const day = 24 * 3600_000;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const places: Record<string, () => Promise<Place>> = {
  folder: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongshen-folder-'));
    await writeFile(join(folder, 'a-file'), '');
    return {
      storage: new FolderStorage(join(folder, 'files')),
      pathOf: (sha256) => join(folder, 'files', addressOf(sha256)),
      broken: [new FolderStorage(join(folder, 'a-file', 'files'))],
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
  's3 server': async () => {
    const bucket = await startBucket();
    const wrongly = (changes: object) => new S3Storage({ ...bucket.settings, ...changes });
    return {
      storage: new S3Storage(bucket.settings),
      pathOf: bucket.pathOf,
      broken: [
        wrongly({ bucket: 'no-such-bucket' }),
        wrongly({ secretAccessKey: 'another' }),
        wrongly({ endpoint: 'http://127.0.0.1:9' }),
      ],
      close: bucket.close,
    };
  },
};

describe.each(Object.entries(places))('file storage: %s', (name, open) => {
  let place: Place;
  let storage: FileStorage;
  let local: string;
  beforeAll(async () => {
    place = await open();
    storage = place.storage;
    await storage.prepare();
    local = await mkdtemp(join(tmpdir(), 'gongshen-local-'));
  });
  afterAll(async () => {
    await place.close();
    await rm(local, { recursive: true, force: true });
  });

  const localFile = async (bytes: Buffer) => {
    const path = join(local, randomBytes(8).toString('hex'));
    await writeFile(path, bytes);
    return path;
  };
  const keep = async (bytes: Buffer, anew?: boolean) => {
    await storage.keep(await localFile(bytes), hashOf(bytes), anew);
    return hashOf(bytes);
  };
  const read = async (sha256: string, range?: { start: number; end: number }) =>
    buffer((await storage.open(sha256, range)).stream);
  const listed = async () => {
    const all: KeptContent[] = [];
    for await (const kept of storage.list()) all.push(kept);
    return all;
  };

  it('keeps a local file under its hash and takes it away', async () => {
    const bytes = randomBytes(70_000);
    const path = await localFile(bytes);
    expect(await storage.has(hashOf(bytes))).toBe(false);
    await storage.keep(path, hashOf(bytes));
    expect(await storage.has(hashOf(bytes))).toBe(true);
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect((await read(hashOf(bytes))).equals(bytes)).toBe(true);
    const opened = await storage.open(hashOf(bytes));
    opened.stream.destroy();
    expect(opened.size).toBe(70_000);
  });

  it('keeps the same content once, however it comes', async () => {
    const bytes = randomBytes(100);
    await storage.keepBytes(bytes, hashOf(bytes));
    await storage.keepBytes(bytes, hashOf(bytes));
    const path = await localFile(bytes);
    await storage.keep(path, hashOf(bytes));
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect((await listed()).filter(({ sha256 }) => sha256 === hashOf(bytes))).toHaveLength(1);
    expect((await read(hashOf(bytes))).equals(bytes)).toBe(true);
  });

  it('gives out a range, both ends included, and tells the whole size', async () => {
    const bytes = randomBytes(5000);
    const sha256 = await keep(bytes);
    expect((await read(sha256, { start: 100, end: 199 })).equals(bytes.subarray(100, 200))).toBe(true);
    expect((await read(sha256, { start: 4999, end: 4999 })).equals(bytes.subarray(4999))).toBe(true);
    const opened = await storage.open(sha256, { start: 0, end: 9 });
    opened.stream.destroy();
    expect(opened.size).toBe(5000);
  });

  it('reads small parts at once, also many at a time, and what was written anew since', async () => {
    const bytes = randomBytes(300_000);
    const sha256 = await keep(bytes);
    const parts = await Promise.all(
      Array.from({ length: 30 }, (_, n) => storage.readPart(sha256, { start: n * 10_000, end: n * 10_000 + 9999 })),
    );
    expect(Buffer.concat(parts.map((part) => part.bytes)).equals(bytes)).toBe(true);
    expect(parts[0]?.size).toBe(300_000);
    await writeFile(place.pathOf(sha256), randomBytes(300_000));
    await keep(bytes, true);
    const { bytes: part } = await storage.readPart(sha256, { start: 5, end: 9 });
    expect(part.equals(bytes.subarray(5, 10))).toBe(true);
    expect(await storage.removeKeptBefore(sha256, Date.now() + day)).toBe(true);
    await expect(storage.readPart(sha256, { start: 0, end: 9 })).rejects.toBeInstanceOf(ContentMissing);
    await expect(storage.readPart('2'.repeat(64), { start: 0, end: 9 })).rejects.toBeInstanceOf(ContentMissing);
  });

  it('says that it does not have what it does not have', async () => {
    await expect(storage.open('0'.repeat(64))).rejects.toBeInstanceOf(ContentMissing);
    await expect(storage.open('0'.repeat(64), { start: 0, end: 5 })).rejects.toBeInstanceOf(ContentMissing);
    expect(await storage.has('0'.repeat(64))).toBe(false);
    expect(await storage.removeKeptBefore('0'.repeat(64), Date.now() + day)).toBe(false);
    for (const address of ['../../etc/passwd', 'ABC', '', 'g'.repeat(64)]) {
      await expect(storage.open(address)).rejects.toThrow('SHA-256');
      await expect(storage.keepBytes(Buffer.from('x'), address)).rejects.toThrow('SHA-256');
    }
  });

  it('lists everything by hash with its size and when it was kept', async () => {
    const one = await keep(randomBytes(11));
    const all = await listed();
    const hashes = all.map(({ sha256 }) => sha256);
    expect(hashes).toEqual([...hashes].sort());
    expect(all.find(({ sha256 }) => sha256 === one)).toEqual({ sha256: one, size: 11, keptAt: expect.any(Number) });
    expect(Math.abs((all.find(({ sha256 }) => sha256 === one)?.keptAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('removes only what was not kept again since', async () => {
    const sha256 = await keep(randomBytes(12));
    expect(await storage.removeKeptBefore(sha256, Date.now() - day)).toBe(false);
    expect(await storage.has(sha256)).toBe(true);
    expect(await storage.removeKeptBefore(sha256, Date.now() + day)).toBe(true);
    expect(await storage.has(sha256)).toBe(false);
  });

  it('counts what is kept a second time as kept now', async () => {
    const bytes = randomBytes(13);
    const sha256 = await keep(bytes);
    const old = new Date(Date.now() - 10 * day);
    await utimes(place.pathOf(sha256), old, old);
    expect((await listed()).find((kept) => kept.sha256 === sha256)?.keptAt).toBeLessThan(Date.now() - 9 * day);
    await keep(bytes);
    expect(await storage.removeKeptBefore(sha256, Date.now() - day)).toBe(false);
    expect((await read(sha256)).equals(bytes)).toBe(true);
  });

  it('writes anew what is damaged, and another stamp tells', async () => {
    const bytes = randomBytes(5000);
    const sha256 = await keep(bytes);
    const before = await storage.open(sha256);
    before.stream.destroy();
    await writeFile(place.pathOf(sha256), randomBytes(5000));
    await keep(bytes);
    expect((await read(sha256)).equals(bytes)).toBe(false);
    await keep(bytes, true);
    const after = await storage.open(sha256);
    expect((await buffer(after.stream)).equals(bytes)).toBe(true);
    // An object's tag is that of its content; within one second the same content bears the same stamp.
    if (name === 'folder') expect(after.stamp).not.toBe(before.stamp);
  });

  it('takes 30 MB in parts, and nothing of what breaks off', async () => {
    const piece = randomBytes(1024 ** 2);
    const path = join(local, 'large');
    const pieces = () => Readable.from(Array.from({ length: 30 }, () => piece));
    await pipeline(pieces(), createWriteStream(path));
    const hash = createHash('sha256');
    for (let n = 0; n < 30; n += 1) hash.update(piece);
    const sha256 = hash.digest('hex');
    await storage.keep(path, sha256);
    const opened = await storage.open(sha256);
    const taken = createHash('sha256');
    await pipeline(opened.stream, taken);
    expect(taken.digest('hex')).toBe(sha256);
    await expect(storage.keep(join(local, 'not-there'), '1'.repeat(64))).rejects.toThrow();
    expect(await storage.has('1'.repeat(64))).toBe(false);
  });

  if (name === 's3 server') {
    it('S39: makes no object of bytes exchanged after they were hashed', async () => {
      const promised = hashOf(randomBytes(20 * 1024 ** 2));
      const path = await localFile(randomBytes(20 * 1024 ** 2));
      await expect(storage.keep(path, promised)).rejects.toThrow('altered');
      await expect(storage.keepBytes(Buffer.from('other'), promised)).rejects.toThrow('altered');
      expect(await storage.has(promised)).toBe(false);
      expect((await stat(path)).size).toBe(20 * 1024 ** 2);
    });
  } else {
    it('clears away what a broken write left, never what is being written', async () => {
      const folder = join(place.pathOf('a'.repeat(64)), '../../..');
      await writeFile(join(folder, 'made-old'), 'half');
      await writeFile(join(folder, 'made-new'), 'half');
      const old = new Date(Date.now() - 2 * day);
      await utimes(join(folder, 'made-old'), old, old);
      expect((await listed()).map(({ sha256 }) => sha256)).not.toContain('made-old');
      expect(await storage.removeUnfinished(Date.now() - day)).toBe(1);
      expect(await readdir(folder)).toContain('made-new');
      expect(await readFile(join(folder, 'made-new'), 'utf8')).toBe('half');
    });
  }

  it('that cannot be used says so at the start', async () => {
    for (const broken of place.broken) await expect(broken.prepare()).rejects.toBeInstanceOf(StorageUnavailable);
  });
});
