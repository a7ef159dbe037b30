import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../../kernel/config.js';
import { MasterKeys, masterKeyFile, readMasterKey, writeMasterKey } from './master-key.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshen-master-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const config = (mode: Config['mode'], masterKeyFile: string | null = null) =>
  ({ mode, dataDir: folder, seals: { masterKeyFile } }) as Config;

test('in development it is made at first use, for its owner alone, and is the same afterwards', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => new MasterKeys(config('development')).current()));
  const file = join(folder, 'keys', 'seal-master.key');
  expect(first?.id).toBe(second?.id);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readMasterKey(file)).id).toBe(first?.id);
  // The fingerprint tells nothing of it
  expect(await readFile(file, 'latin1')).not.toContain(first?.id);
});

test('production names a file, and makes none', async () => {
  expect(() => masterKeyFile(config('production'))).toThrow('SEAL_MASTER_KEY_FILE');
  const missing = join(folder, 'named.key');
  await expect(new MasterKeys(config('production', missing)).current()).rejects.toThrow('读不到');
  await writeMasterKey(missing);
  await expect(new MasterKeys(config('production', missing)).current()).resolves.toBeDefined();
});

test('a file others may read, or that holds something else, is refused', async () => {
  const file = join(folder, 'open.key');
  await writeMasterKey(file);
  await expect(writeMasterKey(file)).rejects.toThrow('EEXIST');
  await chmod(file, 0o640);
  await expect(readMasterKey(file)).rejects.toThrow('权限过宽');
  await chmod(file, 0o600);
  for (const content of ['', 'short', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64')]) {
    await writeFile(file, content);
    await expect(readMasterKey(file)).rejects.toThrow('32 字节');
  }
});

test('what could not be read once is read again the next time', async () => {
  const file = join(folder, 'later.key');
  const keys = new MasterKeys(config('production', file));
  await expect(keys.current()).rejects.toThrow();
  await writeMasterKey(file);
  await expect(keys.current()).resolves.toBeDefined();
});
