// `pnpm start`: builds what is out of date, then serves the whole product on one port with demonstration data.
// Settings: PORT (4000), DATA_DIR (./data). A production start runs packages/api/dist/main.js itself and loads no demonstration data.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { BuildFailure, build } from './build.mjs';
import { root, servingFlags } from './workspace.mjs';

function serve() {
  const child = spawn(process.execPath, [...servingFlags, path.join(root, 'packages/api/dist/main.js')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: process.env.PORT ?? '4000',
      DATA_DIR: path.resolve(process.env.DATA_DIR ?? path.join(root, 'data')),
      GONGSHEN_DEMO: process.env.GONGSHEN_DEMO ?? '1',
    },
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // At a terminal the child gets Ctrl-C itself; it must not get it twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1);
  });
}

try {
  console.log('Building what is out of date …');
  await build();
  serve();
} catch (error) {
  console.error(error instanceof BuildFailure ? error.message : error);
  process.exitCode = 1;
}
