// A bare connection for filling and for the hand-written handler's like: no pool, no mapping, no checks.
import { createRequire } from 'node:module';
import { createConnection } from 'mysql2/promise';

const LibsqlDatabase = createRequire(import.meta.url)('libsql');

/**
 * @param {{ kind: 'sqlite', file: string } | { kind: 'mariadb', url: string }} settings
 * @returns {Promise<{ kind: string, run(sql: string, params?: unknown[]): Promise<void>, all(sql: string): Promise<object[]>, close(): Promise<void> }>}
 */
export async function rawConnection(settings) {
  if (settings.kind === 'sqlite') {
    const database = new LibsqlDatabase(settings.file);
    return {
      kind: 'sqlite',
      run: async (sql, params = []) => void database.prepare(sql).run(...params),
      all: async (sql) => database.prepare(sql).all(),
      close: async () => database.close(),
    };
  }
  const connection = await createConnection({ uri: settings.url.replace(/^mariadb:/, 'mysql:'), timezone: 'Z' });
  return {
    kind: 'mariadb',
    run: async (sql, params = []) => void (await connection.query(sql, params)),
    all: async (sql) => (await connection.query(sql))[0],
    close: () => connection.end(),
  };
}

/** Inserts plain rows, five hundred at a time. */
export async function insertRows(connection, table, rows) {
  const names = Object.keys(rows[0]);
  const list = names.map((name) => `\`${name}\``).join(', ');
  const one = `(${names.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += 500) {
    const part = rows.slice(start, start + 500);
    const params = part.flatMap((row) => names.map((name) => row[name]));
    await connection.run(`INSERT INTO ${table} (${list}) VALUES ${part.map(() => one).join(', ')}`, params);
  }
}
