import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { RemarkAnswerRow, RemarkRow } from './remark.entity.js';

export function remarksOfVersionLoader(context: RequestContext) {
  return context.loaders.batch<string, RemarkRow[]>('remarks.ofVersion', async (ids) => {
    const { read } = context.services.db;
    const where = { materialVersionId: [...ids], removedAt: null };
    const rows = await read.list(RemarkRow, where, { page: 'asc', at: 'asc', id: 'asc' });
    return grouped(ids, rows, (row) => row.materialVersionId);
  });
}

/** The oldest first. */
export function answersLoader(context: RequestContext) {
  return context.loaders.batch<string, RemarkAnswerRow[]>('remarks.answers', async (ids) => {
    const { read } = context.services.db;
    const rows = await read.list(RemarkAnswerRow, { remarkId: [...ids] }, { at: 'asc', id: 'asc' });
    return grouped(ids, rows, (row) => row.remarkId);
  });
}
