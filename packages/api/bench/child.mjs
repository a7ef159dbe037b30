// A measured server as the benchmark holds it: forked, asked over its channel, stopped by its own handle.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { servingFlags } from '../../../.ci/scripts/workspace.mjs';

const script = (name) => fileURLToPath(new URL(`./servers/${name}.mjs`, import.meta.url));

/**
 * @param {'api-server' | 'plain-server' | 'file-api' | 'file-plain'} name
 * @param {object} place what the server is told: its database, its folder, its file
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
  const { port, more } = await answer();
  const ask = (question) => {
    child.send(question);
    return answer();
  };
  return {
    name,
    port,
    /** What else the server told of itself at its start. */
    more,
    /** Milliseconds of CPU the process has used so far, user and system. */
    cpu: async () => (await ask('cpu')).cpu,
    /** From now on the highest RSS is watched; how many bytes it grew by since. */
    watchMemory: () => ask('memory'),
    memoryGrown: async () => (await ask('grown')).grown,
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
