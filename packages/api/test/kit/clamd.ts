import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The harmless text every scanner takes for malicious; in two halves, so that this file is not. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const signature = `Eicar-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`;

export interface TestClamd {
  port: number;
  stop(): Promise<void>;
}

const program = ['/usr/sbin/clamd', '/usr/bin/clamd'].find((path) => existsSync(path));
/** Whether the tests meet the real daemon; else one that speaks its protocol. */
export const hasClamd = program !== undefined;

/** ClamAV's daemon with one signature of our own, which needs no feed; where it is not installed, a stand-in of its protocol. */
export function startClamd(port = 0): Promise<TestClamd> {
  return program ? startReal(program, port) : startStandIn(port);
}

async function startReal(path: string, wanted: number): Promise<TestClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshen-clamd-'));
  const port = wanted || (await freePort());
  await writeFile(join(folder, 'own.ndb'), signature);
  const settings = [
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    `LogFile ${join(folder, 'log')}`,
    'StreamMaxLength 20M',
    'MaxThreads 2',
    'ConcurrentDatabaseReload no',
    ...(userInfo().uid === 0 ? ['User root'] : []),
  ];
  await writeFile(join(folder, 'conf'), settings.join('\n'));
  const daemon = spawn(path, ['-c', join(folder, 'conf')], { stdio: 'ignore' });
  const stop = async () => {
    await ended(daemon);
    await rm(folder, { recursive: true, force: true });
  };
  const { ClamdScanner } = await import('../../src/kernel/files/inspection/clamd-scanner.js');
  const scanner = new ClamdScanner({ host: '127.0.0.1', port }, 5);
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await scanner.answers()) return { port, stop };
    await pause(100);
  }
  await stop();
  throw new Error('ClamAV’s daemon did not start');
}

function ended(daemon: ChildProcess): Promise<unknown> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return Promise.resolve();
  const gone = new Promise((resolve) => daemon.once('exit', resolve));
  daemon.kill('SIGKILL');
  return gone;
}

/** Finds the text in what is streamed, in ZIPs only when it lies there unpacked. */
function startStandIn(port: number): Promise<TestClamd> {
  const server = createServer((socket) => {
    let seen = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      seen = Buffer.concat([seen, piece]);
      if (seen.toString('latin1').startsWith('zPING\0')) socket.end('PONG\0');
      if (!seen.toString('latin1').startsWith('zINSTREAM\0')) return;
      const pieces: Buffer[] = [];
      for (let at = 10; at + 4 <= seen.length; ) {
        const length = seen.readUInt32BE(at);
        if (length === 0) {
          const found = Buffer.concat(pieces).includes(eicar);
          socket.end(found ? 'stream: Eicar-Test.UNOFFICIAL FOUND\0' : 'stream: OK\0');
          return;
        }
        if (at + 4 + length > seen.length) return;
        pieces.push(seen.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const { port: given } = server.address() as { port: number };
      resolve({ port: given, stop: () => new Promise((stopped) => server.close(() => stopped())) });
    });
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
