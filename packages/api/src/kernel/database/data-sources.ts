import { createRequire } from 'node:module';
import type LibsqlDatabase from 'libsql';
import mysql2, { type Pool, type PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { defaultTransientErrnos } from './database-error.js';
import { MariaConnection } from './maria-connection.js';
import { SnakeNaming } from './naming.js';
import { Reader } from './reader.js';
import type { SqlConnection, SqlTransaction } from './sql-connection.js';
import { SqliteConnection } from './sqlite-connection.js';
import { type EntityClass, TableShapes } from './table-shape.js';
import { WriteGate } from './write-gate.js';

const require = createRequire(import.meta.url);

export type DatabaseSettings =
  | { kind: 'sqlite'; file: string }
  | {
      kind: 'mariadb';
      /** `mysql://user:password@host:port/database` */
      url: string;
      poolSize?: number;
      /** Milliseconds a statement may take. */
      statementTimeout?: number;
      /** errnos after which a unit of work is tried again; other engines have more of them. */
      transientErrnos?: readonly number[];
    };

export interface DatabaseModel {
  entities: EntityClass[];
  migrations: (new () => MigrationInterface)[];
}

/** The database of one process: one way to write, one way to read, shapes of all tables. */
export interface Database {
  kind: 'sqlite' | 'mariadb';
  /** TypeORM's view: metadata, migrations, the schema check. Nothing is written through it while serving. */
  source: DataSource;
  shapes: TableShapes;
  /** Reads outside a unit of work; sees committed rows only. */
  read: Reader;
  /** Runs `work` alone with a fresh transaction; the unit of work is the only caller. */
  transaction<T>(work: (transaction: SqlTransaction) => Promise<T>): Promise<T>;
  /** Answers when both ways reach the database, throws otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database and brings its schema up to date. */
export async function openDatabase(settings: DatabaseSettings, model: DatabaseModel): Promise<Database> {
  return settings.kind === 'sqlite' ? openSqlite(settings, model) : openMaria(settings, model);
}

function baseOptions(model: DatabaseModel) {
  return {
    entities: model.entities,
    migrations: model.migrations,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    migrationsTableName: 'migration',
  } satisfies Partial<DataSourceOptions>;
}

const libsqlOf = (source: DataSource) =>
  (source.driver as unknown as { databaseConnection: LibsqlDatabase.Database }).databaseConnection;

async function openSqlite(settings: { file: string }, model: DatabaseModel): Promise<Database> {
  const options = (pragmas: string[]) => ({
    ...baseOptions(model),
    type: 'better-sqlite3' as const,
    driver: require('libsql'),
    database: settings.file,
    timeout: 5000,
    prepareDatabase: (database: LibsqlDatabase.Database) => {
      for (const pragma of pragmas) database.pragma(pragma);
    },
  });
  // synchronous=FULL: with NORMAL, what was acknowledged can be lost when the power goes.
  const source = new DataSource(options(['journal_mode = WAL', 'synchronous = FULL']));
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  // A second connection that cannot write and sees no uncommitted row.
  const readSource = new DataSource({ ...options(['query_only = 1']), entities: [], migrations: [] });
  await readSource.initialize();
  const writer = new SqliteConnection(libsqlOf(source));
  const reading = new SqliteConnection(libsqlOf(readSource));
  const gate = new WriteGate();
  const shapes = new TableShapes(source);
  return {
    kind: 'sqlite',
    source,
    shapes,
    read: new Reader(reading, shapes),
    transaction: (work) => gate.run(async () => work(await writer.begin())),
    ping: async () => void (await reading.query('SELECT 1')),
    close: () =>
      gate.run(async () => {
        await readSource.destroy();
        await source.destroy();
      }),
  };
}

const sessionStatements = [
  "SET SESSION sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY'",
  "SET SESSION time_zone = '+00:00'",
  // Without it a plain "select, compute, update" loses updates; servers that do not know it go on without.
  'SET SESSION innodb_snapshot_isolation = ON',
];

/** A pool whose every connection has our session settings before its first statement. */
function createSessionPool(options: PoolOptions): Pool {
  const pool = mysql2.createPool(options);
  pool.on('connection', (connection) => {
    for (const statement of sessionStatements) connection.query(statement, () => undefined);
  });
  return pool;
}

type MariaOptions = Extract<DatabaseSettings, { kind: 'mariadb' }>;

async function openMaria(settings: MariaOptions, model: DatabaseModel): Promise<Database> {
  const source = new DataSource({
    ...baseOptions(model),
    // Not 'mysql': its json columns always show as drift, MariaDB's json being longtext.
    type: 'mariadb',
    driver: { ...mysql2, createPool: createSessionPool },
    url: settings.url,
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 10_000,
    poolSize: settings.poolSize ?? 10,
    extra: { decimalNumbers: true, jsonStrings: true },
  });
  await source.initialize();
  const { pool } = source.driver as unknown as { pool: Pool };
  await source.runMigrations({ transaction: 'none' });
  const connection = new MariaConnection(pool, {
    statementTimeout: settings.statementTimeout ?? 30_000,
    transientErrnos: settings.transientErrnos ?? defaultTransientErrnos,
  });
  const shapes = new TableShapes(source);
  return {
    kind: 'mariadb',
    source,
    shapes,
    read: new Reader(connection as SqlConnection, shapes),
    transaction: async (work) => work(await connection.begin()),
    ping: async () => void (await connection.query('SELECT 1')),
    close: () => source.destroy(),
  };
}
