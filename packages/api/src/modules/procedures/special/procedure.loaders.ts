import { grouped } from '../../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../../kernel/request-context.js';
import { PutRightPointRow, SpecialProcedureRow } from './special-procedure.entity.js';

/** All procedures of a case, the oldest first. */
export function proceduresOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, SpecialProcedureRow[]>('procedures.ofCase', async (ids) => {
    const rows = await context.services.db.read.list(SpecialProcedureRow, { caseId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** Every point of every list of a procedure, in the order they were named. */
export function pointsOfProcedureLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, PutRightPointRow[]>('procedures.points', async (ids) => {
    const rows = await read.list(PutRightPointRow, { procedureId: [...ids] }, { round: 'asc', seq: 'asc' });
    return grouped(ids, rows, (row) => row.procedureId);
  });
}
