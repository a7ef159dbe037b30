import { isFavourable } from '@gongshen/shared/case';
import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { ItemCaseRow } from '../cases/index.js';
import { ResultDocumentRow } from './result-document.entity.js';

/** The newest effective document of a case; runs after the decision made it so. */
async function documentOf(tx: Tx, caseId: string): Promise<ResultDocumentRow | null> {
  const documents = await tx.list(ResultDocumentRow, { caseId, effective: true }, { attachedAt: 'asc' });
  return documents.at(-1) ?? null;
}

/** 延期、变更: a favourable decision puts its document in the place of the one it was about. A refusal leaves that one standing. */
export async function replaceEarlier(tx: Tx, event: DomainEvent): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: event.caseId as string });
  if (itemCase.changesResultId === null || itemCase.outcome === null || !isFavourable(itemCase.outcome)) return;
  const document = await documentOf(tx, itemCase.id);
  if (document === null) return;
  await tx.updateWhere(
    ResultDocumentRow,
    { id: itemCase.changesResultId, replacedById: null },
    { replacedById: document.id },
  );
}

/** The approval was taken back: its document stays, marked; the one it had replaced stands again. */
export async function revokeResult(tx: Tx, event: DomainEvent): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: event.caseId as string });
  const document = await documentOf(tx, itemCase.id);
  if (document === null) return;
  const { revokedAt, revokedReason } = itemCase;
  await tx.updateWhere(ResultDocumentRow, { id: document.id }, { revokedAt, revokedReason });
  await tx.updateWhere(ResultDocumentRow, { replacedById: document.id }, { replacedById: null });
}
