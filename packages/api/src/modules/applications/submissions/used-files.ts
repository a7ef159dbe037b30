import type { CanReadFile } from '../../../kernel/files/file-policy.js';
import type { Services } from '../../../kernel/services.js';
import { applicationScope } from '../application.queries.js';

/**
 * Files of documents that were used in place of uploads: whoever reads the application reads what it was submitted with, also once it was
 * replaced or ended in the library. Results have rights of their own: what was not handed out is not read this way (珠 18).
 */
export function usedFiles({ db }: Pick<Services, 'db'>): CanReadFile {
  return async (caller, fileId) => {
    const scope = applicationScope(caller);
    const rows = await db.read.query(
      `SELECT u.id FROM application_held_use u JOIN application a ON a.id = u.application_id
       WHERE u.file_id = ? AND u.source IN ('library', 'sharing') AND (${scope.sql}) LIMIT 1`,
      [fileId, ...scope.params],
    );
    return rows.length > 0;
  };
}
