import type { CanReadFile } from '../../kernel/files/file-policy.js';
import type { Services } from '../../kernel/services.js';
import { findReadableSession } from './session.queries.js';

/** Papers of an invitation, reports of what was put right, and the result document: for whoever may read the session. */
export function sessionFiles({ db }: Pick<Services, 'db'>): CanReadFile {
  return async (caller, fileId) => {
    const rows = await db.read.query<{ sessionId: string }>(
      `SELECT session_id AS sessionId FROM session_file WHERE file_id = ?
       UNION SELECT session_id FROM rectification WHERE report_file_id = ?
       UNION SELECT id FROM joint_session WHERE result_file_id = ?`,
      [fileId, fileId, fileId],
    );
    for (const { sessionId } of rows) {
      if ((await findReadableSession(db.read, caller, sessionId)) !== null) return true;
    }
    return false;
  };
}
