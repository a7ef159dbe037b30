// The product as it is served, in a process of its own: its schema, its HTTP side, its sessions and rights.
import { makeServices } from '../../dist/app/container.js';
import { modules } from '../../dist/app/modules.js';
import { makeSchema } from '../../dist/app/schema.js';
import { makeServer } from '../../dist/app/server.js';
import { MariaConnection } from '../../dist/kernel/database/maria-connection.js';
import { SqliteConnection } from '../../dist/kernel/database/sqlite-connection.js';
import { configOf } from '../dataset/prepare.mjs';
import { now } from '../dataset/stage-plans.mjs';
import { answerParent, noteStatement } from './meter.mjs';

for (const connection of [MariaConnection, SqliteConnection]) {
  for (const method of ['query', 'execute']) {
    const plain = connection.prototype[method];
    connection.prototype[method] = function counted(sql, params) {
      noteStatement(sql);
      return plain.call(this, sql, params);
    };
  }
}

const log = { info: () => undefined, warn: console.warn, error: console.error };
const config = configOf(JSON.parse(process.env.BENCH_PLACE));
const services = await makeServices(config, modules, log, { clock: { now: () => now } });
const server = await makeServer(await makeSchema(modules), services);
await server.listen({ host: '127.0.0.1', port: 0 });
answerParent({
  port: server.server.address().port,
  close: async () => {
    await server.close();
    await services.db.close();
  },
});
