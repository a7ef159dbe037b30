import { Role, unitRoles } from '@gongshen/shared/identity';
import type { Actor } from '../../kernel/actor.js';
import { containing } from '../../kernel/database/containing.js';
import { type KeysetPage, keysetPage } from '../../kernel/database/keyset.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { districtCondition } from '../identity/index.js';
import { CertificateIssuer, CertificateProposal, CertificateRow, CertificateStepRow } from './certificate.entity.js';
import { CertificateSealing } from './sealing/sealing.entity.js';

/** A certificate that was just written; whoever asks for one to read takes it through getReadableCertificate. */
export function getCertificate(read: Reader, id: string): Promise<CertificateRow> {
  return read.get(CertificateRow, { id });
}

/** What is recorded of a unit as an issuer; null before it is. */
export function issuerRecord(read: Reader, unitId: string): Promise<CertificateIssuer | null> {
  return read.find(CertificateIssuer, { id: unitId });
}

/** Certificates by id. No scope: what leads to the id has been read within it. */
export function certificateLoader(context: RequestContext) {
  return context.loaders.batch<string, CertificateRow | null>('certificates.row', (ids) =>
    context.services.db.read.byKeys(CertificateRow, ids),
  );
}

/** All certificates ever made for a case, oldest first. */
export function certificatesOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, CertificateRow[]>('certificates.rowsOfCase', async (ids) => {
    const rows = await context.services.db.read.list(
      CertificateRow,
      { caseId: [...ids] },
      { draftedAt: 'asc', id: 'asc' },
    );
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** The certificate behind a result document. */
export function certificateOfResultLoader(context: RequestContext) {
  return context.loaders.batch<string, CertificateRow | null>('certificates.rowOfResult', async (ids) => {
    const rows = await context.services.db.read.list(CertificateRow, { resultId: [...ids] });
    const byResult = new Map(rows.map((row) => [row.resultId, row]));
    return ids.map((id) => byResult.get(id) ?? null);
  });
}

/** What was proposed of a certificate, newest first. */
export function proposalsLoader(context: RequestContext) {
  return context.loaders.batch<string, CertificateProposal[]>('certificates.proposals', async (ids) => {
    const rows = await context.services.db.read.list(
      CertificateProposal,
      { certificateId: [...ids] },
      { proposedAt: 'desc', id: 'desc' },
    );
    return grouped(ids, rows, (row) => row.certificateId);
  });
}

/** The last try to seal each. */
export function sealingLoader(context: RequestContext) {
  return context.loaders.batch<string, CertificateSealing | null>('certificates.sealing', async (ids) => {
    const order = { startedAt: 'desc', id: 'desc' } as const;
    const rows = await context.services.db.read.list(CertificateSealing, { certificateId: [...ids] }, order);
    return ids.map((id) => rows.find(({ certificateId }) => certificateId === id) ?? null);
  });
}

/** What became of a certificate, oldest first. */
export function stepsLoader(context: RequestContext) {
  return context.loaders.batch<string, CertificateStepRow[]>('certificates.steps', async (ids) => {
    const rows = await context.services.db.read.list(CertificateStepRow, { certificateId: [...ids] }, { seq: 'asc' });
    return grouped(ids, rows, (row) => row.certificateId);
  });
}

/** Whose certificates a list shows: one's own organisation's, one's own unit's, or all of one's districts, once in force. */
function scopeOf({ acting }: Actor): { sql: string; params: readonly SqlValue[] } {
  if (acting.role === Role.applicant) {
    return {
      sql: "c.organisation_id = ? AND c.effective_at IS NOT NULL AND k.delivery_state = 'handedOut'",
      params: [acting.organisationId],
    };
  }
  const district = districtCondition(acting, 'c.district_code');
  if (unitRoles.includes(acting.role) || acting.role === Role.leadCoordinator) {
    return {
      sql: `c.unit_id = ? AND c.effective_at IS NOT NULL AND ${district.sql}`,
      params: [acting.unitId, ...district.params],
    };
  }
  return { sql: `c.effective_at IS NOT NULL AND ${district.sql}`, params: district.params };
}

/** Certificates that took effect, the newest drafted first. One statement. */
export async function listCertificates(
  context: RequestContext,
  filter: { search?: string | null; projectId?: string | null },
  page: { first: number; after?: string | null },
): Promise<KeysetPage<CertificateRow>> {
  const { read } = context.services.db;
  const scope = scopeOf(context.requireActor());
  const conditions = [scope.sql];
  const params: SqlValue[] = [...scope.params];
  const search = containing(filter.search, ['c.number', 'c.identifier', 'c.title', 'c.project_name', 'c.holder_name']);
  if (search) {
    conditions.push(`(${search.sql})`);
    params.push(...search.params);
  }
  if (filter.projectId) {
    conditions.push('c.project_id = ?');
    params.push(filter.projectId);
  }
  const shape = read.shape(CertificateRow);
  const found = await keysetPage<Record<string, unknown>>(read, {
    select: `SELECT ${shape.selectList('c')}
      FROM certificate c JOIN item_case k ON k.id = c.case_id`,
    where: conditions.join(' AND '),
    params,
    order: [{ expression: 'c.id', property: 'id', direction: 'desc' }],
    ...page,
  });
  return { ...found, rows: found.rows.map(({ cursor, row }) => ({ cursor, row: shape.fromRow({ ...row }) })) };
}

/** What waits for a confirmation in the actor's unit, oldest first. */
export async function openProposals(context: RequestContext, first: number): Promise<CertificateProposal[]> {
  const { acting } = context.requireActor();
  const district = districtCondition(acting, 'c.district_code');
  const { read } = context.services.db;
  const shape = read.shape(CertificateProposal);
  const rows = await read.query(
    `SELECT ${shape.selectList('p')} FROM certificate_proposal p JOIN certificate c ON c.id = p.certificate_id
     WHERE p.unit_id = ? AND p.state = 'open' AND ${district.sql} ORDER BY p.proposed_at, p.id
     LIMIT ${Math.min(Math.max(Math.trunc(first), 1), 100)}`,
    [acting.unitId, ...district.params],
  );
  return rows.map((row) => shape.fromRow({ ...row }));
}
