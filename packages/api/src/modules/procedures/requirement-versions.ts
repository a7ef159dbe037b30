import type { Reader } from '../../kernel/database/reader.js';
import { versionsBefore } from '../materials/index.js';

/** The versions in which the materials named by some points lie now, for the record of what was looked at. */
export function currentVersionsOf(
  read: Reader,
  applicationId: string,
  points: readonly { requirementCode: string | null }[],
): Promise<string[]> {
  const codes = points.flatMap(({ requirementCode }) => requirementCode ?? []);
  return versionsBefore(read, applicationId, codes);
}
