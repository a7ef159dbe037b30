import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { paperPdf } from '../../../kernel/documents/paper-pdf.js';
import type { Seal, SealKey } from '../seal.entity.js';
import { MasterKeys } from '../software/master-key.js';
import { makeKeyPair, SoftwareKeys } from '../software/software-keys.js';
import { SoftwareSealProvider } from '../software/software-provider.js';
import { issueCertificate, pemOf, readCertificate, sha256 } from '../x509.js';
import { findSignatures } from './read-signatures.js';
import { signPdf } from './signed-pdf.js';

const run = promisify(execFile);
/** Skipped where the tool is not installed; `pnpm test` installs it, or says that it cannot. */
const withTool = (name: string) => (existsSync(`/usr/bin/${name}`) ? test : test.skip);
const at = '2026-03-05T02:00:00.000Z';
const years = { validFrom: '2026-01-01T00:00:00.000Z', validTo: '2028-01-01T00:00:00.000Z' };

let folder: string;
let root: Buffer;
let seal: Seal;
let key: SealKey;
let provider: SoftwareSealProvider;
let pdf: Buffer;
let sealed: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshen-pades-'));
  const config = { mode: 'development', dataDir: folder, seals: { masterKeyFile: null } };
  const keys = new SoftwareKeys(new MasterKeys(config as never));
  const [authority, pair] = await Promise.all([makeKeyPair(), makeKeyPair()]);
  const kept = await keys.keep('key-1', authority);
  root = await issueCertificate(
    {
      ...{ commonName: '签章根证书', organisation: '测试', ...years, serial: Buffer.from([1]) },
      ...{ publicKey: Buffer.from(kept.publicKey, 'base64'), authority: true, issuer: null },
    },
    authority.privateKey,
  );
  key = { id: 'key-2', provider: 'software', reference: null, createdAt: at, ...(await keys.keep('key-2', pair)) };
  const certificate = await issueCertificate(
    {
      ...{
        commonName: '珠海市住房和城乡建设局',
        organisation: '珠海市住房和城乡建设局',
        ...years,
        serial: Buffer.from([2]),
      },
      ...{ publicKey: Buffer.from(key.publicKey, 'base64'), authority: false, issuer: readCertificate(root) },
    },
    authority.privateKey,
  );
  seal = {
    ...{ id: 'seal-1', unitId: 'unit-1', purpose: 'approval', name: '珠海市住房和城乡建设局', keyId: key.id },
    ...{
      certificate: pemOf(certificate, 'CERTIFICATE'),
      chain: null,
      certificateSha256: sha256(certificate),
      request: null,
    },
    ...{ subject: '', issuer: '', ...years, state: 'active', createdAt: at, version: 1 },
  };
  provider = new SoftwareSealProvider(keys);
  pdf = await paperPdf({
    ...{ title: '建筑工程施工许可证', author: '珠海市住房和城乡建设局', issuedAt: at, footer: '编号 1' },
    blocks: [{ kind: 'title', text: '建筑工程施工许可证' }],
  });
  sealed = await sealIt(pdf);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const sealIt = (bytes: Buffer) =>
  signPdf(
    bytes,
    { name: seal.name, reason: '核发施工许可证', at, subFilter: provider.subFilter, room: provider.room },
    (signedBytes) => provider.seal({ requestId: 'one', seal, key, signedBytes, at, reason: '核发施工许可证' }),
  );
const known = async (digest: string) => (digest === seal.certificateSha256 ? seal : null);

/** What makes a file good: one signature over all of it, whose bytes hold. */
async function isGood(bytes: Buffer): Promise<boolean> {
  const found = findSignatures(bytes);
  if (found.length !== 1) return false;
  for (const { wholeFile, wellFormed, filledWithZeros, contents, signedBytes } of found) {
    const judged = await provider.judge(contents, signedBytes, known);
    if (!wholeFile || !wellFormed || !filledWithZeros || judged?.intact !== true) return false;
  }
  return true;
}

