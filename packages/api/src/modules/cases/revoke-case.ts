import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { PriorResult } from '../projects/index.js';
import { hasObtained } from './case.standing.js';
import { caseEvent } from './case-event.js';
import { followRevocation, type Instead } from './follow-decision.js';
import { ItemCaseRow } from './item-case.entity.js';

/**
 * Takes an approval back (许可法 69). The case stays decided as it was, and counts as refused from now on: for the item, for what rests on
 * it, for what others may reuse. Where it had changed an earlier result, that one stands again. Whether it may be taken back is for the
 * caller to judge. What had been decided on it already is told to its departments.
 */
export async function revokeCase(
  tx: Tx,
  services: Services,
  itemCase: ItemCaseRow,
  revocation: { expectedVersion: number; reason: string; text: string },
): Promise<void> {
  const { expectedVersion, reason, text } = revocation;
  await tx.update(ItemCaseRow, itemCase.id, expectedVersion, { revokedAt: tx.now, revokedReason: reason });
  await caseEvent(tx, itemCase, {
    type: 'case.revoked',
    before: { outcome: itemCase.outcome },
    after: { revokedAt: tx.now, reason },
    text,
  });
  const resting = await followRevocation(tx, services, itemCase, await standingInstead(tx, itemCase));
  for (const other of resting) {
    await caseEvent(tx, other, {
      type: 'case.basisRevoked',
      after: { itemCode: itemCase.itemCode, revokedCaseId: itemCase.id },
      text: `“${other.itemName}”据以办结的“${itemCase.itemName}”已被撤销，请研究处理。`,
      audience: 'authority',
    });
  }
}

/** Another result of the item that stands: the one a change was about, or a registered one. */
async function standingInstead(tx: Tx, revoked: ItemCaseRow): Promise<Instead | null> {
  const { projectId, itemCode } = revoked;
  const cases = await tx.list(ItemCaseRow, { projectId, itemCode }, { createdAt: 'asc' });
  const other = cases.findLast((row) => row.id !== revoked.id && hasObtained(row));
  if (other) return { caseId: other.id, priorResultId: null };
  const prior = await tx.find(PriorResult, { projectId, itemCode, state: 'confirmed' });
  return prior ? { caseId: null, priorResultId: prior.id } : null;
}
