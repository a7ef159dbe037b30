import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type Connection, createConnection, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseSettings } from '../../src/kernel/database/data-sources.js';

export type DatabaseKind = 'sqlite' | 'mariadb';

/** The databases of this run: `TEST_DATABASES=sqlite,mariadb`. */
export function wantedDatabases(): DatabaseKind[] {
  const wanted = (process.env.TEST_DATABASES ?? 'sqlite,mariadb').split(',') as DatabaseKind[];
  return wanted.filter((kind) => kind === 'sqlite' || process.env.GONGSHEN_TEST_MARIADB);
}

/** The same specs once per database of this run. */
export function describeOnBothDatabases(name: string, specs: (database: DatabaseKind) => void): void {
  for (const kind of wantedDatabases()) describe(`${name} (${kind})`, () => specs(kind));
}

export interface TestDatabase {
  settings: DatabaseSettings;
  /** A folder of its own, for whatever a test stores beside the database. */
  folder: string;
  remove(): Promise<void>;
}

/** An empty database of its own, so that test files may run side by side. */
export async function makeTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  if (kind === 'sqlite') return makeSqlite();
  const { folder, removeFolder } = await makeFolder();
  const name = databaseName();
  await administer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  return {
    settings: mariadbOf(name),
    folder,
    remove: async () => {
      await administer(`DROP DATABASE ${name}`);
      await removeFolder();
    },
  };
}

/**
 * A database for the product with all its modules. Making its tables costs seconds on MariaDB, so one that a test has given back
 * is emptied and used again; on SQLite the file a first test has migrated is copied (`keepTemplate`).
 * @param usualClock the template bears the instant of the test clock's beginning; a test with a clock of its own begins anew
 */
export async function makeProductDatabase(kind: DatabaseKind, usualClock: boolean): Promise<TestDatabase> {
  if (kind === 'sqlite') {
    const database = await makeSqlite();
    if (usualClock && existsSync(template())) await copyFile(template(), database.settings.file);
    return database;
  }
  const { folder, removeFolder } = await makeFolder();
  const name = (await takeFree()) ?? databaseName();
  await administer(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  return {
    settings: mariadbOf(name),
    folder,
    remove: async () => {
      await giveBack(name);
      await removeFolder();
    },
  };
}

/** Keeps a migrated SQLite database with its reference data for the tests that follow; the first one to come is kept. */
export async function keepTemplate(settings: DatabaseSettings): Promise<void> {
  const kept = template();
  if (settings.kind !== 'sqlite' || existsSync(kept)) return;
  const own = `${kept}-${process.pid}`;
  const database = new Database(settings.file);
  database.exec(`VACUUM INTO '${own}'`);
  database.close();
  await rename(own, kept);
}

/** Where this run keeps its SQLite files: in memory where there is room, as the product waits for the disk at every commit. */
const sqliteFolder = () => process.env.GONGSHEN_TEST_SQLITE ?? tmpdir();
const template = () => join(sqliteFolder(), 'product.sqlite');

async function makeSqlite() {
  const { folder, removeFolder } = await makeFolder();
  const own = await makeFolder(sqliteFolder());
  const settings = { kind: 'sqlite' as const, file: join(own.folder, 'gongshen.sqlite') };
  return { settings, folder, remove: async () => void (await Promise.all([own.removeFolder(), removeFolder()])) };
}

async function makeFolder(parent = tmpdir()) {
  const folder = await mkdtemp(join(parent, 'gongshen-test-'));
  return { folder, removeFolder: () => rm(folder, { recursive: true, force: true }) };
}

const server = () => JSON.parse(process.env.GONGSHEN_TEST_MARIADB ?? '{}');
const databaseName = () => `t${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(6).toString('hex')}`;

function mariadbOf(name: string): DatabaseSettings {
  const { host, port, user, password } = server();
  const secret = password ? `:${encodeURIComponent(password)}` : '';
  return { kind: 'mariadb', url: `mariadb://${user}${secret}@${host}:${port}/${name}` };
}

async function connected<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const { host, port, user, password } = server();
  const connection = await createConnection({ host, port, user, password });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

const administer = (sql: string) => connected((connection) => connection.query(sql));

/** A migrated database nobody uses, taken by exactly one test. */
function takeFree(): Promise<string | null> {
  return connected(async (connection) => {
    await connection.query('CREATE DATABASE IF NOT EXISTS t_pool');
    await connection.query('CREATE TABLE IF NOT EXISTS t_pool.free (name varchar(64) PRIMARY KEY)');
    const [free] = await connection.query<RowDataPacket[]>('SELECT name FROM t_pool.free');
    for (const { name } of free) {
      const [taken] = await connection.query<ResultSetHeader>('DELETE FROM t_pool.free WHERE name = ?', [name]);
      if (taken.affectedRows === 1) return name as string;
    }
    return null;
  });
}

function giveBack(name: string): Promise<void> {
  return connected(async (connection) => {
    await connection.query(`USE ${name}`);
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
    for (const table of tables.map((row) => Object.values(row)[0] as string)) {
      if (table !== 'migration') await connection.query(`DELETE FROM \`${table}\``);
    }
    await connection.query('INSERT INTO t_pool.free (name) VALUES (?)', [name]);
  });
}
