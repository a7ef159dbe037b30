// Where the filled databases lie: under .cache/bench by what they were made from, or in a folder that is thrown away.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { startMariadb } from '../../../.ci/scripts/mariadb.mjs';
import { cacheDir, hashOf } from '../../../.ci/scripts/workspace.mjs';
import { prepare } from './dataset/prepare.mjs';

const madeFrom = ['src/migrations', 'src/kernel/database/table-builder.ts', 'reference', 'bench/dataset'].map(
  (each) => `packages/api/${each}`,
);
/** The data fit into memory on both databases: what is compared is the server's work, not the disk's. */
const inMemory = ['--innodb-buffer-pool-size=4G', '--innodb-log-file-size=512M', '--innodb-doublewrite=0'];

/** The folder for so many projects; kept ones made from something older are removed. */
async function folderFor(kind, projects, keep) {
  if (!keep) return mkdtemp(path.join(tmpdir(), 'gongshen-bench-'));
  const all = path.join(cacheDir, 'bench');
  const name = `${kind}-${projects}-${(await hashOf(madeFrom)).slice(0, 16)}`;
  await mkdir(path.join(all, name), { recursive: true });
  for (const other of await readdir(all)) {
    if (other !== name && other.startsWith(`${kind}-`))
      await rm(path.join(all, other), { recursive: true, force: true });
  }
  return path.join(all, name);
}

/** Runs `work` with a filled database of this kind; what it needs to run is started and stopped here. */
export async function withDatabase(kind, { projects, keep, say }, work) {
  if (kind !== 'sqlite' && kind !== 'mariadb') throw new Error(`--database takes sqlite or mariadb, not "${kind}"`);
  const folder = await folderFor(kind, projects, keep);
  const settings = keep ? inMemory : [];
  const server = kind === 'mariadb' ? await startMariadb({ data: path.join(folder, 'data'), settings }) : null;
  const interrupted = async () => {
    await server?.stop();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
  try {
    const place = { dataDir: path.join(folder, 'app') };
    if (server) place.databaseUrl = `mariadb://${server.user}@${server.host}:${server.port}/gongshen_bench`;
    const ready = path.join(folder, 'ready');
    if (!existsSync(ready)) {
      say(`${kind}: filling with ${projects} projects …`);
      const started = performance.now();
      await empty(place, server);
      await prepare(place, projects);
      await writeFile(ready, '');
      say(`${kind}: filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    }
    return await work(place);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted);
    await server?.stop();
    if (!keep) await rm(folder, { recursive: true, force: true });
  }
}

/** What an interrupted run has left is thrown away. */
async function empty(place, server) {
  await rm(place.dataDir, { recursive: true, force: true });
  if (!server) return;
  const { host, port, user, password } = server;
  const connection = await createConnection({ host, port, user, password });
  await connection.query('DROP DATABASE IF EXISTS gongshen_bench');
  await connection.query('CREATE DATABASE gongshen_bench CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
  await connection.end();
}
