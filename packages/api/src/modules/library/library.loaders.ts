import { rowMapper } from '../../kernel/database/rows.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { HeldDocument } from '../materials/index.js';

/** The versions of held documents by their series, oldest first. */
export function versionsOfSeriesLoader(context: RequestContext) {
  return context.loaders.batch<string, HeldDocument[]>('library.versions', async (ids) => {
    const rows = await context.services.db.read.list(HeldDocument, { seriesId: [...ids] }, { number: 'asc' });
    return grouped(ids, rows, (row) => row.seriesId);
  });
}

export function heldDocumentLoader(context: RequestContext) {
  return context.loaders.batch<string, HeldDocument | null>('library.held', (ids) =>
    context.services.db.read.byKeys(HeldDocument, ids),
  );
}

/** Where something has been used in place of an upload. */
export interface LibraryUseRow {
  evidenceId: string;
  applicationId: string;
  applicationNumber: string | null;
  catalogueId: string;
  stageCode: string;
  projectName: string;
  requirementCode: string;
  round: number;
  usedAt: string;
}
const toUse = rowMapper<LibraryUseRow>({ round: 'int', usedAt: 'instant' });

/** Uses by evidence, the newest first: one statement for a whole page. A later round of the same application counts once. */
export function usesLoader(context: RequestContext) {
  return context.loaders.batch<string, LibraryUseRow[]>('library.uses', async (ids) => {
    const rows = await context.services.db.read.query(
      `SELECT u.evidence_id AS evidenceId, u.application_id AS applicationId, a.number AS applicationNumber,
         a.catalogue_id AS catalogueId, a.stage_code AS stageCode, p.name AS projectName,
         u.requirement_code AS requirementCode, u.round AS round, u.used_at AS usedAt
       FROM application_held_use u JOIN application a ON a.id = u.application_id JOIN project p ON p.id = a.project_id
       WHERE u.evidence_id IN (${placeholders(ids.length)}) ORDER BY u.used_at DESC, u.id`,
      ids,
    );
    return grouped(ids, rows.map(toUse), (row) => row.evidenceId).map(oncePerApplication);
  });
}

function oncePerApplication(uses: readonly LibraryUseRow[]): LibraryUseRow[] {
  const seen = new Set<string>();
  return uses.filter(({ applicationId, requirementCode }) => {
    const key = `${applicationId} ${requirementCode}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
