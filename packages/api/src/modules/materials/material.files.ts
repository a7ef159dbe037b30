import type { Caller } from '../../kernel/actor.js';
import type { CanReadFile } from '../../kernel/files/file-policy.js';
import type { Services } from '../../kernel/services.js';

type Known = Pick<Services, 'db' | 'projectInsight'>;

/**
 * Files of materials and of held documents. The organisation reads all of its own; an authority those of projects it looks
 * into: of materials only what was handed in — a draft is nobody else's —, of held documents only what serves such a project alone. What
 * serves all projects of an organisation is read where it was used (`usedFiles` of applications).
 */
export function materialFiles(services: Known): CanReadFile {
  return async (caller, fileId) =>
    (await isMaterial(services, caller, fileId)) || (await isHeld(services, caller, fileId));
}

const isApplicant = (caller: Caller) => caller.kind === 'person' && caller.acting.role === 'applicant';

async function isMaterial({ db, projectInsight }: Known, caller: Caller, fileId: string): Promise<boolean> {
  const scope = projectInsight.criterion(caller);
  const handedIn = isApplicant(caller) ? '' : ' AND v.submitted_in_round IS NOT NULL';
  const rows = await db.read.query(
    `SELECT v.id FROM material_version v JOIN material m ON m.id = v.material_id JOIN project ON project.id = m.project_id
     WHERE v.file_id = ?${handedIn} AND (${scope.sql}) LIMIT 1`,
    [fileId, ...scope.params],
  );
  return rows.length > 0;
}

async function isHeld({ db, projectInsight }: Known, caller: Caller, fileId: string): Promise<boolean> {
  if (caller.kind === 'person' && isApplicant(caller)) {
    const rows = await db.read.query('SELECT id FROM held_document WHERE file_id = ? AND organisation_id = ? LIMIT 1', [
      fileId,
      caller.acting.organisationId,
    ]);
    return rows.length > 0;
  }
  const scope = projectInsight.criterion(caller);
  const rows = await db.read.query(
    `SELECT h.id FROM held_document h JOIN project ON project.organisation_id = h.organisation_id
     WHERE h.file_id = ? AND h.project_code = project.code AND h.replaced_at IS NULL AND h.ended_at IS NULL AND (${scope.sql}) LIMIT 1`,
    [fileId, ...scope.params],
  );
  return rows.length > 0;
}
