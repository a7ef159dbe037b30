import { ConfigError, readConfig } from './config.js';

describe('settings', () => {
  it('are complete without any', () => {
    const config = readConfig({ DATA_DIR: '/srv/gongshen' });
    expect(config).toMatchObject({
      mode: 'development',
      port: 4000,
      dataDir: '/srv/gongshen',
      database: { kind: 'sqlite', file: '/srv/gongshen/gongshen.sqlite' },
      demo: true,
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
    expect(readConfig({ NODE_ENV: 'production', GONGSHEN_DEMO: '1' }).demo).toBe(true);
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
