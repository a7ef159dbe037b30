import { request } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { identityModule } from '../../src/modules/identity/index.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from '../kit/test-app.js';

const nested = (depth: number): string => (depth === 0 ? '__typename' : `a { ${nested(depth - 1)} }`);

describe('hostile documents', () => {
  let app: TestApp;
  let queries = 0;
  beforeAll(async () => {
    app = await startTestApp({ modules: [identityModule] });
    const { read } = app.services.db;
    const query = read.query.bind(read);
    read.query = ((...input: Parameters<typeof query>) => {
      queries += 1;
      return query(...input);
    }) as typeof read.query;
    await app.graphql('{ __typename }');
  });
  afterAll(() => app.close());

  const probes: [string, string][] = [
    ['depth 30', `{ ${nested(30)} }`],
    ['depth inside fragments', `{ ...A } fragment A on Query { ${nested(20)} }`],
    ['500 aliases', `{ ${Array.from({ length: 500 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['20,000 duplicate fields', `{ ${'__typename '.repeat(20_000)} }`],
    ['20,000 directives', `{ __typename ${'@skip(if: false) '.repeat(20_000)} }`],
    ['many directives within the tokens', `{ __typename ${'@skip(if: false) '.repeat(100)} }`],
    [
      'fragments that double',
      `{ ...F0 } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F20 on Query { __typename }`,
    ],
    ['an operation named __schema', 'query __schema { __typename }'],
    ['a fragment named __schema', '{ ...__schema } fragment __schema on Query { __typename }'],
  ];
  it.each(probes)('%s: 400 GRAPHQL_LIMIT, without a query', async (_name, document) => {
    queries = 0;
    const answered = await app.graphql(document);
    expect(answered.status).toBe(400);
    expect(answered.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_LIMIT' });
    expect(queries).toBe(0);
  });

  it('the introspection of development tools passes', async () => {
    const answered = await app.graphql(getIntrospectionQuery());
    expect(answered.errors).toBeUndefined();
    expect(answered.data.__schema.queryType.name).toBe('Query');
  });

  it('a circle of fragments is refused by validation', async () => {
    const answered = await app.graphql('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(answered.status).toBe(400);
    expect(answered.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('a cost bomb is refused before the session is looked up', async () => {
    const bomb = await startTestApp({
      modules: [identityModule],
      config: { limits: { ...app.services.config.limits, cost: 30 } },
    });
    const answered = await bomb.graphql('{ a: divisions { code name level parentCode } me { person { id } } }');
    await bomb.close();
    expect(answered.status).toBe(400);
    expect(answered.errors?.[0]?.extensions.code).toBe('GRAPHQL_LIMIT');
  });

  const post = (headers: Record<string, string>, body: string, url = '/graphql', method = 'POST') =>
    new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
      const sent = request(`${app.address}${url}`, { method, headers }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          headers: response.headers,
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const json = { 'content-type': 'application/json' };
  const harmless = JSON.stringify({ query: '{ __typename }' });

  it('takes no batch, no form, no plain text, no GET, no broken or huge JSON; always told in JSON', async () => {
    const answers = await Promise.all([
      post(json, `[${harmless},${harmless}]`),
      post({ 'content-type': 'text/plain' }, harmless),
      post({ 'content-type': 'application/x-www-form-urlencoded' }, 'query={__typename}'),
      post({ 'content-type': 'multipart/form-data; boundary=x' }, '--x--'),
      post(json, '{broken'),
      post(json, ''),
      post(json, `{"query":"${'x'.repeat(2_000_000)}"}`).catch(() => ({ status: 413, body: '{}' })),
      post({}, '', '/graphql?query=%7B__typename%7D', 'GET'),
      post(json, JSON.stringify({ query: 5 })),
      post(json, JSON.stringify({ query: 'mutation A { logout { __typename } } query B { __typename }' })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 415, 415, 415, 400, 400, 413, 404, 400, 400]);
    for (const { body } of answers) expect(() => JSON.parse(body)).not.toThrow();
    expect(answers.some(({ body }) => body.includes('node_modules'))).toBe(false);
  });

  it('refuses other websites, takes its own and those that send no origin', async () => {
    const status = async (headers: Record<string, string>) => (await post({ ...json, ...headers }, harmless)).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ origin: app.address })).toBe(200);
    expect(await status({})).toBe(200);
  });

  it('ignores forged prototypes', async () => {
    const { status } = await post(json, '{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}}');
    expect([200, 400]).toContain(status);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('sends the security headers', async () => {
    const { headers } = await post(json, harmless);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('tells in the person’s words what is wrong with a variable', async () => {
    const answered: GraphqlAnswer = await app.graphql('query ($p: ID!) { divisions(parent: $p) { code } }', {});
    expect(answered.status).toBe(400);
    expect(answered.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('knows health', async () => {
    const response = await fetch(`${app.address}/healthz`);
    expect(await response.json()).toEqual({ status: 'ok', scanner: 'off' });
  });
});

describe('production', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ modules: [identityModule], config: { mode: 'production' } });
  });
  afterAll(() => app.close());

  it('shows neither introspection nor suggestions nor GraphiQL', async () => {
    const introspected = await app.graphql('{ __schema { types { name } } }');
    expect(introspected.status).toBe(400);
    expect(introspected.data).toBeUndefined();
    const misspelt = await app.graphql('{ divisionz { code } }');
    expect(JSON.stringify(misspelt)).not.toContain('Did you mean');
    expect((await fetch(`${app.address}/graphiql/`)).status).toBe(404);
  });

  it('masks what was not expected, under an id that is in the log', async () => {
    const { read } = app.services.db;
    const list = read.list;
    read.list = () => Promise.reject(new Error('secret of the database'));
    const answered = await app.graphql('{ divisions { code } }');
    read.list = list;
    const told = answered.errors?.[0];
    expect(told?.extensions).toEqual({ code: 'INTERNAL', correlationId: expect.any(String) });
    expect(JSON.stringify(answered)).not.toContain('secret');
    expect(JSON.stringify(app.logged)).toContain(told?.extensions.correlationId);
    expect(JSON.stringify(app.logged)).toContain('secret of the database');
  });
});
