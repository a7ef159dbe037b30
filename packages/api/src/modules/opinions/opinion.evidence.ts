import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { Evidence } from '../cases/index.js';

interface GivenRow {
  caseId: string;
  kind: string;
  /** Materials it was given on that have a newer version now, or were taken away. */
  outdated: number;
}

/** What the deciding department has given on each of these cases, and whether its materials are still the ones read. One statement. */
export async function ownGivenOpinions(
  read: Reader,
  caseIds: readonly string[],
): Promise<Map<string, Pick<Evidence, 'ownGivenOpinions'>>> {
  const rows = await read.query<GivenRow>(
    `SELECT o.case_id AS caseId, o.kind AS kind,
       (SELECT COUNT(*) FROM opinion_material om
          JOIN material_version mv ON mv.id = om.material_version_id
          JOIN material m ON m.id = mv.material_id
        WHERE om.opinion_id = o.id AND (m.current_version_id <> mv.id OR m.removed_at IS NOT NULL)) AS outdated
     FROM opinion o JOIN item_case c ON c.id = o.case_id AND c.unit_id = o.unit_id
     WHERE o.case_id IN (${placeholders(caseIds.length)}) AND o.state = 'given'`,
    caseIds,
  );
  const known = new Map<string, Pick<Evidence, 'ownGivenOpinions'>>();
  for (const { caseId, kind, outdated } of rows) {
    const before = known.get(caseId)?.ownGivenOpinions ?? [];
    known.set(caseId, { ownGivenOpinions: [...before, { kind, stale: Number(outdated) > 0 }] });
  }
  return known;
}
