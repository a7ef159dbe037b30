import {
  type ClockEvent,
  type ClockSpec,
  LimitUnit,
  type PlainDate,
  readClock,
  type WorkingCalendar,
} from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { appendClockEvents, type NewClockEvent, newestRun } from './clock/clock-events.js';

/** Working days the window has for telling what is missing (许可法 32: 五个工作日内一次告知). */
export function checkSpec(services: Services, events: readonly ClockEvent[]): ClockSpec {
  return {
    limit: { value: services.config.intake.checkWithin, unit: LimitUnit.workingDay },
    events: newestRun(events),
  };
}

/** Starts the window's clock for a submission; answers the day by which the check is due. */
export async function startCheckClock(tx: Tx, services: Services, applicationId: string): Promise<string | null> {
  const start: NewClockEvent = {
    kind: 'start',
    on: tx.today as PlainDate,
    basis: '行政许可法第三十二条',
    text: '申请人提交申请，窗口开始初步核对，当日不计',
  };
  await appendClockEvents(tx, 'check', applicationId, [start]);
  return dueOn(services.calendar.current(), checkSpec(services, [start]), tx.today);
}

/** Ends the window's clock: receipt, notice, return or withdrawal. */
export function stopCheckClock(tx: Tx, applicationId: string, text: string): Promise<void> {
  return appendClockEvents(tx, 'check', applicationId, [{ kind: 'stop', on: tx.today as PlainDate, text }]);
}

/** The day on which the stage has to be done, as its clock will show it from the receipt on. */
export function stageDueOn(calendar: WorkingCalendar, receivedOn: string, limit: number | null): string | null {
  if (limit === null) return null;
  const start: ClockEvent = { kind: 'start', on: receivedOn as PlainDate };
  return dueOn(calendar, { limit: { value: limit, unit: LimitUnit.workingDay }, events: [start] }, receivedOn);
}

function dueOn(calendar: WorkingCalendar, spec: ClockSpec, today: string): string | null {
  return readClock(calendar, spec, today as PlainDate).dueOn;
}
