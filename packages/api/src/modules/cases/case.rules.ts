import { type AssessedPrerequisite, type CaseStatus, isCaseOpen } from '@gongshen/shared/case';
import type { Gate } from '@gongshen/shared/catalogue';
import type { ClockState, PlainDate } from '@gongshen/shared/clock';
import type { NewClockEvent } from '../applications/index.js';

/** A prerequisite of a case as far as the rules need it. */
export interface PrerequisiteState {
  itemCode: string;
  itemName: string;
  gate: Gate;
  unitName: string;
  metOn: string | null;
  failed: boolean;
}

export const isPending = (prerequisite: PrerequisiteState) => prerequisite.metOn === null && !prerequisite.failed;
export const isUnmet = (prerequisite: PrerequisiteState) => prerequisite.metOn === null;

/** While a prerequisite of the decision is still awaited the days count, but there is no due day yet (domain §3). */
export function awaitsGate(prerequisites: readonly PrerequisiteState[]): boolean {
  return prerequisites.some((prerequisite) => prerequisite.gate === 'decide' && isPending(prerequisite));
}

/** The case is among those waiting for others: something of either gate is still awaited. */
export function isWaiting(status: CaseStatus, prerequisites: readonly PrerequisiteState[]): boolean {
  return isCaseOpen(status) && prerequisites.some(isPending);
}

const named = (prerequisites: readonly PrerequisiteState[]) =>
  prerequisites.map(({ itemName, unitName }) => `“${itemName}”（${unitName}）`).join('、');

/** Why a case's time begins: the formal receipt, its lack (许可法 32). */
const received = { text: '窗口出具正式收件回执，收件当日不计。', basis: '珠海办法第十一条' };
export const deemedReceived = {
  text: '窗口逾期未告知补正，自提交之日起视为收件，当日不计。',
  basis: '行政许可法第三十二条',
};

/**
 * The first events of a case's clock. 珠 11: the formal receipt starts it, that day not counted;
 * a prerequisite that gates accepting makes it wait (domain §3).
 */
export function openingEvents(
  on: PlainDate,
  prerequisites: readonly PrerequisiteState[],
  why: { text: string; basis: string } = received,
): NewClockEvent[] {
  const start: NewClockEvent = { kind: 'start', on, ...why };
  const awaited = prerequisites.filter((prerequisite) => prerequisite.gate === 'accept' && isPending(prerequisite));
  if (awaited.length > 0) {
    return [start, { kind: 'wait', on, text: `受理前须先取得${named(awaited)}，等待期间不计时。` }];
  }
  return [start, ...metMeanwhile(on, prerequisites)];
}

/** Received as of an earlier day: what was obtained between that day and now was waited for until then, as if it had been watched. */
function metMeanwhile(receivedOn: PlainDate, prerequisites: readonly PrerequisiteState[]): NewClockEvent[] {
  const late = prerequisites
    .filter(({ metOn }) => metOn !== null && metOn > receivedOn)
    .toSorted((a, b) => ((a.metOn as string) < (b.metOn as string) ? -1 : 1));
  const accept = late.filter(({ gate }) => gate === 'accept');
  const last = accept.at(-1)?.metOn as PlainDate | undefined;
  const events: NewClockEvent[] = late
    .filter(({ gate }) => gate === 'decide')
    .map((prerequisite) => ({
      kind: 'floor',
      on: prerequisite.metOn as PlainDate,
      text: `出件前须取得的${named([prerequisite])}已取得，到期日不早于次一工作日。`,
    }));
  if (last !== undefined) {
    events.push({ kind: 'met', on: last, text: `${named(accept)}已取得，次日起计时。` });
    events.unshift({ kind: 'wait', on: receivedOn, text: `受理前须先取得${named(accept)}，等待期间不计时。` });
  }
  return events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * What follows for a waiting case when the item it waits for has been decided.
 * @param prerequisites as they stand afterwards
 * @param changed the ones that were met or failed just now
 */
export function eventsAfterPrerequisite(
  clockState: ClockState,
  prerequisites: readonly PrerequisiteState[],
  changed: readonly PrerequisiteState[],
  on: PlainDate,
): NewClockEvent[] {
  const events: NewClockEvent[] = [];
  const accept = prerequisites.filter(({ gate }) => gate === 'accept');
  const failed = accept.filter((prerequisite) => prerequisite.failed && isUnmet(prerequisite));
  if (clockState === 'waiting') {
    // One that failed ends the waiting too: the department can now decline, and its time for it runs.
    if (failed.length > 0) {
      events.push({ kind: 'met', on, text: `${named(failed)}未获通过，不再等待，次日起计时。` });
    } else if (accept.every((prerequisite) => !isUnmet(prerequisite))) {
      events.push({
        kind: 'met',
        on,
        text: `${named(changed.filter(({ gate }) => gate === 'accept'))}已取得，次日起计时。`,
      });
    }
  }
  const decide = changed.filter(({ gate }) => gate === 'decide');
  if (decide.length > 0) {
    const outcome = decide.some(({ failed: refused }) => refused) ? '未获通过' : '已取得';
    events.push({ kind: 'floor', on, text: `出件前须取得的${named(decide)}${outcome}，到期日不早于次一工作日。` });
  }
  return events;
}

/** As the guards of shared judge it. */
export function assessed(prerequisites: readonly PrerequisiteState[]): AssessedPrerequisite[] {
  return prerequisites.map(({ itemCode, gate, metOn, failed }) => ({
    itemCode,
    gate,
    state: metOn !== null ? 'met' : failed ? 'failed' : 'waiting',
    by: null,
    metOn: metOn as PlainDate | null,
  }));
}

const finished: ReadonlySet<CaseStatus> = new Set(['notAccepted', 'terminated', 'issued', 'archived']);

/** 珠 17, 18: an application is concluded when every case has ended and every result has been handed out. */
export function isConcluded(statuses: readonly CaseStatus[]): boolean {
  return statuses.length > 0 && statuses.every((status) => finished.has(status));
}

/** 办件编号: BJ, the year of receipt, and the running number of that year. */
export function caseNumber(receivedOn: string, running: number): string {
  return `BJ${receivedOn.slice(0, 4)}${String(running).padStart(7, '0')}`;
}
