import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const memory = '/dev/shm';

/** In memory when there is so much room (containers are often given 64 MB), as the disk is waited for at every commit. */
function folderWith(megabytes) {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > megabytes * 1024 ** 2 ? memory : tmpdir();
}

/** A private MariaDB for this run, unless one is given or MariaDB is not asked for. Its address goes by the environment. */
export default async function startDatabases() {
  globalThis.__sqlite = mkdtempSync(join(folderWith(512), 'gongshen-sqlite-'));
  process.env.GONGSHEN_TEST_SQLITE = globalThis.__sqlite;
  const wanted = (process.env.TEST_DATABASES ?? 'sqlite,mariadb').split(',');
  if (!wanted.includes('mariadb') || process.env.GONGSHEN_TEST_MARIADB) return;
  const installed = ['/usr/sbin/mariadbd', '/usr/bin/mariadb-install-db'].every((file) => existsSync(file));
  if (!installed) {
    if (process.env.CI === 'true') throw new Error('MariaDB is not installed, so half of the tests cannot run');
    console.warn('MariaDB is not installed: the tests run on SQLite only.');
    process.env.TEST_DATABASES = 'sqlite';
    return;
  }
  const folder = mkdtempSync(join(folderWith(2048), 'gongshen-mariadb-'));
  const user = userInfo().username;
  const common = ['--no-defaults', `--user=${user}`, `--datadir=${folder}/data`];
  execFileSync(
    '/usr/bin/mariadb-install-db',
    [...common, '--auth-root-authentication-method=normal', '--skip-test-db'],
    {
      stdio: 'ignore',
    },
  );
  const port = await freePort();
  const server = spawn(
    '/usr/sbin/mariadbd',
    [
      ...common,
      `--socket=${folder}/socket`,
      `--pid-file=${folder}/pid`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--skip-log-bin',
      '--character-set-server=utf8mb4',
      '--innodb-log-file-size=16M',
      '--innodb-flush-log-at-trx-commit=0',
      '--performance-schema=OFF',
    ],
    { stdio: 'ignore' },
  );
  globalThis.__privateMariadb = { server, folder };
  process.env.GONGSHEN_TEST_MARIADB = JSON.stringify({ host: '127.0.0.1', port, user: 'root', password: '' });
  const { createConnection } = await import('mysql2/promise');
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      await (await createConnection({ host: '127.0.0.1', port, user: 'root' })).end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error('The private MariaDB did not start');
}
