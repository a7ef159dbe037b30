import type { Actor } from '../../../kernel/actor.js';
import type { Reader } from '../../../kernel/database/reader.js';
import { grouped } from '../../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { districtCondition } from '../../identity/index.js';
import { CaseExtensionRow } from './case-extension.entity.js';

/** All extensions of a case, asked for or granted, the oldest first; the policy picks what a person sees. */
export function extensionsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, CaseExtensionRow[]>('extensions.ofCase', async (ids) => {
    const rows = await context.services.db.read.list(CaseExtensionRow, { caseId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** What waits for the approval of this head, the longest first. One statement. */
export async function waitingForApproval(read: Reader, { acting }: Actor, first: number): Promise<CaseExtensionRow[]> {
  if (acting.unitId === null) return [];
  const shape = read.shape(CaseExtensionRow);
  const district = districtCondition(acting, 'c.district_code');
  const rows = await read.query(
    `SELECT ${shape.selectList('e')} FROM case_extension e JOIN item_case c ON c.id = e.case_id
     WHERE e.unit_id = ? AND e.state = 'requested' AND ${district.sql}
     ORDER BY e.requested_at, e.id LIMIT ${Math.min(Math.max(Math.trunc(first), 1), 100)}`,
    [acting.unitId, ...district.params],
  );
  return rows.map((raw) => shape.fromRow(raw));
}
