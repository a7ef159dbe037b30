import { readFile } from 'node:fs/promises';
import { ConfigError, readConfig } from './config.js';

describe('settings', () => {
  it('are complete without any', () => {
    const config = readConfig({ DATA_DIR: '/srv/gongshen' });
    expect(config).toMatchObject({
      mode: 'development',
      port: 4000,
      dataDir: '/srv/gongshen',
      database: { kind: 'sqlite', file: '/srv/gongshen/gongshen.sqlite' },
      demo: false,
      session: { secureCookie: false },
    });
  });

  it('of a production start load no demonstration and mark cookies secure', () => {
    const config = readConfig({ NODE_ENV: 'production' });
    expect(config).toMatchObject({
      mode: 'production',
      demo: false,
      session: { secureCookie: true },
      web: { graphiql: null },
    });
  });

  it('load the demonstration only when asked, and never in production', () => {
    expect(readConfig({}).demo).toBe(false);
    expect(readConfig({ GONGSHEN_DEMO: '1' }).demo).toBe(true);
    expect(readConfig({ NODE_ENV: 'production', GONGSHEN_DEMO: '0' }).demo).toBe(false);
    const both = { NODE_ENV: 'production', GONGSHEN_DEMO: '1' };
    expect(() => readConfig(both)).toThrow(/GONGSHEN_DEMO=1 is not possible with NODE_ENV=production/);
  });

  it('scan uploads only when asked, over TCP or a local socket', () => {
    expect(readConfig({ CLAMD_HOST: '10.0.0.9' }).scanner).toBeNull();
    expect(readConfig({ SCANNER: 'clamd' }).scanner).toEqual({
      address: { host: '127.0.0.1', port: 3310 },
      timeoutSeconds: 300,
    });
    const local = { SCANNER: 'clamd', CLAMD_SOCKET: '/run/clamav/clamd.ctl', SCANNER_TIMEOUT_SECONDS: '60' };
    expect(readConfig(local).scanner).toEqual({ address: { path: '/run/clamav/clamd.ctl' }, timeoutSeconds: 60 });
    expect(() => readConfig({ SCANNER: 'on' })).toThrow(/SCANNER must be one of off, clamd/);
  });

  it('are all told in docs/operations.md, and nothing else is', async () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
    const text = await readFile(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
    // Rows of the table of settings: `| `NAME` | default | meaning |`
    const told = [...text.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual([...read].sort());
  });

  it('take a public address, which links in messages begin with', () => {
    expect(readConfig({}).publicUrl).toBeNull();
    expect(readConfig({ PUBLIC_URL: 'https://gs.example/' }).publicUrl).toBe('https://gs.example');
    expect(() => readConfig({ PUBLIC_URL: 'gs.example' })).toThrow(/PUBLIC_URL/);
  });

  it('choose MariaDB by an address', () => {
    const { database } = readConfig({
      DATABASE_URL: 'mysql://gs:p%40ss@db:3306/gongshen',
      DATABASE_RETRY_ERRNOS: '1213,9007',
    });
    expect(database).toMatchObject({
      kind: 'mariadb',
      url: 'mariadb://gs:p%40ss@db:3306/gongshen',
      transientErrnos: [1213, 9007],
    });
  });

  it('give every type its own limit of size', () => {
    const { upload } = readConfig({
      UPLOAD_MAX_BYTES: '1000',
      UPLOAD_MAX_BYTES_BY_TYPE: 'image/png=10, application/pdf=20',
    });
    expect(upload).toMatchObject({ sizeAtMost: 1000, sizeAtMostByType: { 'image/png': 10, 'application/pdf': 20 } });
  });

  it('give the window no more than the five working days of the law', () => {
    const days = { INTAKE_CHECK_WORKING_DAYS: '3', INTAKE_ANSWER_WORKING_DAYS: '15' };
    expect(readConfig({}).intake).toEqual({ checkWithin: 5, answerWithin: 10, answerAtMost: 60 });
    expect(readConfig(days).intake).toEqual({ checkWithin: 3, answerWithin: 15, answerAtMost: 60 });
    expect(() => readConfig({ INTAKE_CHECK_WORKING_DAYS: '6' })).toThrow('INTAKE_CHECK_WORKING_DAYS');
    expect(() => readConfig({ INTAKE_CHECK_WORKING_DAYS: '0' })).toThrow('INTAKE_CHECK_WORKING_DAYS');
    expect(() => readConfig({ INTAKE_ANSWER_WORKING_DAYS: '61' })).toThrow('INTAKE_ANSWER_WORKING_DAYS_MAX');
    expect(() => readConfig({ INTAKE_ANSWER_WORKING_DAYS_MAX: '5.5' })).toThrow('INTAKE_ANSWER_WORKING_DAYS_MAX');
  });

  it('that are wrong are told all at once', () => {
    const wrong = {
      PORT: 'seventy',
      GONGSHEN_DEMO: 'perhaps',
      DATABASE_URL: 'postgres://x/y',
      LOG_LEVEL: 'loud',
      UPLOAD_MAX_BYTES_BY_TYPE: 'png',
      DATABASE_RETRY_ERRNOS: 'x',
    };
    expect(() => readConfig(wrong)).toThrow(ConfigError);
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
  });
});
