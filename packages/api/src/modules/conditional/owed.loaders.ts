import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { OwedMaterialRow } from './owed-material.entity.js';

/** What each case leaves owed, the most urgent first. */
export function owedOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, OwedMaterialRow[]>('conditional.ofCase', async (ids) => {
    const { read } = context.services.db;
    const rows = await read.list(OwedMaterialRow, { caseId: [...ids] }, { dueOn: 'asc', id: 'asc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** What is owed in a project, of every stage. */
export function owedOfProjectLoader(context: RequestContext) {
  return context.loaders.batch<string, OwedMaterialRow[]>('conditional.ofProject', async (ids) => {
    const { read } = context.services.db;
    const rows = await read.list(OwedMaterialRow, { projectId: [...ids] }, { dueOn: 'asc', id: 'asc' });
    return grouped(ids, rows, (row) => row.projectId);
  });
}
