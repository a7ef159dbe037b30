import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';

let secret: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshen-settings-'));
  secret = join(folder, 'secret');
  await writeFile(secret, ' what both know\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('left out: keys are kept here, and only production wants another authority', () => {
  expect(readConfig({}).seals).toEqual({
    provider: 'software',
    masterKeyFile: null,
    certificates: 'own',
    remote: null,
  });
  expect(readConfig({ NODE_ENV: 'production' }).seals.certificates).toBe('imported');
});

test('a seal service is reached at one address, with a secret read from its file', () => {
  const given = {
    SEAL_PROVIDER: 'remote',
    SEAL_REMOTE_URL: 'https://seals.example/api/',
    SEAL_REMOTE_SECRET_FILE: secret,
  };
  expect(readConfig(given).seals.remote).toEqual({
    ...{ url: 'https://seals.example/api', timeoutMs: 5000, secret: 'what both know', subFilter: 'GBT38540.SES' },
    ...{ certificate: null, privateKey: null, authority: null },
  });
});

test.each([
  [{ SEAL_PROVIDER: 'remote' }, 'needs SEAL_REMOTE_URL'],
  [{ SEAL_PROVIDER: 'card' }, 'SEAL_PROVIDER must be one of'],
  [{ SEAL_REMOTE_URL: 'https://seals.example' }, 'needs SEAL_REMOTE_SECRET_FILE'],
  [{ SEAL_REMOTE_URL: 'file:///etc/passwd' }, 'must look like'],
  [{ SEAL_REMOTE_URL: 'https://user:password@seals.example' }, 'must look like'],
  [{ SEAL_REMOTE_URL: 'http://seals.example', NODE_ENV: 'production' }, 'https in production'],
  [{ SEAL_REMOTE_URL: 'https://seals.example', SEAL_REMOTE_KEY_FILE: '/nowhere' }, '/nowhere cannot be read'],
  [{ SEAL_REMOTE_TIMEOUT_MS: '0' }, 'SEAL_REMOTE_TIMEOUT_MS'],
])('%j is told: %s', (given, told) => {
  expect(() => readConfig(given)).toThrow(told);
});
