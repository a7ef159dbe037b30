import type { TestApp } from './test-app.js';

interface Counted {
  connection: { query(sql: string, params?: unknown[]): Promise<unknown[]> };
}

/** Runs `work` and answers the statements that went through the read connection meanwhile. */
export async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const { connection } = app.services.db.read as unknown as Counted;
  const original = connection.query;
  const statements: string[] = [];
  connection.query = (sql, params) => {
    statements.push(sql);
    return original.call(connection, sql, params);
  };
  try {
    await work();
  } finally {
    connection.query = original;
  }
  return statements;
}
