import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { ItemCaseRow } from '../../cases/index.js';
import { CertificateRow } from '../certificate.entity.js';
import { certificateEvent, certificateName } from '../certificate-event.js';
import { takeStep } from '../certificate-step.js';
import { ResultDocumentRow } from '../result-document.entity.js';
import { voidPending } from '../void-pending.js';

/**
 * The decision makes the certificate it rests on effective, and ends the one it changes (沪 4). Whatever else was prepared for the
 * case is void. Runs after the result documents followed the decision.
 */
export async function followDecided(tx: Tx, event: DomainEvent): Promise<void> {
  const caseId = event.caseId as string;
  for (const row of await tx.list(CertificateRow, { caseId, state: 'sealed' })) {
    const result = row.resultId === null ? null : await tx.find(ResultDocumentRow, { id: row.resultId });
    if (result === null || !result.effective || result.replacedAt !== null) continue;
    const effective = await takeStep(tx, row, { step: 'takeEffect', set: { effectiveAt: tx.now } });
    await certificateEvent(tx, effective, {
      type: 'certificate.inForce',
      before: { state: 'sealed' },
      after: { state: 'inForce', number: row.number, validFrom: row.validFrom, validUntil: row.validUntil },
      text: `${certificateName(row)}自作出决定起生效。`,
    });
  }
  await voidPending(tx, caseId, '办件已作出决定，未用于该决定。', true);
  await supersedeChanged(tx, caseId);
}

/** A granted change or extension put its document in the place of an earlier one: that one's certificate is superseded. */
async function supersedeChanged(tx: Tx, caseId: string): Promise<void> {
  const { changesResultId } = await tx.get(ItemCaseRow, { id: caseId });
  if (changesResultId === null) return;
  const earlier = await tx.find(CertificateRow, { resultId: changesResultId });
  const result = await tx.find(ResultDocumentRow, { id: changesResultId });
  if (earlier === null || result === null || result.replacedById === null) return;
  if (earlier.state !== 'inForce' && earlier.state !== 'suspended') return;
  const later = await tx.find(CertificateRow, { resultId: result.replacedById });
  const reason = later === null ? '已由新的结果文书替代。' : `已由第 ${later.versionNumber} 版替代。`;
  await takeStep(tx, earlier, {
    step: 'supersede',
    reason,
    set: { replacedById: later?.id ?? null, endedAt: tx.now, endReason: reason },
  });
  await certificateEvent(tx, earlier, {
    type: 'certificate.superseded',
    before: { state: earlier.state },
    after: { state: 'superseded', replacedById: later?.id ?? null },
    text: `${certificateName(earlier)}${reason}`,
  });
}

/** 终止、不予受理: nothing prepared for the case is used any more. */
export function followEnded(tx: Tx, event: DomainEvent): Promise<void> {
  return voidPending(tx, event.caseId as string, '办件已终止。', true);
}

/**
 * The approval was taken back (许可法 69): its certificate with it; the one it had changed stands again, whether by a certificate or by a
 * paper that was uploaded. Runs after the result documents followed.
 */
export async function followRevoked(tx: Tx, event: DomainEvent): Promise<void> {
  const caseId = event.caseId as string;
  const { revokedReason, changesResultId } = await tx.get(ItemCaseRow, { id: caseId });
  for (const row of await tx.list(CertificateRow, { caseId, state: ['inForce', 'suspended'] })) {
    const reason = revokedReason ?? '决定已撤销。';
    await takeStep(tx, row, { step: 'revoke', reason, set: { endedAt: tx.now, endReason: reason } });
    await certificateEvent(tx, row, {
      type: 'certificate.revoked',
      before: { state: row.state },
      after: { state: 'revoked', number: row.number, reason },
      text: `${certificateName(row)}已撤销。理由：${reason}`,
    });
  }
  if (changesResultId !== null) await reinstateChanged(tx, changesResultId);
}

/** Where its document stands again, it stands as it did before: suspended, if that is what it was. */
async function reinstateChanged(tx: Tx, resultId: string): Promise<void> {
  const document = await tx.find(ResultDocumentRow, { id: resultId });
  const earlier = await tx.find(CertificateRow, { resultId });
  if (earlier?.state !== 'superseded' || document === null) return;
  if (document.replacedById !== null || document.revokedAt !== null) return;
  const why = '替代它的版本已撤销，恢复效力。';
  const { state } = await takeStep(tx, earlier, {
    step: 'reinstate',
    reason: why,
    set: { replacedById: null, endedAt: null, endReason: null },
  });
  await certificateEvent(tx, earlier, {
    type: 'certificate.reinstated',
    before: { state: 'superseded' },
    after: { state, reason: why },
    text: `${certificateName(earlier)}恢复效力：${why}${state === 'suspended' ? '此前已暂停的，仍暂停使用。' : ''}`,
  });
}
