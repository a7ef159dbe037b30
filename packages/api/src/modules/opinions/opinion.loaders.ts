import { placeholders } from '../../kernel/database/sql-connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { OpinionRow } from './opinion.entity.js';
import { ConsultationLinkRow, OpinionReplyRow, OpinionRequestRow } from './opinion-request.entity.js';

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

/** Everything written for a request: drafts and what was given. */
export function opinionsOfRequestLoader(context: RequestContext) {
  return context.loaders.batch<string, OpinionRow[]>('opinions.ofRequest', async (ids) => {
    const rows = await context.services.db.read.list(OpinionRow, { requestId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.requestId as string);
  });
}

/** A material version an opinion was given on, and whether the material has moved on since. */
export interface ReadVersion {
  opinionId: string;
  versionId: string;
  materialId: string;
  requirementCode: string;
  outdated: boolean;
}

/** What opinions were given on, and what of it was replaced or taken away since: one statement for a page. */
export function readVersionsLoader(context: RequestContext) {
  return context.loaders.batch<string, ReadVersion[]>('opinions.readVersions', async (ids) => {
    const rows = await context.services.db.read.query<Omit<ReadVersion, 'outdated'> & { outdated: number }>(
      `SELECT om.opinion_id AS opinionId, mv.id AS versionId, m.id AS materialId, m.requirement_code AS requirementCode,
         CASE WHEN m.current_version_id <> mv.id OR m.removed_at IS NOT NULL THEN 1 ELSE 0 END AS outdated
       FROM opinion_material om JOIN material_version mv ON mv.id = om.material_version_id
         JOIN material m ON m.id = mv.material_id
       WHERE om.opinion_id IN (${placeholders(ids.length)}) ORDER BY mv.id`,
      ids,
    );
    const known = rows.map((row): ReadVersion => ({ ...row, outdated: Number(row.outdated) === 1 }));
    return grouped(ids, known, ({ opinionId }) => opinionId);
  });
}

export function requestLoader(context: RequestContext) {
  return context.loaders.batch<string, OpinionRequestRow | null>('opinions.request', (ids) =>
    context.services.db.read.byKeys(OpinionRequestRow, ids),
  );
}

export function requestsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, OpinionRequestRow[]>('opinions.requestsOfCase', async (ids) => {
    const rows = await context.services.db.read.list(OpinionRequestRow, { caseId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

export function requestsOfApplicationLoader(context: RequestContext) {
  return context.loaders.batch<string, OpinionRequestRow[]>('opinions.requestsOfApplication', async (ids) => {
    const rows = await context.services.db.read.list(OpinionRequestRow, { applicationId: [...ids] }, { id: 'asc' });
    return grouped(ids, rows, (row) => row.applicationId);
  });
}

/** Until when the newest link of a request may be used; null for a unit's. */
export function linkExpiryLoader(context: RequestContext) {
  return context.loaders.batch<string, string | null>('opinions.linkExpiry', async (ids) => {
    const rows = await context.services.db.read.list(ConsultationLinkRow, { requestId: [...ids] });
    return grouped(ids, rows, (row) => row.requestId).map(
      (links) =>
        links
          .map(({ expiresAt }) => expiresAt)
          .sort()
          .at(-1) ?? null,
    );
  });
}

export function replyLoader(context: RequestContext) {
  return context.loaders.batch<string, OpinionReplyRow | null>('opinions.reply', async (ids) => {
    const rows = await context.services.db.read.list(OpinionReplyRow, { opinionId: [...ids] });
    const known = new Map(rows.map((row) => [row.opinionId, row]));
    return ids.map((id) => known.get(id) ?? null);
  });
}
