import { ScanState } from '@gongshen/shared/material';
import type { Actor } from '../actor.js';
import type { Reader } from '../database/reader.js';
import { StoredFile } from './stored-file.entity.js';

/** In whose name something was uploaded: the person, and the organisation and unit acted for then. */
export type Brought = Pick<StoredFile, 'uploadedBy' | 'organisationId' | 'unitId'>;

/**
 * The person's own upload, made for the organisation and unit acted for now: what was brought for one is not the other's. At the window
 * both stand: the clerk's unit, and the organisation of the visit.
 */
export function uploadedAs({ accountId, acting }: Actor, file: Brought): boolean {
  return (
    file.uploadedBy === accountId && file.organisationId === acting.organisationId && file.unitId === acting.unitId
  );
}

/** The own upload, or that of a colleague of the same unit; of a unit's files those are none that were brought for somebody at the window. */
export function isOwnFile(actor: Actor, file: Brought): boolean {
  const { unitId, organisationId } = actor.acting;
  if (uploadedAs(actor, file)) return true;
  return unitId !== null && file.unitId === unitId && organisationId === null && file.organisationId === null;
}

/** The file, when the person or a colleague of the same unit uploaded it; else null. One that was quarantined is no use to anybody. */
export async function findOwnFile(read: Reader, actor: Actor, fileId: string): Promise<StoredFile | null> {
  const file = await read.find(StoredFile, { id: fileId });
  if (file === null || file.scanState === ScanState.quarantined) return null;
  return isOwnFile(actor, file) ? file : null;
}

/**
 * What somebody brought for the organisation acted for: attached by who uploaded it, in the very capacity it was uploaded in. A colleague,
 * the window, or the same person for another organisation uploads it again; nobody makes what he may not read a material by its id.
 */
export async function findBroughtFile(read: Reader, actor: Actor, fileId: string): Promise<StoredFile | null> {
  if (actor.acting.organisationId === null) return null;
  const file = await read.find(StoredFile, { id: fileId });
  return file !== null && uploadedAs(actor, file) ? file : null;
}
