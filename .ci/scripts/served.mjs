// The built product, served for one test run: a child process with a handle, and its log for when it does not come up.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, servingFlags } from './workspace.mjs';

const logLimit = 20_000;

/**
 * Starts packages/api/dist/main.js with the given settings and waits until it answers over HTTP.
 * @returns {Promise<{ log(): string, stop(): Promise<void> }>} `log` is the end of what it printed
 * @throws when it ends, or does not answer within `timeoutSeconds`; the message carries its log
 */
export async function serve({ port, env, timeoutSeconds = 120 }) {
  const child = spawn(process.execPath, [...servingFlags, path.join(root, 'packages/api/dist/main.js')], {
    env: { ...process.env, GONGSHEN_DEMO: '1', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-logLimit);
    });
  }
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('exit', resolve);
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;

  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      if (isAlive()) child.kill('SIGTERM');
      await Promise.race([ended, sleep(10_000, undefined, { ref: false })]);
      if (isAlive()) child.kill('SIGKILL');
    })();
    return stopping;
  };

  const deadline = performance.now() + timeoutSeconds * 1000;
  const answers = async () => {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5000) });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      // Not listening yet.
      return false;
    }
  };
  while (!(await answers())) {
    if (!isAlive() || performance.now() > deadline) {
      await stop();
      throw new Error(`the server did not come up on port ${port}\n${log}`);
    }
    await sleep(200);
  }
  return { log: () => log, stop };
}
