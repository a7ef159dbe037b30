// A private MariaDB server for one test run: own folder, own port, stopped through its own handle.
import { spawn } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './workspace.mjs';

/** Path of an installed command, looked for where servers are installed too; undefined when there is none. */
export function findCommand(...names) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/bin', '/usr/local/bin'];
  for (const name of names) {
    const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  return undefined;
}

/** A TCP port on the loopback that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const memory = '/dev/shm';

/** Where a server's data may lie that nobody keeps: in memory where there is room, as every new table waits for the disk. */
function passingFolder() {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 * 1024 ** 3 ? memory : tmpdir();
}

/**
 * Starts a server and waits until it answers. Its data lie in a folder of its own, removed when it stops; `data` names
 * one that is kept (and made when it is not there). `settings` are further options of the server, `--name=value`.
 * @param {{ data?: string, settings?: string[] }} options
 * @returns {Promise<{ host: string, port: number, user: string, password: string, query(sql: string): Promise<void>, stop(): Promise<void> }>}
 * @throws when the server is not installed, or does not answer within 60 s; the message carries its log
 */
export async function startMariadb({ data: kept, settings = [] } = {}) {
  const server = findCommand('mariadbd', 'mysqld');
  const install = findCommand('mariadb-install-db', 'mysql_install_db');
  const client = findCommand('mariadb', 'mysql');
  if (!server || !install || !client) throw new Error('MariaDB is not installed');

  const folder = await mkdtemp(path.join(kept ? tmpdir() : passingFolder(), 'gongshen-mariadb-'));
  const data = kept ?? path.join(folder, 'data');
  const socket = path.join(folder, 's');
  const log = path.join(folder, 'error.log');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const remove = () => rm(folder, { recursive: true, force: true });

  if (!existsSync(path.join(data, 'mysql'))) {
    await mkdir(path.dirname(data), { recursive: true });
    const installed = await run(install, [
      '--no-defaults',
      ...asRoot,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
    if (installed.code !== 0) {
      await remove();
      throw new Error(`mariadb-install-db failed\n${installed.output}`);
    }
  }

  const port = await freePort();
  const child = spawn(
    server,
    [
      '--no-defaults',
      ...asRoot,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${port}`,
      `--pid-file=${path.join(folder, 'pid')}`,
      `--log-error=${log}`,
      // A server that starts sweeps the folder of temporary tables, its neighbours' too.
      `--tmpdir=${folder}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--innodb-snapshot-isolation=ON',
      '--innodb-log-file-size=16M',
      // Speed only: nothing in a test's database has to survive a power loss.
      '--innodb-flush-log-at-trx-commit=0',
      '--performance-schema=OFF',
      ...settings,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('exit', resolve);
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;

  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      if (isAlive()) child.kill('SIGTERM');
      await Promise.race([ended, sleep(15_000, undefined, { ref: false })]);
      if (isAlive()) {
        child.kill('SIGKILL');
        await ended;
      }
      await remove();
    })();
    return stopping;
  };

  const ask = (sql) => run(client, ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', sql]);
  const deadline = performance.now() + 60_000;
  while ((await ask('SELECT 1')).code !== 0) {
    if (!isAlive() || performance.now() > deadline) {
      const text = await readFile(log, 'utf8').catch(() => '');
      await stop();
      throw new Error(`MariaDB did not start\n${text}`);
    }
    await sleep(100);
  }

  const query = async (sql) => {
    const { code, output } = await ask(sql);
    if (code !== 0) throw new Error(`MariaDB refused: ${sql}\n${output}`);
  };
  // TCP as root without a password is what the tests use; the server listens on the loopback alone.
  return { host: '127.0.0.1', port, user: 'root', password: '', query, stop };
}
