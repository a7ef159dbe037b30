import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
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
  /** A folder of its own, with the SQLite file and whatever else a test stores. */
  folder: string;
  remove(): Promise<void>;
}

/** An empty database of its own, so that test files may run side by side. */
export async function makeTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshen-test-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (kind === 'sqlite') {
    return { settings: { kind: 'sqlite', file: join(folder, 'gongshen.sqlite') }, folder, remove: removeFolder };
  }
  const { host, port, user, password } = JSON.parse(process.env.GONGSHEN_TEST_MARIADB ?? '{}');
  const name = `t${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(6).toString('hex')}`;
  const admin = async (sql: string) => {
    const connection = await createConnection({ host, port, user, password });
    await connection.query(sql);
    await connection.end();
  };
  await admin(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const secret = password ? `:${encodeURIComponent(password)}` : '';
  return {
    settings: { kind: 'mariadb', url: `mariadb://${user}${secret}@${host}:${port}/${name}` },
    folder,
    remove: async () => {
      await admin(`DROP DATABASE ${name}`);
      await removeFolder();
    },
  };
}
