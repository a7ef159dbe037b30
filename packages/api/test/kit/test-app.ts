import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import { makeServices } from '../../src/app/container.js';
import { makeServer } from '../../src/app/server.js';
import type { Config } from '../../src/kernel/config.js';
import type { Log } from '../../src/kernel/log.js';
import type { ApiModule } from '../../src/kernel/module.js';
import type { Services } from '../../src/kernel/services.js';
import { type DatabaseKind, keepTemplate, makeProductDatabase, makeTestDatabase } from './databases.js';
import { schemaOf } from './schemas.js';
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
  /** `http://127.0.0.1:<port>` */
  address: string;
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

/** The whole API in this process on an empty database of its own; requests go over HTTP. */
export async function startTestApp(
  options: {
    database?: DatabaseKind;
    clock?: TestClock;
    config?: Partial<Config>;
    modules?: readonly ApiModule[];
  } = {},
): Promise<TestApp> {
  const whole = options.modules === undefined;
  const kind = options.database ?? 'sqlite';
  const usualClock = options.clock === undefined;
  const database = await (whole ? makeProductDatabase(kind, usualClock) : makeTestDatabase(kind));
  const clock = options.clock ?? new TestClock();
  const logged: unknown[] = [];
  const log: Log = { info: () => undefined, warn: () => undefined, error: (entry: unknown) => void logged.push(entry) };
  // Loaded when asked for: a spec of a few modules does not wait for all of them.
  const modules = options.modules ?? (await import('../../src/app/modules.js')).modules;
  const services = await makeServices(testConfig(database, options.config), modules, log, { clock });
  if (whole && usualClock) await keepTemplate(services.config.database);
  const server = await makeServer(await schemaOf(modules), services);
  // A real port: light-my-request cannot be loaded by Jest on Node 20.
  const address = await server.listen({ port: 0, host: '127.0.0.1' });

  const graphql: TestApp['graphql'] = async (query, variables = {}, as = null) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as ? { cookie: as.cookie } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data: Data; errors?: GraphqlAnswer['errors'] };
    return { ...body, status: response.status, setCookie: response.headers.get('set-cookie') ?? undefined };
  };

  return {
    services,
    clock,
    address,
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
      await services.jobs.end();
      await services.db.close();
      await database.remove();
    },
  };
}
