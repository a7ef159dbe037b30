import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../kernel/database/tx.js';
import { ProcedureDocument } from './procedure-document.entity.js';

/** 作废: the paper and its number stay, and say that they no longer hold (identifiers.md §6). */
async function voidPapers(
  tx: Tx,
  which: Pick<ProcedureDocument, 'kind' | 'subjectType' | 'subjectId'>,
  reason: string,
): Promise<void> {
  await tx.updateWhere(
    ProcedureDocument,
    { ...which, voidedAt: null },
    { voidedAt: tx.now, voidedReason: reason.slice(0, 1000) },
  );
}

/** An approval that was taken back (许可法 69). */
export async function voidApproval(tx: Tx, event: DomainEvent): Promise<void> {
  const { reason = '' } = (event.after ?? {}) as { reason?: string };
  const which = { kind: 'approval' as const, subjectType: 'case', subjectId: event.caseId as string };
  await voidPapers(tx, which, `决定已撤销${reason === '' ? '' : `：${reason}`}`);
}

/** A notice of payment that was taken back. */
export async function voidPayment(tx: Tx, event: DomainEvent): Promise<void> {
  const { reason } = event.after as { reason: string };
  const which = { kind: 'payment' as const, subjectType: 'payment', subjectId: event.subjectId as string };
  await voidPapers(tx, which, `缴费通知已撤销：${reason}`);
}

/** 送达回证 of a parcel that came back: what is handed over again has a slip of its own. */
export async function voidDelivery(tx: Tx, event: DomainEvent): Promise<void> {
  const which = { kind: 'delivery' as const, subjectType: 'case', subjectId: event.caseId as string };
  await voidPapers(tx, which, event.text);
}

/** 撤回发件 (珠 18): nothing was served; the record of it is void, and the decision is not the applicant's to read until it is handed out again. */
export async function takeBackPapers(tx: Tx, event: DomainEvent): Promise<void> {
  const { reason = '' } = (event.after ?? {}) as { reason?: string };
  const caseId = event.caseId as string;
  await voidPapers(tx, { kind: 'delivery', subjectType: 'case', subjectId: caseId }, `发件已撤回：${reason}`);
  await tx.updateWhere(ProcedureDocument, { caseId, kind: ['approval', 'refusal'] }, { releasedAt: null });
}
