// Makes a filled database: migrated and given its reference data by the product itself, then filled in bulk.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readConfig } from '../../dist/app/config.js';
import { makeServices } from '../../dist/app/container.js';
import { modules } from '../../dist/app/modules.js';
import { factoryPark } from '../../dist/demo/factory-park.js';
import { Unit } from '../../dist/modules/identity/index.js';
import { fill } from './fill.mjs';
import { insertRows, rawConnection } from './raw-connection.mjs';
import { now, today } from './stage-plans.mjs';
import { projectTemplates } from './template.mjs';

const log = { info: () => undefined, warn: console.warn, error: console.error };
const account = (serial) => `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
/** Tokens of the two sessions: who tracks a project, and whose workbench it is. */
export const tokens = { tracking: 'benchmark-session-of-a-supervisor', workbench: 'benchmark-session-of-a-department' };
/** The department with the fullest workbench: fire design and construction permits. */
const workbenchUnit = 'zh-zjj';

/** The settings of the product for a filled database; the same for filling and for serving. */
export function configOf({ databaseUrl, dataDir }) {
  const production = { NODE_ENV: 'production', SESSION_SECURE: '0', WORKER: '0', PORT: '0', GONGSHEN_DEMO: '0' };
  return readConfig({ ...production, DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) });
}

/** Fills the database at this place with so many projects. */
export async function prepare(place, count) {
  const config = configOf(place);
  const services = await makeServices(config, modules, log, { clock: { now: () => now } });
  const connection = await rawConnection(config.database);
  try {
    const world = await makeWorld(services, connection);
    await fill(connection, projectTemplates(world, factoryPark.answers), count);
  } finally {
    await connection.close();
    await services.db.close();
  }
}

async function makeWorld(services, connection) {
  const units = new Map((await services.db.read.list(Unit, {})).map((unit) => [unit.code, unit]));
  const edition = services.catalogue.current();
  const unitId = (code) => (code === null ? null : units.get(code).id);
  const person = (serial, name, role, unitCode) => ({
    id: account(serial),
    name,
    role,
    unitId: unitId(unitCode),
    unitName: unitCode === null ? null : units.get(unitCode).name,
  });
  const handlers = new Map(
    [...units.keys()].map((code, index) => [code, person(100 + index, `经办${index + 1}`, 'departmentHandler', code)]),
  );
  const people = {
    applicant: person(1, '陈志远', 'applicant', null),
    clerk: person(2, '林晓雯', 'windowClerk', 'zh-ck'),
    supervisor: person(3, '周建平', 'supervisor', 'zh-ggb'),
    handlerOf: (code) => handlers.get(code),
  };
  const everybody = [people.applicant, people.clerk, people.supervisor, ...handlers.values()];
  await insertRows(connection, 'account', everybody.map(accountRow));
  await insertRows(connection, 'role_assignment', everybody.map(assignmentRow));
  await insertRows(connection, 'session', [
    sessionRow(tokens.tracking, people.supervisor),
    sessionRow(tokens.workbench, handlers.get(workbenchUnit)),
  ]);
  return {
    edition,
    catalogueId: edition.id,
    unitId,
    unitName: (code) => units.get(code).name,
    people,
    calendar: services.calendar.current(),
    today,
  };
}

const accountRow = ({ id, name }) => ({
  id,
  login_name: `benchmark-${id.slice(-4)}`,
  password_hash: '-',
  display_name: name,
  phone: null,
  disabled_at: null,
  version: 1,
});

const assignmentRow = ({ id, role, unitId }) => ({
  id,
  account_id: id,
  role,
  unit_id: unitId,
  district_code: null,
  organisation_id: null,
  revoked_at: null,
});

const sessionRow = (token, { id }) => ({
  id: createHash('sha256').update(token).digest('hex'),
  account_id: id,
  assignment_id: id,
  created_at: '2026-03-18 02:59:30.000',
  last_seen_at: '2026-03-18 02:59:30.000',
  expires_at: '2026-03-18 14:00:00.000',
  ended_at: null,
  user_agent: 'benchmark',
  ip: '127.0.0.1',
});
