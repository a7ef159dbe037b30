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
import { dropDeadline, watchDeadline } from '../deadlines/index.js';
import type { Application } from './application.entity.js';
import { appendClockEvents, type NewClockEvent, newestRun } from './clock/clock-events.js';

/** Working days the window has for telling what is missing (许可法 32: 五个工作日内一次告知). */
export function checkSpec(services: Services, events: readonly ClockEvent[]): ClockSpec {
  return {
    limit: { value: services.config.intake.checkWithin, unit: LimitUnit.workingDay },
    events: newestRun(events),
  };
}

/** Starts the window's clock for a submission, and watches it; answers the day by which the check is due. */
export async function startCheckClock(
  tx: Tx,
  services: Services,
  application: Pick<Application, 'id' | 'projectId' | 'districtCode' | 'number'>,
): Promise<string | null> {
  const { id, projectId, districtCode, number } = application;
  const start: NewClockEvent = {
    kind: 'start',
    on: tx.today as PlainDate,
    basis: '行政许可法第三十二条',
    text: '申请人提交申请，窗口开始初步核对，当日不计',
  };
  await appendClockEvents(tx, 'check', id, [start]);
  const checkDueOn = dueOn(services.calendar.current(), checkSpec(services, [start]), tx.today);
  await watchDeadline(tx, {
    subjectType: 'check',
    subjectId: id,
    projectId,
    applicationId: id,
    caseId: null,
    unitId: null,
    forApplicant: false,
    districtCode,
    dueOn: checkDueOn,
    lampKind: 'ordinary',
    label: `申请 ${number ?? ''} 的初步核对`,
  });
  return checkDueOn;
}

/** Ends the window's clock: receipt, notice, return or withdrawal. */
export async function stopCheckClock(tx: Tx, applicationId: string, text: string): Promise<void> {
  await appendClockEvents(tx, 'check', applicationId, [{ kind: 'stop', on: tx.today as PlainDate, text }]);
  await dropDeadline(tx, 'check', applicationId);
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
