import { startTestApp, type TestApp } from '../kit/test-app.js';

/** Uploads that nothing names are forgotten: what names one must be known to name it. */
describe('columns that name files', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('are found by themselves', () => {
    const found = app.services.files.uses.columns.map(({ table, column }) => `${table}.${column}`);
    for (const known of ['material_version.file_id', 'result_document.file_id', 'joint_session.result_file_id'])
      expect(found).toContain(known);
    expect(found.some((name) => name.startsWith('stored_file.'))).toBe(false);
  });

  it('each have an index of their own: the question is asked with every download and every upload', () => {
    const { entityMetadatas } = app.services.db.source;
    const without = app.services.files.uses.columns.filter(({ table, column }) => {
      const indices = entityMetadatas.find(({ tableName }) => tableName === table)?.indices ?? [];
      return !indices.some(({ columns }) => columns[0]?.databaseName === column);
    });
    // Few rows for each application: read through in no time.
    const small = ['joint_session.result_file_id', 'session_conclusion.report_file_id'];
    expect(without.map(({ table, column }) => `${table}.${column}`).filter((name) => !small.includes(name))).toEqual(
      [],
    );
  });

  it('leave out no column that bears ids of files under another name', () => {
    const known = new Set(app.services.files.uses.columns.map(({ table, column }) => `${table}.${column}`));
    const suspicious = app.services.db.source.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns
        .filter(({ databaseName }) => /file(_?ids?)?$|files$/.test(databaseName))
        .map(({ databaseName }) => `${tableName}.${databaseName}`),
    );
    expect(suspicious.filter((name) => !known.has(name))).toEqual([]);
  });
});
