import type { Reader } from '../../kernel/database/reader.js';
import type { CanReadFile } from '../../kernel/files/file-policy.js';
import { projectScope } from './project.queries.js';

/** The papers of a project are readable for whoever may see the project. */
export function priorResultFiles(read: Reader): CanReadFile {
  return async (caller, fileId) => {
    const scope = projectScope(caller);
    const rows = await read.query(
      `SELECT pr.id FROM prior_result pr JOIN project ON project.id = pr.project_id
       WHERE pr.file_id = ? AND (${scope.sql}) LIMIT 1`,
      [fileId, ...scope.params],
    );
    return rows.length > 0;
  };
}
