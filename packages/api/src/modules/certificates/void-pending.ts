import type { Tx } from '../../kernel/database/tx.js';
import { CertificateRow } from './certificate.entity.js';
import { certificateEvent, certificateName } from './certificate-event.js';
import { takeStep } from './certificate-step.js';
import { ResultDocumentRow } from './result-document.entity.js';
import { endNumber } from './sealing/certificate-numbers.js';
import { closeSealing } from './sealing/end-sealing.js';

/**
 * 作废: what was sealed for a case and never took effect. Its number stays used and is marked, and it is no longer the case's pending
 * result.
 * @param andDrafts also what is only drafted: the case has ended
 */
export async function voidPending(tx: Tx, caseId: string, reason: string, andDrafts = false): Promise<void> {
  const states = andDrafts ? (['draft', 'sealed'] as const) : (['sealed'] as const);
  for (const row of await tx.list(CertificateRow, { caseId, state: [...states] })) {
    if (row.sealingId !== null) await closeSealing(tx, row.sealingId, 'overtaken', reason);
    const unused = await endNumber(tx, row.id, reason);
    const number = row.number ?? unused?.number ?? null;
    await takeStep(tx, row, {
      step: 'void',
      reason,
      set: { endedAt: tx.now, endReason: reason, number, sealingId: null },
    });
    if (row.resultId !== null) {
      await tx.updateWhere(
        ResultDocumentRow,
        { id: row.resultId, effective: false, replacedAt: null },
        { replacedAt: tx.now },
      );
    }
    if (number === null) continue;
    await certificateEvent(tx, row, {
      type: 'certificate.voided',
      before: { state: row.state },
      after: { state: 'void', number, reason },
      text: `${certificateName({ ...row, number })}作废，编号不再使用。${reason}`,
      audience: 'authority',
    });
  }
}
