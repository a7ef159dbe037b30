// A measured server as the benchmark holds it: forked, asked over its channel, stopped by its own handle.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { servingFlags } from '../../../.ci/scripts/workspace.mjs';

const script = (name) => fileURLToPath(new URL(`./servers/${name}.mjs`, import.meta.url));

/**
 * @param {'api-server' | 'plain-server'} name
 * @param {{ databaseUrl?: string, dataDir: string }} place
 * @param {string[]} execArgv flags of node, for profiles
 */
export async function startChild(name, place, execArgv = []) {
  const child = fork(script(name), {
    // Both as the product is served.
    execArgv: [...servingFlags, ...execArgv],
    env: { ...process.env, BENCH_PLACE: JSON.stringify(place), NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit');
  const answer = async () => {
    const told = await Promise.race([once(child, 'message'), ended.then(() => null)]);
    if (told === null) throw new Error(`${name} ended by itself`);
    return told[0];
  };
  const { port } = await answer();
  const ask = (question) => {
    child.send(question);
    return answer();
  };
  return {
    name,
    port,
    /** Milliseconds of CPU the process has used so far, user and system. */
    cpu: async () => (await ask('cpu')).cpu,
    /** The SQL statements sent while `work` ran. */
    statementsOf: async (work) => {
      await ask('watch');
      await work();
      return (await ask('statements')).statements;
    },
    stop: async () => {
      if (child.connected) child.send('stop');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    },
  };
}
