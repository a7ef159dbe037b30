import { describeOnBothDatabases } from '../kit/databases.js';
import type { TestApp } from '../kit/test-app.js';
import { startTestApp } from '../kit/test-app.js';

describeOnBothDatabases('migrated schema', (database) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ database });
  });
  afterAll(() => app.close());

  it('is exactly what the entities say', async () => {
    const { upQueries } = await app.services.db.source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('goes down and up again', async () => {
    const { source } = app.services.db;
    const transaction = database === 'sqlite' ? 'each' : 'none';
    const count = source.migrations.length;
    for (let undone = 0; undone < count; undone += 1) await source.undoLastMigration({ transaction });
    await source.runMigrations({ transaction });
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  }, 120_000);
});
