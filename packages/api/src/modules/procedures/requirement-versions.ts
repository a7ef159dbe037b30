import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';

/** The versions in which the materials named by some points lie now, for the record of what was looked at. */
export async function currentVersionsOf(
  read: Reader,
  applicationId: string,
  points: readonly { requirementCode: string | null }[],
): Promise<string[]> {
  const codes = [...new Set(points.flatMap(({ requirementCode }) => requirementCode ?? []))];
  if (codes.length === 0) return [];
  const rows = await read.query<{ id: string }>(
    `SELECT current_version_id AS id FROM material
     WHERE application_id = ? AND removed_at IS NULL AND requirement_code IN (${placeholders(codes.length)}) ORDER BY id`,
    [applicationId, ...codes],
  );
  return rows.map(({ id }) => id);
}
