import type { ResultKind } from '@gongshen/shared/certificate';
import type { Caller } from '../../kernel/actor.js';
import type { Database } from '../../kernel/database/data-sources.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import { grouped } from '../../kernel/graphql/loaders.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { ApplicationItem, type EffectiveResult } from '../applications/index.js';
import { changesEarlier, type EvidenceSource, mayReadCaseRow } from '../cases/index.js';
import { mayReadResult, preparesResult } from './result.policy.js';
import { ResultDocumentRow } from './result-document.entity.js';

/** The documents of a case that were not replaced: the attached one before the decision, the effective one after. */
export function documentsOfCaseLoader(context: RequestContext) {
  return context.loaders.batch<string, ResultDocumentRow[]>('certificates.ofCase', async (ids) => {
    const rows = await context.services.db.read.list(ResultDocumentRow, { caseId: [...ids], replacedAt: null });
    return grouped(ids, rows, (row) => row.caseId);
  });
}

/** Documents by id. No scope: what leads to the id has been read within it. */
export function documentLoader(context: RequestContext) {
  return context.loaders.batch<string, ResultDocumentRow | null>('certificates.byId', (ids) =>
    context.services.db.read.byKeys(ResultDocumentRow, ids),
  );
}

/** Items of an application that name the earlier result they extend or change. */
export function changingItemsLoader(context: RequestContext) {
  return context.loaders.batch<string, ApplicationItem[]>('certificates.changingItems', async (ids) => {
    const rows = await context.services.db.read.list(ApplicationItem, { applicationId: [...ids] }, { itemCode: 'asc' });
    return grouped(ids, rows.filter(changesEarlier), (row) => row.applicationId);
  });
}

/** It counts: neither a refusal, nor replaced by a later one, nor taken back. */
export function stands(document: Pick<ResultDocumentRow, 'kind' | 'replacedById' | 'revokedAt'>): boolean {
  return document.kind !== 'refusal' && document.replacedById === null && document.revokedAt === null;
}

/** An effective document with what the policy asks of its case. */
export type EffectiveDocument = ResultDocumentRow & { handedOut: boolean };

/** The effective documents of a project, any stage, refusals included, in the order they were issued. */
export function documentsOfProjectLoader(context: RequestContext) {
  const { read } = context.services.db;
  return context.loaders.batch<string, EffectiveDocument[]>('certificates.ofProject', async (ids) => {
    const shape = read.shape(ResultDocumentRow);
    const rows = await read.query<{ deliveryState: string | null }>(
      `SELECT ${shape.selectList('d')}, c.delivery_state AS deliveryState
       FROM result_document d JOIN item_case c ON c.id = d.case_id
       WHERE d.project_id IN (${placeholders(ids.length)}) AND d.effective = 1 ORDER BY d.issued_on, d.id`,
      ids,
    );
    const documents = rows.map((raw) => ({
      ...shape.fromRow({ ...raw }),
      handedOut: raw.deliveryState === 'handedOut',
    }));
    return grouped(ids, documents, (row) => row.projectId);
  });
}

/**
 * Favourable results decided in this system that stand — neither replaced by a later one nor taken back, nor a certificate that is
 * suspended: what later stages find in hand.
 * One statement.
 */
export async function effectiveResults(read: Reader, projectIds: readonly string[]): Promise<EffectiveResult[]> {
  const rows = await read.query<Omit<EffectiveResult, 'handedOut'> & { deliveryState: string | null }>(
    `SELECT d.id AS id, c.delivery_state AS deliveryState, d.project_id AS projectId, d.application_id AS applicationId, d.item_code AS itemCode,
       d.number AS documentNumber, d.title AS title, u.name AS unitName, d.issued_on AS issuedOn, d.file_id AS fileId,
       k.valid_until AS validUntil
     FROM result_document d JOIN item_case c ON c.id = d.case_id JOIN unit u ON u.id = d.unit_id
     LEFT JOIN certificate k ON k.result_id = d.id
     WHERE d.project_id IN (${placeholders(projectIds.length)}) AND d.effective = 1
       AND d.replaced_by_id IS NULL AND d.revoked_at IS NULL AND (k.state IS NULL OR k.state <> 'suspended')
       AND c.outcome IN ('approved', 'approvedWithConditions') ORDER BY d.issued_on, d.id`,
    projectIds,
  );
  return rows.map(({ deliveryState, ...row }) => ({ ...row, handedOut: deliveryState === 'handedOut' }));
}

/** The document attached to each of these cases, for their decision. */
export const attachedDocuments: EvidenceSource = {
  select: (cases) => `SELECT d.case_id AS caseId, d.kind AS word, 0 AS n FROM result_document d
    WHERE d.case_id IN (${cases}) AND d.replaced_at IS NULL`,
  params: (caseIds) => caseIds,
  tell: ([document]) => ({ resultDocument: document ? { kind: document.word as ResultKind } : null }),
};

/** Of cases that extend or change an earlier result: whether it was taken back meanwhile (许可法 69). */
export const takenBackChanges: EvidenceSource = {
  select: (cases) => `SELECT c.id AS caseId, 'revoked' AS word, 1 AS n FROM item_case c
    JOIN result_document d ON d.id = c.changes_result_id WHERE c.id IN (${cases}) AND d.revoked_at IS NOT NULL`,
  params: (caseIds) => caseIds,
  tell: (rows) => ({ changedTakenBack: rows.length > 0 }),
};

/** May this caller read a file, as a result document: in a case the caller may read, by the policy of results. */
export async function mayReadResultFile(db: Database, caller: Caller, fileId: string): Promise<boolean> {
  if (caller.kind !== 'person') return false;
  for (const document of await db.read.list(ResultDocumentRow, { fileId })) {
    if (document.replacedAt !== null && !preparesResult(caller.acting, document)) continue;
    const itemCase = await mayReadCaseRow(db.read, caller, document.caseId);
    const handedOut = itemCase?.deliveryState === 'handedOut';
    if (itemCase && mayReadResult(caller.acting, { ...document, handedOut })) return true;
  }
  return false;
}
