import type { ClockReading } from './clock.js';
import type { PlainDate } from './plain-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Grey: nothing is due — not started, paused, waiting, or done. */
export const Lamp = { green: 'green', yellow: 'yellow', red: 'red', grey: 'grey' } as const;
export type Lamp = keyof typeof Lamp;

export const LampKind = { ordinary: 'ordinary', special: 'special', immediate: 'immediate' } as const;
export type LampKind = keyof typeof LampKind;

/** 珠 20: 行政审批环节提前1天、特殊环节提前2天 (in working days); 即办事项 are yellow from acceptance. */
const yellowAhead = { ordinary: 1, special: 2, immediate: null } as const satisfies Record<LampKind, number | null>;

/**
 * The lamp of something due on `dueOn`, seen on `today` (珠 20): red from the day after the due day.
 * @throws CalendarYearMissing
 */
export function lampOn(calendar: WorkingCalendar, today: PlainDate, dueOn: PlainDate | null, kind: LampKind): Lamp {
  if (dueOn === null) return Lamp.grey;
  if (today > dueOn) return Lamp.red;
  const ahead = yellowAhead[kind];
  if (ahead === null) return Lamp.yellow;
  return calendar.workingDaysBetween(today, dueOn) <= ahead ? Lamp.yellow : Lamp.green;
}

/**
 * The last due day that shows yellow on `today`, for asking a database for what is near its limit:
 * red is `due < today`, yellow is `today <= due <= yellowThrough`. Null: whatever is not red is yellow (即办).
 * @throws CalendarYearMissing
 */
export function yellowThrough(calendar: WorkingCalendar, today: PlainDate, kind: LampKind): PlainDate | null {
  const ahead = yellowAhead[kind];
  return ahead === null ? null : calendar.addWorkingDays(today, ahead);
}

/** The kind of lamp a limit calls for. */
export function lampKindOf(reading: ClockReading, special = false): LampKind {
  if (special) return LampKind.special;
  return reading.limit.unit === 'immediate' && reading.total === 0 ? LampKind.immediate : LampKind.ordinary;
}

/** The lamp of a clock: grey once stopped; a clock that was late before it was paused stays red (珠 27 (5)). */
export function lampOfClock(calendar: WorkingCalendar, reading: ClockReading, today: PlainDate, special = false): Lamp {
  if (reading.state === 'stopped') return Lamp.grey;
  return lampOn(calendar, today, reading.dueOn, lampKindOf(reading, special));
}
