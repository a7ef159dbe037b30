import { nextCaseStatus } from '@gongshen/shared/case';
import type { Tx } from '../../../kernel/database/tx.js';
import type { Services } from '../../../kernel/services.js';
import { moveClock, stopEvent } from '../case-clock.js';
import { caseEvent } from '../case-event.js';
import { stopStageClock } from '../finish-case.js';
import { followDecision } from '../follow-decision.js';
import { ItemCaseRow } from '../item-case.entity.js';
import { prerequisitesOf } from '../take-case.js';

/** 终止: the applicant withdrew before the last decision, so the cases still open end (domain §2). Inside the withdrawal. */
export async function terminateCases(tx: Tx, services: Services, applicationId: string): Promise<void> {
  const cases = await tx.list(ItemCaseRow, { applicationId });
  for (const { id } of cases) {
    // Read anew: ending one case may have moved the next one's clock.
    const itemCase = await tx.get(ItemCaseRow, { id });
    const status = nextCaseStatus(itemCase.status, 'terminate');
    if (status === null) continue;
    const columns = await moveClock(tx, services.calendar.current(), itemCase, {
      status,
      events: [stopEvent(tx.today, '申请人撤回申请，停止计时。')],
      prerequisites: await prerequisitesOf(tx, id),
    });
    await tx.update(ItemCaseRow, id, itemCase.version, { ...columns, status, outcome: 'terminated' });
    await caseEvent(tx, itemCase, {
      type: 'case.terminated',
      before: { status: itemCase.status },
      after: { status },
      text: `申请人撤回申请，“${itemCase.itemName}”终止办理。`,
    });
    await followDecision(tx, services, { ...itemCase, granted: false, caseId: id, priorResultId: null });
  }
  await stopStageClock(tx, applicationId);
}
