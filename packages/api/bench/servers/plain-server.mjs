// The measure: node:http and SQL, nothing between them. It signs people in by the same session table and checks the role.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createPool } from 'mysql2/promise';
import { makeServices } from '../../dist/app/container.js';
import { modules } from '../../dist/app/modules.js';
import { configOf } from '../dataset/prepare.mjs';
import { now, today } from '../dataset/stage-plans.mjs';
import { answerParent, noteStatement } from './meter.mjs';
import { tracking } from './plain-tracking.mjs';
import { workbench } from './plain-workbench.mjs';

const log = { info: () => undefined, warn: console.warn, error: console.error };
const config = configOf(JSON.parse(process.env.BENCH_PLACE));

/** Catalogue and calendar are read once, by the product, which then lets go of the database. */
async function referenceData() {
  const services = await makeServices(config, modules, log, { clock: { now: () => now } });
  const { catalogue } = services;
  const calendar = services.calendar.current();
  await services.db.close();
  return { catalogue, calendar };
}

function connect() {
  if (config.database.kind === 'mariadb') {
    const pool = createPool({
      uri: config.database.url.replace(/^mariadb:/, 'mysql:'),
      connectionLimit: 10,
      dateStrings: true,
      jsonStrings: true,
      timezone: 'Z',
    });
    return {
      query: async (sql, params) => {
        noteStatement(sql);
        return (await pool.query(sql, params))[0];
      },
      close: () => pool.end(),
    };
  }
  const LibsqlDatabase = createRequire(import.meta.url)('libsql');
  const database = new LibsqlDatabase(config.database.file);
  database.pragma('query_only = 1');
  const prepared = new Map();
  return {
    query: async (sql, params) => {
      noteStatement(sql);
      if (!prepared.has(sql)) prepared.set(sql, database.prepare(sql));
      return prepared.get(sql).all(...params);
    },
    close: async () => database.close(),
  };
}

const sessionSql = `SELECT r.role, r.unit_id FROM session s
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  JOIN role_assignment r ON r.id = s.assignment_id AND r.revoked_at IS NULL
  WHERE s.id = ? AND s.ended_at IS NULL AND s.expires_at > ? AND s.last_seen_at > ?`;

async function personOf(request) {
  const token = /gongshen-session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (!token) return null;
  const id = createHash('sha256').update(token).digest('hex');
  const instant = `${now.slice(0, 10)} ${now.slice(11, 23)}`;
  const idleSince = new Date(Date.parse(now) - 3_600_000).toISOString();
  const rows = await query(sessionSql, [id, instant, `${idleSince.slice(0, 10)} ${idleSince.slice(11, 23)}`]);
  return rows[0] ?? null;
}

async function answer(request) {
  const person = await personOf(request);
  if (!person) return { status: 401, body: {} };
  if (request.url.startsWith('/projects/')) {
    if (person.role !== 'supervisor') return { status: 403, body: {} };
    const data = await tracking(world, request.url.slice('/projects/'.length));
    return data ? { status: 200, body: { data } } : { status: 404, body: {} };
  }
  if (request.url === '/workbench') {
    if (person.role !== 'departmentHandler') return { status: 403, body: {} };
    return { status: 200, body: { data: await workbench(world, person.unit_id) } };
  }
  return { status: 404, body: {} };
}

const reference = await referenceData();
const { query, close } = connect();
const world = { ...reference, query, today };

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request).catch((error) => {
    console.error(error);
    return { status: 500, body: {} };
  });
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
});
// As the product's: a connection that waited for the other server's turn is still there.
server.keepAliveTimeout = 72_000;
server.listen(0, '127.0.0.1', () => {
  answerParent({
    port: server.address().port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await close();
    },
  });
});
