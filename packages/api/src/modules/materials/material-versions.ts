import { mediaTypesOfFormats } from '@gongshen/shared/material';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { Tx } from '../../kernel/database/tx.js';
import { findBroughtFile } from '../../kernel/files/own-file.js';
import type { StoredFile } from '../../kernel/files/stored-file.entity.js';
import { Material, MaterialVersion } from './material.entity.js';

/** One thing wrong with the file that was named; `field` is the path in the input. */
export interface FileProblem {
  field: 'fileId';
  reason: 'unknown' | 'typeNotAccepted';
  message: string;
}

/** Whether the person may use the file, and whether the requirement takes its type (by content, never by name). */
export async function usableFile(
  tx: Tx,
  actor: Actor,
  fileId: string,
  formats: readonly string[],
): Promise<{ file: StoredFile | null; problems: FileProblem[] }> {
  const file = await findBroughtFile(tx, actor, fileId);
  if (file === null) {
    const message = '没有找到这个文件，请重新上传';
    return { file: null, problems: [{ field: 'fileId', reason: 'unknown', message }] };
  }
  const accepted = mediaTypesOfFormats(formats);
  if (!accepted.some(({ mediaType }) => mediaType === file.mediaType)) {
    const message = `“${file.fileName}”的格式不符，本材料可上传 ${accepted.map(({ label }) => label).join('、')} 格式`;
    return { file, problems: [{ field: 'fileId', reason: 'typeNotAccepted', message }] };
  }
  return { file, problems: [] };
}

export interface MaterialPlace {
  projectId: string;
  applicationId: string;
  organisationId: string;
  requirementCode: string;
}

/**
 * A new material with its first version. Whether the application may be changed is for the caller to know.
 * @param handedInWith the round it counts as handed in with at once; null while the application is being prepared
 */
export async function createMaterial(
  tx: Tx,
  place: MaterialPlace,
  file: Pick<StoredFile, 'id' | 'fileName'>,
  uploadedBy: string,
  handedInWith: number | null = null,
): Promise<{ material: Material; version: MaterialVersion }> {
  const first = firstOf(tx, uploadedBy, handedInWith);
  const version = { ...first, id: tx.ids.next(), materialId: tx.ids.next(), fileId: file.id };
  const material: Material = {
    id: version.materialId,
    ...place,
    name: file.fileName,
    currentVersionId: version.id,
    removedAt: null,
  };
  await tx.insert(Material, material);
  await tx.insert(MaterialVersion, version);
  return { material, version };
}

const firstOf = (tx: Tx, uploadedBy: string, submittedInRound: number | null) => ({
  number: 1,
  uploadedBy,
  uploadedAt: tx.now,
  submittedInRound,
});

/** A further version of a material; the ones before stay. The person it was replaced by may be another one. */
export async function replaceMaterial<M extends Pick<Material, 'id'>>(
  tx: Tx,
  material: M,
  file: Pick<StoredFile, 'id' | 'fileName'>,
  uploadedBy: string,
  handedInWith: number | null = null,
): Promise<{ material: M; version: MaterialVersion }> {
  const versions = await tx.list(MaterialVersion, { materialId: material.id }, { number: 'desc' }, 1);
  const version: MaterialVersion = {
    ...firstOf(tx, uploadedBy, handedInWith),
    id: tx.ids.next(),
    materialId: material.id,
    number: (versions[0]?.number ?? 0) + 1,
    fileId: file.id,
  };
  await tx.insert(MaterialVersion, version);
  const set = { currentVersionId: version.id, name: file.fileName };
  await tx.updateWhere(Material, { id: material.id }, set);
  return { material: { ...material, ...set }, version };
}

/** Takes a material away that was never handed in; answers false, and does nothing, when it was. */
export async function removeMaterial(tx: Tx, material: Material): Promise<boolean> {
  const handedIn = (await tx.list(MaterialVersion, { materialId: material.id })).some(
    ({ submittedInRound }) => submittedInRound !== null,
  );
  if (handedIn) return false;
  await tx.updateWhere(Material, { id: material.id, removedAt: null }, { removedAt: tx.now });
  return true;
}

/** Marks what goes in with a submission round; answers the versions that lie in it now, carried over ones included. */
export async function markSubmitted(tx: Tx, applicationId: string, round: number): Promise<string[]> {
  const materials = await tx.list(Material, { applicationId, removedAt: null }, { id: 'asc' });
  const ids = materials.map(({ currentVersionId }) => currentVersionId);
  if (ids.length > 0) {
    await tx.updateWhere(MaterialVersion, { id: ids, submittedInRound: null }, { submittedInRound: round });
  }
  return ids;
}

/** Takes away what was brought for requirements that nothing chosen asks for any more; it was never submitted. */
export async function discardUnasked(tx: Tx, applicationId: string, asked: ReadonlySet<string>): Promise<void> {
  const materials = await tx.list(Material, { applicationId, removedAt: null });
  const ids = materials.filter(({ requirementCode }) => !asked.has(requirementCode)).map(({ id }) => id);
  if (ids.length > 0) await tx.updateWhere(Material, { id: ids }, { removedAt: tx.now });
}

/** All materials of a draft that is thrown away. */
export async function discardMaterials(tx: Tx, applicationId: string): Promise<void> {
  await tx.updateWhere(Material, { applicationId, removedAt: null }, { removedAt: tx.now });
}

/** The versions in which the materials for these requirements lie now: what whoever acts on them has before him. */
export async function versionsBefore(
  read: Reader,
  applicationId: string,
  requirementCodes: readonly string[],
): Promise<string[]> {
  const codes = [...new Set(requirementCodes)];
  if (codes.length === 0) return [];
  const rows = await read.query<{ id: string }>(
    `SELECT current_version_id AS id FROM material
     WHERE application_id = ? AND removed_at IS NULL AND requirement_code IN (${placeholders(codes.length)}) ORDER BY id`,
    [applicationId, ...codes],
  );
  return rows.map(({ id }) => id);
}
