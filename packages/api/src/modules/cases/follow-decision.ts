import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { eventsAfterPrerequisite, type PrerequisiteState } from './case.rules.js';
import { moveClock } from './case-clock.js';
import { caseEvent } from './case-event.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import { ItemCaseRow } from './item-case.entity.js';
import { prerequisitesOf } from './take-case.js';

export interface SettledItem {
  projectId: string;
  itemCode: string;
  /** Granted: prerequisites on it are met. Otherwise they have failed, until a later case of the item is granted. */
  granted: boolean;
  /** The case that settled it, or the brought-in result. */
  caseId: string | null;
  priorResultId: string | null;
}

/**
 * What the decision on one item means for the others of the project that rest on it: their prerequisite is met or has failed,
 * and their clocks follow (domain §3). The event written for each of them makes parallel decisions in one project take turns.
 */
export async function followDecision(tx: Tx, services: Services, settled: SettledItem): Promise<void> {
  const { projectId, itemCode } = settled;
  const awaited = await tx.list(CasePrerequisiteRow, { projectId, itemCode, metOn: null });
  const changing = settled.granted ? awaited : awaited.filter(({ failed }) => !failed);
  const set = settled.granted
    ? { metOn: tx.today, metByCaseId: settled.caseId, priorResultId: settled.priorResultId, failed: false }
    : { failed: true };
  for (const caseId of new Set(changing.map((row) => row.caseId))) {
    const waiting = await tx.get(ItemCaseRow, { id: caseId });
    if (waiting.stoppedOn !== null) continue;
    const changed = changing.filter((row) => row.caseId === caseId).map((row) => ({ ...row, ...set }));
    await tx.updateWhere(CasePrerequisiteRow, { id: changed.map(({ id }) => id) }, set);
    await followInCase(tx, services, waiting, changed, settled);
  }
}

async function followInCase(
  tx: Tx,
  services: Services,
  waiting: ItemCaseRow,
  changed: readonly PrerequisiteState[],
  settled: SettledItem,
): Promise<void> {
  const prerequisites = await prerequisitesOf(tx, waiting.id);
  const events = eventsAfterPrerequisite(waiting.clockState, prerequisites, changed, tx.today as PlainDate);
  const columns = await moveClock(tx, services.calendar.current(), waiting, { events, prerequisites });
  await tx.update(ItemCaseRow, waiting.id, null, columns);
  const outcome = settled.granted ? '已取得' : '未获通过';
  const names = [...new Set(changed.map(({ itemName }) => `“${itemName}”`))].join('、');
  await caseEvent(tx, waiting, {
    type: settled.granted ? 'case.prerequisiteMet' : 'case.prerequisiteFailed',
    after: { itemCode: settled.itemCode, clockState: columns.clockState, dueOn: columns.dueOn },
    text: `“${waiting.itemName}”的前置事项${names}${outcome}。`,
  });
}
