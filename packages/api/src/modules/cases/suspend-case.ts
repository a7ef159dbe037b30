import { nextCaseStatus } from '@gongshen/shared/case';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { moveClock } from './case-clock.js';
import { caseEvent } from './case-event.js';
import { ItemCaseRow } from './item-case.entity.js';
import { prerequisitesOf } from './take-case.js';

/** Why a case stands still, or goes on: `key` pairs the two ends of one pause, `procedure:<id>`, `supplement:<notice id>`. */
export interface Interruption {
  key: string;
  /** A whole sentence: it stands in the explanation of the deadline and in the timeline. */
  text: string;
  basis: string;
}

/**
 * Stops a case's time today, this day not counted (珠 11, 12, 15). Pauses may overlap; they count once (domain §3).
 * Whether the case may be paused at all is for the caller to judge.
 */
export async function suspendCase(tx: Tx, services: Services, caseId: string, pause: Interruption): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const status = nextCaseStatus(itemCase.status, 'suspend') ?? itemCase.status;
  if (status !== 'suspended') throw new Error(`Case ${caseId} is ${itemCase.status} and cannot be suspended`);
  const on = tx.today as PlainDate;
  const columns = await moveClock(tx, services.calendar.current(), itemCase, {
    status,
    events: [{ kind: 'pause', on, ...pause }],
    prerequisites: await prerequisitesOf(tx, caseId),
  });
  await tx.update(ItemCaseRow, caseId, itemCase.version, { ...columns, status });
  await caseEvent(tx, itemCase, {
    type: 'case.suspended',
    before: { status: itemCase.status, clockState: itemCase.clockState, dueOn: itemCase.dueOn },
    after: { status, clockState: columns.clockState, dueOn: columns.dueOn, key: pause.key, text: pause.text },
    text: `“${itemCase.itemName}”暂停审批计时：${pause.text}`,
  });
}

/**
 * Ends one pause of a case today, this day not counted. The case goes on when no other pause is open; until then it stays suspended.
 */
export async function resumeCase(tx: Tx, services: Services, caseId: string, resume: Interruption): Promise<void> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  if (itemCase.status !== 'suspended') throw new Error(`Case ${caseId} is ${itemCase.status} and cannot be resumed`);
  const columns = await moveClock(tx, services.calendar.current(), itemCase, {
    events: [{ kind: 'resume', on: tx.today as PlainDate, ...resume }],
    prerequisites: await prerequisitesOf(tx, caseId),
  });
  const paused = columns.clockState === 'paused';
  const status = paused ? itemCase.status : (nextCaseStatus(itemCase.status, 'resume') ?? itemCase.status);
  await tx.update(ItemCaseRow, caseId, itemCase.version, { ...columns, status });
  await caseEvent(tx, itemCase, {
    type: 'case.resumed',
    before: { status: itemCase.status, clockState: itemCase.clockState, dueOn: itemCase.dueOn },
    after: { status, clockState: columns.clockState, dueOn: columns.dueOn, key: resume.key, text: resume.text },
    text: `“${itemCase.itemName}”${paused ? '一项暂停结束，仍处于暂停' : '恢复审批计时'}：${resume.text}`,
  });
}

/**
 * Adds days to a case's time (许可法 42); never a pause. Answers the due day before and after, null where there is none at present.
 */
export async function extendCase(
  tx: Tx,
  services: Services,
  caseId: string,
  extension: { days: number; text: string; basis: string },
): Promise<{ dueBefore: string | null; dueAfter: string | null }> {
  const itemCase = await tx.get(ItemCaseRow, { id: caseId });
  const columns = await moveClock(tx, services.calendar.current(), itemCase, {
    events: [{ kind: 'extend', on: tx.today as PlainDate, ...extension }],
    prerequisites: await prerequisitesOf(tx, caseId),
  });
  await tx.update(ItemCaseRow, caseId, itemCase.version, columns);
  await caseEvent(tx, itemCase, {
    type: 'case.extended',
    before: { dueOn: itemCase.dueOn, limit: itemCase.clockLimit },
    after: { dueOn: columns.dueOn, limit: columns.clockLimit, days: extension.days },
    text: `“${itemCase.itemName}”${extension.text}`,
  });
  return { dueBefore: itemCase.dueOn, dueAfter: columns.dueOn };
}
