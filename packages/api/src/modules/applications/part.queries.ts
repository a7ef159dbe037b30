import { Role, unitRoles } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { ApplicationCondition } from './application.extensions.js';

const received = 'EXISTS (SELECT 1 FROM application part WHERE part.received_at IS NOT NULL AND part.project_id =';

/**
 * Part in a project has a department with an item in a received application of it, and a coordinator besides when the unit
 * leads one: from the receipt on they have its matters before them, all stages included (珠 2, 12, 15). So has a unit that
 * was consulted or invited (`givePart`), and the review centre in every received one (沪 15).
 * @param projectId SQL of the project's id
 */
export function partInProject(acting: Assignment, projectId: string): ApplicationCondition {
  const { role, unitId } = acting;
  if (role === Role.reviewCentreCoordinator) return { sql: `${received} ${projectId})`, params: [] };
  const leads = role === Role.leadCoordinator;
  if (unitId === null || !(leads || unitRoles.includes(role))) return { sql: '1 = 0', params: [] };
  const handles =
    'EXISTS (SELECT 1 FROM application_item part_item WHERE part_item.application_id = part.id AND part_item.unit_id = ?)';
  const given = `EXISTS (SELECT 1 FROM project_part given WHERE given.project_id = ${projectId} AND given.unit_id = ?)`;
  return {
    sql: `(${received} ${projectId} AND (${leads ? `part.lead_unit_id = ? OR ${handles}` : handles})) OR ${given})`,
    params: leads ? [unitId, unitId, unitId] : [unitId, unitId],
  };
}

/** The same for policies: the units whose people of this role have part in the project. One statement. */
export async function unitsWithPart(read: Reader, acting: Assignment, projectId: string): Promise<string[]> {
  const leading = `UNION SELECT a.lead_unit_id FROM application a
    WHERE a.project_id = ? AND a.received_at IS NOT NULL AND a.lead_unit_id IS NOT NULL`;
  const leads = acting.role === Role.leadCoordinator;
  const rows = await read.query<{ unitId: string }>(
    `SELECT i.unit_id AS unitId FROM application_item i JOIN application a ON a.id = i.application_id
     WHERE a.project_id = ? AND a.received_at IS NOT NULL
     UNION SELECT given.unit_id FROM project_part given WHERE given.project_id = ? ${leads ? leading : ''}`,
    leads ? [projectId, projectId, projectId] : [projectId, projectId],
  );
  return [...new Set(rows.map(({ unitId }) => unitId))];
}
