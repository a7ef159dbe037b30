// Multiplies the template projects inside the database: one INSERT … SELECT per table over a table of copies.

import { district, Numbered, Own, organisation } from './project-rows.mjs';
import { insertRows } from './raw-connection.mjs';
import { variantOf } from './stage-plans.mjs';

const organisations = 2000;
/** Small enough for the journal to stay small. */
const copiesAtOnce = 1000;
const digits = (n) => String(n).padStart(8, '0');
const organisationId = (n) => `${digits(n % organisations)}-0000-7000-8000-00000000000f`;
/** Numbered like the real ones; the districts of the city that handle filings. */
const districts = ['440402', '440403', '440404'];

const quickly = {
  sqlite: [
    'PRAGMA foreign_keys = OFF',
    'PRAGMA synchronous = OFF',
    'PRAGMA cache_size = -400000',
    'PRAGMA temp_store = MEMORY',
  ],
  // Without join buffers the rows come in the order of the copies, and nothing has to be sorted.
  mariadb: ['SET foreign_key_checks = 0', 'SET unique_checks = 0', 'SET join_cache_level = 0'],
};

/** Table by table in an order in which nobody waits for a row that comes later. */
export async function fill(connection, templates, count) {
  for (const statement of quickly[connection.kind]) {
    if (statement.startsWith('PRAGMA')) await connection.all(statement);
    else await connection.run(statement);
  }
  await makeCopies(connection, count);
  for (const [table, rows] of templates) await multiply(connection, table, rows, count);
  await connection.run('DROP TABLE bench_copy');
  if (connection.kind === 'sqlite') {
    await connection.run('ANALYZE');
    await connection.all('PRAGMA wal_checkpoint(TRUNCATE)');
  } else {
    await connection.all(`ANALYZE TABLE ${[...templates.keys()].join(', ')}`);
  }
}

async function makeCopies(connection, count) {
  const owners = Array.from({ length: Math.min(count, organisations) }, (_, index) => index + 1);
  await inTransaction(connection, async () => {
    await insertRows(
      connection,
      'organisation',
      owners.map((n) => ({
        id: organisationId(n),
        name: `珠海智造产业园第${n}有限公司`,
        credit_code: `91440400${digits(n % organisations)}XX`,
      })),
    );
  });
  await connection.run(
    `CREATE TABLE bench_copy (digits varchar(8) NOT NULL PRIMARY KEY, variant integer NOT NULL,
       organisation varchar(36) NOT NULL, district varchar(12) NOT NULL)`,
  );
  const copies = Array.from({ length: count }, (_, index) => index + 1);
  await inTransaction(connection, () =>
    insertRows(
      connection,
      'bench_copy',
      copies.map((n) => ({
        digits: digits(n),
        variant: variantOf(n),
        organisation: organisationId(n),
        district: districts[n % districts.length],
      })),
    ),
  );
}

async function inTransaction(connection, work) {
  await connection.run('BEGIN');
  await work();
  await connection.run('COMMIT');
}

const plain = (value) => (value instanceof Own ? value.tail : value instanceof Numbered ? value.text : value);

async function multiply(connection, table, rows, count) {
  const columns = Object.keys(rows[0]).filter((name) => name !== 'variant');
  const template = `bench_${table}`;
  await connection.run(`CREATE TABLE ${template} AS SELECT * FROM ${table} WHERE 1 = 0`);
  await connection.run(`ALTER TABLE ${template} ADD COLUMN variant integer`);
  const stored = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
  const values = columns.map((column) => sqlOf(connection.kind, column, rows));
  await inTransaction(connection, () => insertRows(connection, template, stored));
  const isMaria = connection.kind === 'mariadb';
  const sql = `INSERT INTO ${table} (${columns.map((name) => `\`${name}\``).join(', ')})
    SELECT ${isMaria ? 'STRAIGHT_JOIN' : ''} ${values.join(', ')}
    FROM bench_copy s JOIN ${template} t ON t.variant = s.variant WHERE s.digits BETWEEN ? AND ?
    ${isMaria ? '' : `ORDER BY s.digits, t.\`${columns[0]}\``}`;
  for (let first = 1; first <= count; first += copiesAtOnce) {
    await connection.run(sql, [digits(first), digits(first + copiesAtOnce - 1)]);
  }
  await connection.run(`DROP TABLE ${template}`);
}

/** The SQL of a column's value in a copy. */
function sqlOf(kind, column, rows) {
  const name = `t.\`${column}\``;
  const sample = rows.map((row) => row[column]).find((value) => value !== null);
  const joined = (left, right) => (kind === 'sqlite' ? `${left} || ${right}` : `CONCAT(${left}, ${right})`);
  if (sample === organisation) return 's.organisation';
  if (sample === district) return 's.district';
  if (sample instanceof Numbered) return joined(name, 's.digits');
  if (sample instanceof Own) return joined('s.digits', name);
  return name;
}