test('a sealed file is good, and the same file sealed again gives the same bytes', async () => {
  expect(await isGood(sealed)).toBe(true);
  expect((await sealIt(pdf)).equals(sealed)).toBe(true);
  expect(findSignatures(sealed)).toMatchObject([{ subFilter: 'ETSI.CAdES.detached', at }]);
});

test('one changed byte anywhere, and it is not good', async () => {
  const change = fc.tuple(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(change, async ([place, mask]) => {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ mask;
      expect(await isGood(changed)).toBe(false);
    }),
    { numRuns: 120 },
  );
});

test('one changed sign of the signature’s own place, the letters of its hex included, and it is not good', async () => {
  const first = sealed.indexOf('/Contents <') + '/Contents '.length;
  const used = (findSignatures(sealed)[0]?.contents.length ?? 0) * 2 + 4;
  const change = fc.tuple(fc.nat(used), fc.constantFrom(1, 2, 4, 8, 16, 32, 64, 128));
  await fc.assert(
    fc.asyncProperty(change, async ([place, mask]) => {
      const changed = Buffer.from(sealed);
      changed[first + place] = (changed[first + place] ?? 0) ^ mask;
      expect(await isGood(changed)).toBe(false);
    }),
    { numRuns: 600 },
  );
}, 60_000);

test.each([
  ['something added at the end', () => Buffer.concat([sealed, Buffer.from('\n% more')])],
  ['the last byte cut off', () => sealed.subarray(0, -1)],
  ['S54: a signature lifted from another file', () => lifted()],
])('%s is not good', async (_, made) => {
  expect(await isGood(await made())).toBe(false);
});

/** Another paper with this one’s signature in its place. */
async function lifted(): Promise<Buffer> {
  const other = await sealIt(
    await paperPdf({
      ...{ title: '建筑工程施工许可证', author: '珠海市住房和城乡建设局', issuedAt: at, footer: '编号 2' },
      blocks: [{ kind: 'title', text: '建筑工程施工许可证二' }],
    }),
  );
  const placeOf = (bytes: Buffer) => bytes.indexOf('/Contents <') + '/Contents <'.length;
  const length = sealed.indexOf('>', placeOf(sealed)) - placeOf(sealed);
  const changed = Buffer.from(other);
  sealed.copy(changed, placeOf(other), placeOf(sealed), placeOf(sealed) + length);
  return changed;
}

describe('tools that know nothing of this system', () => {
  withTool('pdfsig')('pdfsig: valid, over the whole document, by the authority', async () => {
    const file = join(folder, 'sealed.pdf');
    await writeFile(file, sealed);
    const { stdout } = await run('pdfsig', [file]);
    expect(stdout).toContain('Signature is Valid');
    expect(stdout).toContain('ETSI.CAdES.detached');
    expect(stdout).toContain('Total document signed');
    expect(stdout).toContain('CN=珠海市住房和城乡建设局');
    const altered = Buffer.from(sealed);
    altered[100] = 0x20 + ((altered[100] ?? 0) === 0x20 ? 1 : 0);
    await writeFile(file, altered);
    expect((await run('pdfsig', [file])).stdout).not.toContain('Signature is Valid');
  });

  withTool('openssl')('openssl: the signature holds, and its certificate leads to the authority', async () => {
    const [found] = findSignatures(sealed);
    const file = (name: string) => join(folder, name);
    await writeFile(file('signature.der'), found?.contents ?? '');
    await writeFile(file('signed.bin'), found?.signedBytes ?? '');
    await writeFile(file('root.pem'), pemOf(root, 'CERTIFICATE'));
    const words = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-binary',
      '-in',
      file('signature.der'),
      '-content',
      file('signed.bin'),
    ];
    const trust = [
      '-CAfile',
      file('root.pem'),
      '-purpose',
      'any',
      '-attime',
      String(Date.parse(at) / 1000),
      '-out',
      file('out.bin'),
    ];
    const { stderr } = await run('openssl', [...words, ...trust]);
    expect(stderr).toContain('successful');
    expect((await readFile(file('out.bin'))).equals(found?.signedBytes ?? Buffer.alloc(0))).toBe(true);
  });
});
