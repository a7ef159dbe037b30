import type DataLoader from 'dataloader';
import { grouped } from '../../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { RepeatedTellingRow } from './repeated-telling.entity.js';

/** What was told late, by application, in the order it was told. */
export function repeatedTellingsLoader(context: RequestContext): DataLoader<string, RepeatedTellingRow[]> {
  return context.loaders.batch('applications.repeatedTellings', async (ids) => {
    const { read } = context.services.db;
    const rows = await read.list(RepeatedTellingRow, { applicationId: [...ids] }, { toldAt: 'asc', id: 'asc' });
    return grouped(ids, rows, (row) => row.applicationId);
  });
}
