import type DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/request-context.js';
import { MaterialVersion } from './material.entity.js';
import type { MaterialVersionType } from './material.type.js';
import { toMaterialVersionType } from './material.views.js';

/** Versions by id, as the schema shows them: what an opinion has read. */
export function materialVersionLoader(context: RequestContext): DataLoader<string, MaterialVersionType | null> {
  return context.loaders.batch('materials.version', async (ids) => {
    const rows = await context.services.db.read.byKeys(MaterialVersion, ids);
    return rows.map((row) => (row ? toMaterialVersionType(row) : null));
  });
}
