import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { eventsAfterPrerequisite, type PrerequisiteState } from './case.rules.js';
import { type Changing, changesEarlier, hasObtained } from './case.standing.js';
import { moveClock } from './case-clock.js';
import { caseEvent } from './case-event.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import { ItemCaseRow } from './item-case.entity.js';
import { prerequisitesOf } from './take-case.js';

export interface SettledItem extends Partial<Changing> {
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
  // A change that was not granted leaves the earlier result standing, and with it everything that rests on it.
  if (!settled.granted && isChange(settled)) return;
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

const isChange = ({ changesResultId = null, changesPriorId = null }: Partial<Changing>) =>
  changesEarlier({ changesResultId, changesPriorId });

/** Another standing result of the same item, on which things rest from now on. */
export type Instead = Pick<SettledItem, 'caseId' | 'priorResultId'>;

/**
 * The approval a case gave was taken back: what rests on it rests on the earlier result where that stands again, else it has failed.
 * Answers the cases that were decided on it already; what becomes of them is for their departments to judge.
 */
export async function followRevocation(
  tx: Tx,
  services: Services,
  revoked: ItemCaseRow,
  instead: Instead | null,
): Promise<ItemCaseRow[]> {
  const resting = await tx.list(CasePrerequisiteRow, { metByCaseId: revoked.id });
  const decided: ItemCaseRow[] = [];
  const set = instead
    ? { metByCaseId: instead.caseId, priorResultId: instead.priorResultId }
    : { metOn: null, metByCaseId: null, failed: true };
  for (const caseId of new Set(resting.map((row) => row.caseId))) {
    const itemCase = await tx.get(ItemCaseRow, { id: caseId });
    if (itemCase.stoppedOn !== null && !instead) {
      if (hasObtained(itemCase)) decided.push(itemCase);
      continue;
    }
    const changed = resting.filter((row) => row.caseId === caseId).map((row) => ({ ...row, ...set }));
    await tx.updateWhere(CasePrerequisiteRow, { id: changed.map(({ id }) => id) }, set);
    if (!instead) {
      const { projectId, itemCode } = revoked;
      const failed = { projectId, itemCode, granted: false, caseId: revoked.id, priorResultId: null };
      await followInCase(tx, services, itemCase, changed, failed);
    }
  }
  return decided;
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
