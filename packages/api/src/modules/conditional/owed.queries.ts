import type { OwedState } from '@gongshen/shared/case';
import { Role, unitRoles } from '@gongshen/shared/identity';
import type { Actor, Caller } from '../../kernel/actor.js';
import type { Database } from '../../kernel/database/data-sources.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';
import { type EvidenceSource, getReadableCase, mayReadCaseRow } from '../cases/index.js';
import { districtCondition } from '../identity/index.js';
import { OwedMaterialRow } from './owed-material.entity.js';

/** For the decision of each of these cases: how many things its organisation owes from others whose day has passed. */
export const organisationsOwing = (today: () => string): EvidenceSource => ({
  select: (cases) => `SELECT c.id AS caseId, '' AS word, COUNT(*) AS n FROM item_case c
    JOIN owed_material o ON o.organisation_id = c.organisation_id AND o.state = 'owed' AND o.due_on < ?
    WHERE c.id IN (${cases}) GROUP BY c.id`,
  params: (caseIds) => [today(), ...caseIds],
  tell: ([owing]) => ({ organisationOwesOverdue: owing?.n ?? 0 }),
});

/** Results that must not be extended or changed yet, because something is owed from the approval they came with. One statement. */
export async function owedObstacles(read: Reader, projectIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await read.query<{ id: string }>(
    `SELECT DISTINCT d.id AS id FROM owed_material o JOIN result_document d ON d.case_id = o.case_id AND d.effective = 1
     WHERE o.project_id IN (${placeholders(projectIds.length)}) AND o.state IN ('owed', 'delivered')`,
    projectIds,
  );
  return new Map(rows.map(({ id }) => [id, '该结果容缺取得，尚有材料未补交核销']));
}

/** One by its id, for whoever may read its case. NOT_FOUND otherwise. */
export async function getOwed(read: Reader, actor: Actor, id: string): Promise<OwedMaterialRow> {
  const owed = await read.get(OwedMaterialRow, { id });
  await getReadableCase(read, actor, owed.caseId);
  return owed;
}

interface Scope {
  sql: string;
  params: readonly SqlValue[];
}

/** The organisation's own, the department's own, everything of the district for who supervises; nobody else has a list of them. */
function scopeOf({ acting }: Actor): Scope {
  const { role, organisationId, unitId } = acting;
  if (role === Role.applicant) return { sql: 'o.organisation_id = ?', params: [organisationId ?? ''] };
  const district = districtCondition(acting, 'o.district_code');
  if (role === Role.cityAdministrator || role === Role.supervisor) return district;
  if (!unitRoles.includes(role) || unitId === null) return { sql: '1 = 0', params: [] };
  return { sql: `o.unit_id = ? AND (${district.sql})`, params: [unitId, ...district.params] };
}

/** What is owed to or by whoever asks, the most urgent first. One statement. */
export async function owedInScope(
  read: Reader,
  actor: Actor,
  state: OwedState | null,
  first: number,
): Promise<OwedMaterialRow[]> {
  const shape = read.shape(OwedMaterialRow);
  const scope = scopeOf(actor);
  const rows = await read.query(
    `SELECT ${shape.selectList('o')} FROM owed_material o WHERE (${scope.sql})${state === null ? '' : ' AND o.state = ?'}
     ORDER BY o.due_on, o.id LIMIT ?`,
    [...scope.params, ...(state === null ? [] : [state]), Math.min(Math.max(1, Math.trunc(first)), 100)],
  );
  return rows.map((raw) => shape.fromRow(raw));
}

/** Who may read the case reads what was handed in for it. */
export async function mayReadOwedFile(db: Database, caller: Caller, fileId: string): Promise<boolean> {
  if (caller.kind !== 'person') return false;
  for (const { caseId } of await db.read.list(OwedMaterialRow, { fileId })) {
    if ((await mayReadCaseRow(db.read, caller, caseId)) !== null) return true;
  }
  return false;
}
