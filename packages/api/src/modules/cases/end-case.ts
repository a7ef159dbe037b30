import { nextCaseStatus } from '@gongshen/shared/case';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { moveClock, stopEvent } from './case-clock.js';
import { caseEvent } from './case-event.js';
import { followDecision } from './follow-decision.js';
import { ItemCaseRow } from './item-case.entity.js';
import { prerequisitesOf } from './take-case.js';

/** How a case ends without a decision. */
export interface CaseEnd {
  /** A clause: why its time stops, 「申请人撤回申请」. */
  because: string;
  /** The department's own words and ground; null when the applicant withdrew. */
  termination: { reason: string; basis: string } | null;
}

/**
 * 终止 of one case that is still open; what waits for it learns that it will not come. Answers false for a case that has ended already.
 * The stage's clock and the application are left to the caller, who may end several.
 */
export async function endCase(tx: Tx, services: Services, itemCase: ItemCaseRow, end: CaseEnd): Promise<boolean> {
  const status = nextCaseStatus(itemCase.status, 'terminate');
  if (status === null) return false;
  const { id, itemName } = itemCase;
  const columns = await moveClock(tx, services.calendar.current(), itemCase, {
    status,
    events: [stopEvent(tx.today, `${end.because}，停止计时。`)],
    prerequisites: await prerequisitesOf(tx, id),
  });
  const { reason = null, basis = null } = end.termination ?? {};
  await tx.update(ItemCaseRow, id, itemCase.version, {
    ...columns,
    status,
    outcome: 'terminated',
    terminationReason: reason,
    terminationBasis: basis,
  });
  await caseEvent(tx, itemCase, {
    type: 'case.terminated',
    before: { status: itemCase.status },
    after: end.termination ? { status, reason, basis } : { status },
    text: `${end.because}，“${itemName}”终止办理。${end.termination ? `理由：${reason}；依据：${basis}。` : ''}`,
  });
  await followDecision(tx, services, { ...itemCase, granted: false, caseId: id, priorResultId: null });
  return true;
}
