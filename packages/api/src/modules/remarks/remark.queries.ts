import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { notFound } from '../../kernel/errors.js';
import type { Services } from '../../kernel/services.js';
import { RemarkRow } from './remark.entity.js';
import { readsRemarks } from './remark.policy.js';

/** A version that was handed in, and where it belongs. */
export interface ReadableVersion {
  id: string;
  number: number;
  materialId: string;
  applicationId: string;
  projectId: string;
  fileName: string;
  mediaType: string;
}

/**
 * The versions of a condition that the authority may read: handed in, in a project it looks into — as for their files. "Not yours" and
 * "not there" answer alike.
 */
async function readable(
  read: Reader,
  { projectInsight }: Pick<Services, 'projectInsight'>,
  actor: Actor,
  condition: string,
  id: string,
): Promise<ReadableVersion[]> {
  if (!readsRemarks(actor.acting)) return [];
  const scope = projectInsight.criterion(actor);
  return read.query<ReadableVersion>(
    `SELECT v.id AS id, v.number AS number, m.id AS materialId, m.application_id AS applicationId,
       m.project_id AS projectId, f.file_name AS fileName, f.media_type AS mediaType
     FROM material_version v JOIN material m ON m.id = v.material_id JOIN stored_file f ON f.id = v.file_id
       JOIN project ON project.id = m.project_id
     WHERE ${condition} = ? AND v.submitted_in_round IS NOT NULL AND (${scope.sql}) ORDER BY v.number`,
    [id, ...scope.params],
  );
}

type Insight = Pick<Services, 'projectInsight'>;

export async function getReadableVersion(
  read: Reader,
  services: Insight,
  actor: Actor,
  versionId: string,
): Promise<ReadableVersion> {
  const [version] = await readable(read, services, actor, 'v.id', versionId);
  if (!version) throw notFound();
  return version;
}

/** Remarks on all versions of a material that the authority may read, page by page. */
export async function remarksOfMaterial(
  read: Reader,
  services: Insight,
  actor: Actor,
  materialId: string,
): Promise<RemarkRow[]> {
  const versions = await readable(read, services, actor, 'm.id', materialId);
  if (versions.length === 0) throw notFound();
  const where = { materialVersionId: versions.map(({ id }) => id), removedAt: null };
  return read.list(RemarkRow, where, { page: 'asc', at: 'asc', id: 'asc' });
}
