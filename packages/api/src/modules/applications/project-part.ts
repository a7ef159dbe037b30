import type { Tx } from '../../kernel/database/tx.js';
import { ProjectPart } from './project-part.entity.js';

/** What units have part in a project for: one request for an opinion, one session … */
export interface PartSource {
  sourceType: string;
  sourceId: string;
}

/**
 * From now on these units read the project like those that have an item of it (珠 2; domain §4), until what they have part for takes it
 * again. Giving it twice for the same changes nothing.
 */
export async function givePart(
  tx: Tx,
  projectId: string,
  unitIds: readonly string[],
  source: PartSource = { sourceType: 'project', sourceId: projectId },
): Promise<void> {
  const wanted = [...new Set(unitIds)];
  if (wanted.length === 0) return;
  const known = new Set((await tx.list(ProjectPart, { ...source, unitId: wanted })).map(({ unitId }) => unitId));
  const missing = wanted.filter((unitId) => !known.has(unitId));
  if (missing.length === 0) return;
  const { sourceType, sourceId } = source;
  await tx.insert(
    ProjectPart,
    missing.map((unitId) => ({ id: tx.ids.next(), projectId, unitId, sourceType, sourceId, since: tx.now })),
  );
}

/** What this source gave is taken; a part the units have for something else stays. */
export async function takePart(tx: Tx, { sourceType, sourceId }: PartSource): Promise<void> {
  await tx.deleteWhere(ProjectPart, { sourceType, sourceId });
}
