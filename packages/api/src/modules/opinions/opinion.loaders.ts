import { placeholders } from '../../kernel/database/sql-connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { OpinionRow } from './opinion.entity.js';

/** All opinions of an application, drafts included, in the order they were saved; the policy picks what a person sees. */
export function opinionsOfApplicationLoader(context: RequestContext) {
  return context.loaders.batch<string, OpinionRow[]>('opinions.ofApplication', async (ids) => {
    const { read } = context.services.db;
    const rows = await read.list(OpinionRow, { applicationId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.applicationId);
  });
}

/** The same of a case. */
export function opinionsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, OpinionRow[]>('opinions.ofCase', async (ids) => {
    const rows = await context.services.db.read.list(OpinionRow, { caseId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** Ids of the material versions an opinion was given on. */
export function materialVersionIdsLoader(context: RequestContext) {
  return context.loaders.batch<string, string[]>('opinions.materialVersions', async (ids) => {
    const rows = await context.services.db.read.query<{ opinionId: string; versionId: string }>(
      `SELECT opinion_id AS opinionId, material_version_id AS versionId FROM opinion_material
       WHERE opinion_id IN (${placeholders(ids.length)}) ORDER BY material_version_id`,
      ids,
    );
    return grouped(ids, rows, (row) => row.opinionId).map((group) => group.map(({ versionId }) => versionId));
  });
}
