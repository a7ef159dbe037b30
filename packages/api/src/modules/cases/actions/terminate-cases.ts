import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { endCase } from '../end-case.js';
import { stopStageClock } from '../finish-case.js';
import { ItemCaseRow } from '../item-case.entity.js';

/** 终止: the applicant withdrew before the last decision, so the cases still open end (domain §2). Inside the withdrawal. */
export async function terminateCases(tx: Tx, services: Services, applicationId: string): Promise<void> {
  const cases = await tx.list(ItemCaseRow, { applicationId });
  for (const { id } of cases) {
    // Read anew: ending one case may have moved the next one's clock.
    const itemCase = await tx.get(ItemCaseRow, { id });
    await endCase(tx, services, itemCase, { because: '申请人撤回申请', termination: null });
  }
  await stopStageClock(tx, applicationId);
}
