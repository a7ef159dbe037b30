import type DataLoader from 'dataloader';
import { rowMapper } from '../database/rows.js';
import { placeholders } from '../database/sql-connection.js';
import type { RequestContext } from '../request-context.js';
import type { StoredFile } from './stored-file.entity.js';
import { type StoredFileType, toStoredFileType } from './stored-file.type.js';

const toShown = rowMapper<ShownFile>({ size: 'int', uploadedAt: 'instant' });

/** Files by id, as the schema shows them. What leads to the id has been read within the caller's rights. */
export function storedFileLoader(context: RequestContext): DataLoader<string, StoredFileType | null> {
  return context.loaders.batch('kernel.storedFile', async (ids) => {
    const rows = await context.services.db.read.query<ShownFile>(
      `SELECT id, sha256, size, media_type AS mediaType, file_name AS fileName, uploaded_at AS uploadedAt,
         scan_state AS scanState, scan_finding AS scanFinding
       FROM stored_file WHERE id IN (${placeholders(ids.length)})`,
      ids,
    );
    const byId = new Map(rows.map((row) => [row.id, toStoredFileType(toShown(row))]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

type ShownFile = Omit<StoredFile, 'uploadedBy' | 'organisationId' | 'unitId'>;
