import { modules } from '../../src/app/modules.js';
import type { TestApp } from '../kit/test-app.js';

/** Leases, sessions, and what is learnt by looking, are nobody's act. */
const aside = new Set(['session', 'login_attempt', 'job_lease']);

/**
 * Everything the database holds of a project, and how many rows there are of everything else: what is refused leaves it as it was. The
 * record of the refusal itself is left out. On MariaDB, whose server sums tables up in one statement, everything there is.
 */
export function printOf(app: TestApp, projectId: string): Promise<string> {
  return app.services.config.database.kind === 'mariadb' ? sumOf(app, projectId) : rowsOf(app, projectId);
}

const tablesOf = ({ services }: TestApp) =>
  modules
    .flatMap(({ entities }) => entities)
    .map((entity) => services.db.read.shape(entity))
    .filter(({ table }) => !aside.has(table));

const whatHappened = "SELECT * FROM domain_event WHERE outcome = 'done' AND project_id = ? ORDER BY id";

async function sumOf(app: TestApp, projectId: string): Promise<string> {
  const { read } = app.services.db;
  const tables = tablesOf(app).filter(({ table }) => table !== 'domain_event');
  const sums = read.query(`CHECKSUM TABLE ${tables.map(({ table }) => table).join(', ')}`);
  return JSON.stringify(await Promise.all([sums, read.query(whatHappened, [projectId])]));
}

async function rowsOf(app: TestApp, projectId: string): Promise<string> {
  const { read } = app.services.db;
  const own: Promise<unknown>[] = [read.query(whatHappened, [projectId])];
  const counted: string[] = [];
  for (const { table, columns } of tablesOf(app)) {
    const has = (property: string) => columns.some((each) => each.property === property);
    const rows = (condition: string) => read.query(`SELECT * FROM ${table} WHERE ${condition} ORDER BY 1`, [projectId]);
    const inProject = (of: string) => `IN (SELECT id FROM ${of} WHERE project_id = ?)`;
    if (table === 'domain_event') continue;
    if (table === 'project') own.push(rows('id = ?'));
    else if (has('projectId')) own.push(rows('project_id = ?'));
    else if (has('caseId')) own.push(rows(`case_id ${inProject('item_case')}`));
    else if (has('applicationId')) own.push(rows(`application_id ${inProject('application')}`));
    else counted.push(`SELECT '${table}' AS name, COUNT(*) AS n FROM ${table}`);
  }
  own.push(read.query(counted.join(' UNION ALL ')));
  return JSON.stringify(await Promise.all(own));
}
