import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import { makeServices } from '../../src/app/container.js';
import { modules as allModules } from '../../src/app/modules.js';
import { makeSchema } from '../../src/app/schema.js';
import { makeServer } from '../../src/app/server.js';
import type { Config } from '../../src/kernel/config.js';
import type { Log } from '../../src/kernel/log.js';
import type { ApiModule } from '../../src/kernel/module.js';
import type { Services } from '../../src/kernel/services.js';
import { type DatabaseKind, makeTestDatabase } from './databases.js';
import { TestClock } from './test-clock.js';
import { testConfig } from './test-config.js';

/** A signed-in browser of a test: the cookie to send. */
export interface TestSession {
  cookie: string;
}

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Data = any;

export interface GraphqlAnswer {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [key: string]: unknown } }[];
  /** The Set-Cookie header, when a cookie was set. */
  setCookie: string | undefined;
}

export interface TestApp {
  services: Services;
  clock: TestClock;
  server: FastifyInstance;
  /** Errors that were logged: a test may demand that there are none. */
  logged: unknown[];
  graphql(document: string, variables?: object, as?: TestSession | null): Promise<GraphqlAnswer>;
  /** Signs in through the schema; throws when refused. */
  login(loginName: string, password?: string): Promise<TestSession>;
  close(): Promise<void>;
}

/** The password of every account the builders make. */
export const testPassword = 'gongshen-test-1';

const loginDocument = `mutation ($input: LoginInput!) {
  login(input: $input) { __typename ... on LoginRefused { code message } }
}`;

/** The whole API in this process on an empty database of its own; requests go through the real server without a port. */
export async function startTestApp(
  options: { database?: DatabaseKind; clock?: TestClock; config?: Partial<Config>; modules?: readonly ApiModule[] } = {},
): Promise<TestApp> {
  const database = await makeTestDatabase(options.database ?? 'sqlite');
  const clock = options.clock ?? new TestClock();
  const logged: unknown[] = [];
  const log: Log = { info: () => undefined, warn: () => undefined, error: (entry: unknown) => void logged.push(entry) };
  const modules = options.modules ?? allModules;
  const services = await makeServices(testConfig(database, options.config), modules, log, { clock });
  const server = await makeServer(await makeSchema(modules), services);
  await server.ready();

  const graphql: TestApp['graphql'] = async (query, variables = {}, as = null) => {
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(as ? { cookie: as.cookie } : {}) },
      payload: JSON.stringify({ query, variables }),
    });
    const setCookie = response.headers['set-cookie'];
    const body = response.json();
    return { status: response.statusCode, ...body, setCookie: Array.isArray(setCookie) ? setCookie[0] : setCookie };
  };

  return {
    services,
    clock,
    server,
    logged,
    graphql,
    login: async (loginName, password = testPassword) => {
      const answered = await graphql(loginDocument, { input: { loginName, password } });
      if (answered.data?.login?.__typename !== 'LoginSuccess' || !answered.setCookie) {
        throw new Error(`${loginName} could not sign in: ${JSON.stringify(answered)}`);
      }
      return { cookie: answered.setCookie.split(';')[0] as string };
    },
    close: async () => {
      await server.close();
      await services.db.close();
      await database.remove();
    },
  };
}
