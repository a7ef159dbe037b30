import { request } from 'node:http';
import { identityModule } from '../../src/modules/identity/index.js';
import { makePerson } from '../kit/people.js';
import { startTestApp, type TestApp, testPassword } from '../kit/test-app.js';

interface Answer {
  status: number;
  body: string;
}

/** What a scanner of GraphQL servers tries, on a production server (S13, S21–S31). */
describe('probes of a scanner', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ modules: [identityModule], config: { mode: 'production' } });
    await makePerson(app.services, { loginName: 'target' });
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const send = (method: string, url: string, headers: Record<string, string>, body = '') =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(`${app.address}${url}`, { method, headers }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const json = { 'content-type': 'application/json' };
  const sessions = async () => {
    const [row] = await app.services.db.read.query<{ n: number }>('SELECT COUNT(*) AS n FROM session');
    return Number(row?.n);
  };
  const login = `mutation { login(input: { loginName: "target", password: "${testPassword}" }) { __typename } }`;

  const foreign: [string, string, string, Record<string, string>, string][] = [
    ['GET', 'GET', `/graphql?query=${encodeURIComponent(login)}`, {}, ''],
    [
      'GET with a preflight header',
      'GET',
      `/graphql?query=${encodeURIComponent(login)}`,
      { 'apollo-require-preflight': '1' },
      '',
    ],
    [
      'a form',
      'POST',
      '/graphql',
      { 'content-type': 'application/x-www-form-urlencoded' },
      `query=${encodeURIComponent(login)}`,
    ],
    ['plain text', 'POST', '/graphql', { 'content-type': 'text/plain' }, JSON.stringify({ query: login })],
    ['a batch', 'POST', '/graphql', json, JSON.stringify([{ query: login }, { query: login }])],
    [
      'another website',
      'POST',
      '/graphql',
      { ...json, origin: 'https://evil.example' },
      JSON.stringify({ query: login }),
    ],
    [
      'a look-alike',
      'POST',
      '/graphql',
      { ...json, origin: 'http://127.0.0.1.evil.example' },
      JSON.stringify({ query: login }),
    ],
    ['a frame without origin', 'POST', '/graphql', { ...json, origin: 'null' }, JSON.stringify({ query: login })],
  ];
  it.each(foreign)('a mutation by %s has no effect', async (_name, method, url, headers, body) => {
    const before = await sessions();
    const { status, body: answered } = await send(method, url, headers, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(answered).not.toContain('LoginSuccess');
    expect(await sessions()).toBe(before);
  });

  it('a hundred logins in one request are refused before a password is looked at', async () => {
    const tries = Array.from(
      { length: 100 },
      (_, index) => `a${index}: login(input: { loginName: "target", password: "${index}" }) { __typename }`,
    );
    const answered = await app.graphql(`mutation { ${tries.join(' ')} }`);
    expect(answered.status).toBe(400);
    expect(await app.services.db.read.query('SELECT id FROM login_attempt')).toEqual([]);
  });

  it('the aliases that are left count as tries, each', async () => {
    const { failuresPerAccount } = app.services.config.login;
    const tries = Array.from(
      { length: 10 },
      (_, index) =>
        `a${index}: login(input: { loginName: "target", password: "${index}" }) { __typename ... on LoginRefused { retryAfterSeconds } }`,
    );
    const { data } = await app.graphql(`mutation { ${tries.join(' ')} }`);
    const waiting = Object.values(data as Record<string, { retryAfterSeconds: number | null }>);
    expect(waiting.filter(({ retryAfterSeconds }) => retryAfterSeconds !== null)).toHaveLength(10 - failuresPerAccount);
  });

  it('aliases of one field beyond the limit, circles and unknown directives are refused', async () => {
    const documents = [
      `{ ${Array.from({ length: 101 }, (_, n) => `alias${n}: __typename`).join(' ')} }`,
      '{ ...A } fragment A on Query { ...A }',
      '{ __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }',
      'query ($x: [[[[String]]]]) { __typename }',
      'subscription { anything }',
    ];
    for (const document of documents) {
      const answered = await app.graphql(document);
      expect(answered.status).toBe(400);
      expect(JSON.stringify(answered)).not.toContain('Did you mean');
    }
  });

  it('tells nothing about its schema, its tools or its insides', async () => {
    for (const document of [
      '{ __schema { queryType { name } } }',
      '{ __type(name: "Query") { name } }',
      '{ mee { x } }',
    ]) {
      const answered = JSON.stringify(await app.graphql(document));
      expect(answered).not.toContain('"name":"Query"');
      expect(answered).not.toMatch(/Did you mean|node_modules|stacktrace/);
    }
    const traced = await send(
      'POST',
      '/graphql',
      { ...json, 'apollo-federation-include-trace': 'ftv1' },
      '{"query":"{ today }"}',
    );
    expect(traced.body).not.toContain('ftv1');
    for (const path of ['/graphiql', '/graphiql/', '/playground', '/console', '/explorer']) {
      expect((await send('GET', path, { accept: 'text/html' })).body).not.toMatch(/graphiql|playground/i);
    }
  });
});
