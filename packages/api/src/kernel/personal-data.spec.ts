import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openPersonalData, PersonalData } from './personal-data.js';

describe('sealed personal data', () => {
  const data = new PersonalData(randomBytes(32));

  it('is opened again, and never looks like what it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string(), (text, about) => {
        const sealed = data.seal(text, about);
        expect(sealed).not.toContain(text);
        expect(sealed).not.toBe(data.seal(text, about));
        expect(data.open(sealed, about)).toBe(text);
      }),
    );
  });

  it('is not opened for something else, under another key, or after a change', () => {
    const sealed = data.seal('11010519491231002X', 'visit:1');
    expect(data.open(sealed, 'visit:2')).toBeNull();
    expect(new PersonalData(randomBytes(32)).open(sealed, 'visit:1')).toBeNull();
    const [kind, key, nonce, tag, bytes = ''] = sealed.split('.');
    const changed = `${bytes.startsWith('A') ? 'B' : 'A'}${bytes.slice(1)}`;
    expect(data.open([kind, key, nonce, tag, changed].join('.'), 'visit:1')).toBeNull();
    expect(data.open([kind, key, nonce, tag?.slice(0, 6), bytes].join('.'), 'visit:1')).toBeNull();
    expect(data.open('11010519491231002X', 'visit:1')).toBeNull();
  });

  it('has a key that is made once, for this user alone, and must be whole', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'personal-data-'));
    const first = await openPersonalData({ dataDir, personalData: { keyFile: null } });
    const again = await openPersonalData({ dataDir, personalData: { keyFile: null } });
    expect(again.open(first.seal('13800000000', 'x'), 'x')).toBe('13800000000');
    const file = join(dataDir, 'keys', 'personal-data.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const named = await openPersonalData({ dataDir, personalData: { keyFile: file } });
    expect(named.open(first.seal('13800000000', 'x'), 'x')).toBe('13800000000');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 10));
    await expect(openPersonalData({ dataDir, personalData: { keyFile: file } })).rejects.toThrow('32 bytes');
    await expect(openPersonalData({ dataDir, personalData: { keyFile: join(dataDir, 'none') } })).rejects.toThrow();
    await rm(dataDir, { recursive: true });
  });
});
