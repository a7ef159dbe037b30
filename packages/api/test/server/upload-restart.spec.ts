import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeServices } from '../../src/app/container.js';
import { makeServer } from '../../src/app/server.js';
import type { Log } from '../../src/kernel/log.js';
import { identityModule } from '../../src/modules/identity/index.js';
import { describeOnBothDatabases, makeTestDatabase, type TestDatabase } from '../kit/databases.js';
import { makePerson } from '../kit/people.js';
import { samplePdf } from '../kit/sample-files.js';
import { schemaOf } from '../kit/schemas.js';
import { testPassword } from '../kit/test-app.js';
import { TestClock } from '../kit/test-clock.js';
import { testConfig } from '../kit/test-config.js';
import { tusOf } from '../kit/tus.js';

const login = `mutation ($input: LoginInput!) { login(input: $input) { __typename } }`;
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** An upload outlives the process that took its first half, and the browser's tab. */
describeOnBothDatabases('an upload and a restart of the server', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase(kind);
  });
  afterAll(() => database.remove());

  const start = async () => {
    const modules = [identityModule];
    const services = await makeServices(testConfig(database), modules, silent, { clock: new TestClock() });
    const server = await makeServer(await schemaOf(modules), services);
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const stop = async () => {
      await server.close();
      await services.db.close();
    };
    return { services, address, stop };
  };

  it('goes on where it was, under the same address', async () => {
    const content = samplePdf('重启'.repeat(50_000));
    const first = await start();
    await makePerson(first.services, { loginName: 'owner' });
    const answered = await fetch(`${first.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: login, variables: { input: { loginName: 'owner', password: testPassword } } }),
    });
    const session = { cookie: (answered.headers.get('set-cookie') ?? '').split(';')[0] as string };
    const before = tusOf(first.address, session);
    const path = String((await before.create('重启.pdf', content.length)).headers.location);
    // Cut off in the middle of a piece, as the machine would.
    const cut = before.begin(path, 0, content.length);
    cut.on('error', () => undefined);
    await new Promise((resolve) => cut.write(content.subarray(0, 100_000), resolve));
    await new Promise((resolve) => setTimeout(resolve, 300));
    cut.destroy();
    await first.stop();

    const second = await start();
    const after = tusOf(second.address, session);
    const arrived = (await after.offset(path)) as number;
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThanOrEqual(100_000);
    // Half of it is nobody's file yet.
    const id = path.split('/').at(-1) as string;
    expect((await after.download(id)).status).toBe(404);
    const finished = await after.patch(path, arrived, content.subarray(arrived));
    expect(finished.json()).toMatchObject({ id, fileName: '重启.pdf', size: content.length });
    expect((await after.download(id)).bytes.equals(content)).toBe(true);
    expect(await readdir(join(database.folder, 'uploads'))).toEqual([]);
    await second.stop();
  });
});
