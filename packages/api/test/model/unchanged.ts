import { modules } from '../../src/app/modules.js';
import type { TestApp } from '../kit/test-app.js';

/** Leases, sessions, and what is learnt by looking, are nobody's act. */
const aside = new Set(['session', 'login_attempt', 'job_lease']);

/**
 * Everything the database holds of a project, and how many rows there are of everything else: what is refused leaves it as it was. The
 * record of the refusal itself is left out.
 */
export async function printOf(app: TestApp, projectId: string): Promise<string> {
  const { read } = app.services.db;
  const own: Promise<unknown>[] = [];
  const counted: string[] = [];
  for (const entity of modules.flatMap(({ entities }) => entities)) {
    const { table, columns } = read.shape(entity);
    if (aside.has(table)) continue;
    const has = (property: string) => columns.find((each) => each.property === property);
    const rows = (condition: string) => read.query(`SELECT * FROM ${table} WHERE ${condition} ORDER BY 1`, [projectId]);
    const inProject = (of: string) => `IN (SELECT id FROM ${of} WHERE project_id = ?)`;
    const done = table === 'domain_event' ? "outcome = 'done' AND " : '';
    if (table === 'project') own.push(rows('id = ?'));
    else if (has('projectId')) own.push(rows(`${done}project_id = ?`));
    else if (has('caseId')) own.push(rows(`case_id ${inProject('item_case')}`));
    else if (has('applicationId')) own.push(rows(`application_id ${inProject('application')}`));
    else counted.push(`SELECT '${table}' AS name, COUNT(*) AS n FROM ${table}`);
  }
  own.push(read.query(counted.join(' UNION ALL ')));
  return JSON.stringify(await Promise.all(own));
}
