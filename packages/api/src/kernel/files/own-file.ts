import { ScanState } from '@gongshen/shared/material';
import type { Actor } from '../actor.js';
import type { Reader } from '../database/reader.js';
import { StoredFile } from './stored-file.entity.js';

/** The file, when the person or a colleague of the same unit uploaded it; else null. One that was quarantined is no use to anybody. */
export async function findOwnFile(read: Reader, actor: Actor, fileId: string): Promise<StoredFile | null> {
  const file = await read.find(StoredFile, { id: fileId });
  if (file === null || file.scanState === ScanState.quarantined) return null;
  const own = file.uploadedBy === actor.accountId || (file.unitId !== null && file.unitId === actor.acting.unitId);
  return own ? file : null;
}
