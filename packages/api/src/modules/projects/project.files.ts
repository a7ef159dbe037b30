import type { CanReadFile } from '../../kernel/files/file-policy.js';
import type { Services } from '../../kernel/services.js';

/** The papers of a project are readable for whoever looks into it. */
export function priorResultFiles({ db, projectInsight }: Pick<Services, 'db' | 'projectInsight'>): CanReadFile {
  return async (caller, fileId) => {
    const scope = projectInsight.criterion(caller);
    const rows = await db.read.query(
      `SELECT pr.id FROM prior_result pr JOIN project ON project.id = pr.project_id
       WHERE pr.file_id = ? AND (${scope.sql}) LIMIT 1`,
      [fileId, ...scope.params],
    );
    return rows.length > 0;
  };
}
