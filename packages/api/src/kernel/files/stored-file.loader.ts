import type DataLoader from 'dataloader';
import type { RequestContext } from '../request-context.js';
import { StoredFile } from './stored-file.entity.js';
import { type StoredFileType, toStoredFileType } from './stored-file.type.js';

/** Files by id, as the schema shows them. What leads to the id has been read within the caller's rights. */
export function storedFileLoader(context: RequestContext): DataLoader<string, StoredFileType | null> {
  return context.loaders.batch('kernel.storedFile', async (ids) => {
    const rows = await context.services.db.read.byKeys(StoredFile, ids);
    return rows.map((row) => (row ? toStoredFileType(row) : null));
  });
}
