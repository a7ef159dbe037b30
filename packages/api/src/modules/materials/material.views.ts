import type { StoredFileType } from '../../kernel/files/stored-file.type.js';
import type { Material, MaterialVersion } from './material.entity.js';
import type { MaterialType, MaterialVersionType } from './material.type.js';

/** A version without its material, with its file when that was read along. */
type ShownVersion = Omit<MaterialVersion, 'materialId'> & { file?: StoredFileType };

export function toMaterialVersionType(version: ShownVersion): MaterialVersionType {
  const { id, number, uploadedAt, submittedInRound, fileId, uploadedBy, file = null } = version;
  return { id, number, uploadedAt, submittedInRound, fileId, uploadedById: uploadedBy, storedFile: file };
}

/** `versions` oldest first. `editable`: the application may be changed now, and by this person. */
export function toMaterialType(
  material: Pick<Material, 'id' | 'requirementCode' | 'name' | 'currentVersionId'>,
  versions: readonly ShownVersion[],
  editable: boolean,
): MaterialType {
  const shown = versions.map(toMaterialVersionType);
  const current = shown.find(({ id }) => id === material.currentVersionId) ?? shown.at(-1);
  if (!current) throw new Error(`Material ${material.id} has no version`);
  const { id, requirementCode, name } = material;
  return { id, requirementCode, name, current, versions: shown, removable: editable && mayBeRemoved(versions) };
}

/** What was handed in once stays for the record: it can be replaced, not taken away. */
export function mayBeRemoved(versions: readonly Pick<MaterialVersion, 'submittedInRound'>[]): boolean {
  return versions.every(({ submittedInRound }) => submittedInRound === null);
}
