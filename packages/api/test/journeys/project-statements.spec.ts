import { loadDemo } from '../../src/demo/index.js';
import type { SqlConnection } from '../../src/kernel/database/sql-connection.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

const parts = [
  'organisation { name } district { name }',
  'stages { state stateReason canOpen }',
  'stages { items { state priorResult { state } } }',
  'stages { stage { leadUnit { shortName } } }',
  'priorResults { file { url } submittedBy { displayName } checkedBy { displayName } project { name } }',
  'timeline(first: 3) { edges { node { text itemName } } }',
  'currentTurn { who what dueOn }',
  'projectType { name } answers { text } guidance { complete } investmentSubject availableActions',
];

describeOnBothDatabases('a list of projects', (database) => {
  let app: TestApp;
  let session: TestSession;
  let statements = 0;

  beforeAll(async () => {
    app = await startTestApp({ database });
    session = await app.login('jiandu', (await loadDemo(app.services)).password);
    const { connection } = app.services.db.read as unknown as { connection: SqlConnection };
    const query = connection.query.bind(connection);
    connection.query = (sql, params) => {
      statements += 1;
      return query(sql, params);
    };
  }, 60_000);
  afterAll(() => app.close());

  const statementsFor = async (first: number, fields: string): Promise<number> => {
    statements = 0;
    const document = `query ($first: Int!) { projects(first: $first) { edges { node { id ${fields} } } } }`;
    const { data, errors } = await app.graphql(document, { first }, session);
    expect(errors).toBeUndefined();
    expect(data.projects.edges).toHaveLength(first);
    return statements;
  };

  it.each(parts)('takes as many statements for six as for one: %s', async (fields) => {
    const one = await statementsFor(1, fields);
    // Two more at most: the first project may have nothing on some level, which then costs no statement.
    expect(await statementsFor(6, fields)).toBeLessThanOrEqual(one + 2);
  });
});
