import { rmSync } from 'node:fs';

export default async function stopDatabases() {
  rmSync(globalThis.__sqlite, { recursive: true, force: true });
  const started = globalThis.__privateMariadb;
  if (!started) return;
  const gone = new Promise((resolve) => started.server.once('exit', resolve));
  started.server.kill('SIGTERM');
  await gone;
  rmSync(started.folder, { recursive: true, force: true });
}
