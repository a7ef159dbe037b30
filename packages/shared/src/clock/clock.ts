import { type ClockEvent, type ClockLimit, ClockSequenceError, ClockState } from './clock-event.js';
import { laterOf, type PlainDate } from './plain-date.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface ClockSpec {
  readonly limit: ClockLimit;
  /** In the order they happened. Events later than `today` are left out of account. */
  readonly events: readonly ClockEvent[];
  /** True while a prerequisite gating the decision is unmet: days count, but there is no due day yet (domain §3). */
  readonly awaitingGate?: boolean;
}

/** What a clock shows at the end of the given day. Days are in the limit's unit; working days for `immediate`. */
export interface ClockReading {
  readonly state: ClockState;
  readonly limit: ClockLimit;
  /** The limit with its extensions. */
  readonly total: number;
  readonly extendedBy: number;
  readonly used: number;
  /** `total - used`; negative once the limit is exceeded. */
  readonly remaining: number;
  readonly startedOn: PlainDate | null;
  readonly stoppedOn: PlainDate | null;
  /** Null before the start, while paused or waiting, and while a gate of the decision is unmet. */
  readonly dueOn: PlainDate | null;
  /** The same from the limit alone, before any prerequisite moves it. */
  readonly limitDueOn: PlainDate | null;
  /** Something here rests on a year whose holiday notice is not out. */
  readonly provisional: boolean;
  readonly awaitingGate: boolean;
  readonly overdue: boolean;
  /** Counted days after the due day, up to now or to the stop. */
  readonly overdueDays: number;
}

/** A stretch in which the clock runs: the days strictly between `from` and `until` (indexes in the calendar). */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

export interface ClockTrace {
  readonly startIndex: number | null;
  readonly stopIndex: number | null;
  readonly extendedBy: number;
  readonly floor: PlainDate | null;
  readonly state: ClockState;
  readonly stretches: readonly Stretch[];
  /** Ends open: the clock runs on (or would, had it not been stopped). */
  readonly runsOn: boolean;
  readonly pauses: readonly { readonly kind: 'pause' | 'wait'; readonly from: number; readonly until: number }[];
}

/**
 * Reads the events up to and including `today`.
 * @throws ClockSequenceError, CalendarYearMissing
 */
export function traceClock(calendar: WorkingCalendar, events: readonly ClockEvent[], today: PlainDate): ClockTrace {
  let startIndex: number | null = null;
  let stopIndex: number | null = null;
  let runningFrom: number | null = null;
  let extendedBy = 0;
  let floor: PlainDate | null = null;
  let previous: PlainDate | null = null;
  const open = new Map<string, { kind: 'pause' | 'wait'; from: number }>();
  const stretches: Stretch[] = [];
  const pauses: { kind: 'pause' | 'wait'; from: number; until: number }[] = [];

  for (const event of events) {
    if (previous !== null && event.on < previous) throw new ClockSequenceError('notInOrder', event);
    previous = event.on;
    if (event.on > today) continue;
    const index = calendar.indexOf(event.on);
    if (event.kind === 'start') {
      if (startIndex !== null) throw new ClockSequenceError('startedTwice', event);
      startIndex = index;
      runningFrom = index;
      continue;
    }
    if (startIndex === null) throw new ClockSequenceError('notStarted', event);
    if (stopIndex !== null) throw new ClockSequenceError('alreadyStopped', event);
    switch (event.kind) {
      case 'pause':
      case 'wait': {
        const key = `${event.kind}:${event.key ?? ''}`;
        if (open.has(key)) throw new ClockSequenceError('alreadyOpen', event);
        // 珠 11: 出具之日起不计时, so the day a pause begins is not counted
        if (runningFrom !== null) stretches.push({ from: runningFrom, until: index });
        runningFrom = null;
        open.set(key, { kind: event.kind, from: index });
        break;
      }
      case 'resume':
      case 'met': {
        const key = `${event.kind === 'resume' ? 'pause' : 'wait'}:${event.key ?? ''}`;
        const opened = open.get(key);
        if (!opened) throw new ClockSequenceError('notOpen', event);
        open.delete(key);
        pauses.push({ ...opened, until: index });
        // overlapping pauses count once: it runs again when the last one ends, that day not counted
        if (open.size === 0) runningFrom = index;
        break;
      }
      case 'floor':
        floor = floor === null ? event.on : laterOf(floor, event.on);
        break;
      case 'extend':
        if (!event.days || event.days < 1 || !Number.isInteger(event.days))
          throw new ClockSequenceError('noDays', event);
        extendedBy += event.days;
        break;
      case 'stop':
        stopIndex = index;
        break;
    }
  }
  if (runningFrom !== null) stretches.push({ from: runningFrom, until: Number.POSITIVE_INFINITY });
  let waiting = false;
  for (const opened of open.values()) {
    waiting ||= opened.kind === 'wait';
    pauses.push({ ...opened, until: Number.POSITIVE_INFINITY });
  }
  const state: ClockState =
    startIndex === null
      ? 'notStarted'
      : stopIndex !== null
        ? 'stopped'
        : waiting
          ? 'waiting'
          : open.size > 0
            ? 'paused'
            : 'running';
  return { startIndex, stopIndex, extendedBy, floor, state, stretches, runsOn: runningFrom !== null, pauses };
}

/** Days of the unit later than index `from`, up to and including index `through`. */
function daysOf(calendar: WorkingCalendar, limit: ClockLimit, from: number, through: number): number {
  if (through <= from) return 0;
  return limit.unit === 'calendarDay' ? through - from : calendar.workedThrough(through) - calendar.workedThrough(from);
}

function countWithin(
  calendar: WorkingCalendar,
  limit: ClockLimit,
  trace: ClockTrace,
  after: number,
  through: number,
): number {
  let days = 0;
  for (const stretch of trace.stretches) {
    days += daysOf(calendar, limit, Math.max(stretch.from, after), Math.min(stretch.until - 1, through));
  }
  return days;
}

/**
 * The day on which `used` reaches the total, or null when the clock stands still before that.
 * 珠 11, 许可法 45, 82; natural days move to the next working day when they end on a day off.
 */
function findDue(calendar: WorkingCalendar, limit: ClockLimit, total: number, trace: ClockTrace): PlainDate | null {
  let counted = 0;
  for (const { from, until } of trace.stretches) {
    const open = until === Number.POSITIVE_INFINITY;
    if (total === 0) {
      // 即办: the day of acceptance itself, or the next working day
      const due = calendar.workingDayOnOrAfter(calendar.dateAt(from));
      if (open || calendar.indexOf(due) < until) return due;
    } else if (limit.unit === 'calendarDay') {
      const last = from + Math.max(total - counted, 1);
      if (last < until) {
        const due = calendar.workingDayOnOrAfter(calendar.dateAt(last));
        if (open || calendar.indexOf(due) < until) return due;
      }
      counted += Math.max(until - 1 - from, 0);
    } else {
      const missing = total - counted;
      const available = open ? missing : daysOf(calendar, limit, from, until - 1);
      if (missing <= available) return calendar.workdayAt(calendar.workedThrough(from) + missing - 1);
      counted += available;
    }
  }
  return null;
}

/**
 * The fold: the only place where time used, time left and due days come from (domain §3).
 * A working day counts iff the clock ran through the whole of it: the receipt day, the day a pause begins and the day it
 * ends do not count, the day of decision does. Cost: the number of events, whatever the number of days.
 * @throws ClockSequenceError for a series that cannot have happened, CalendarYearMissing for a day outside the calendar
 */
export function readClock(calendar: WorkingCalendar, spec: ClockSpec, today: PlainDate): ClockReading {
  const { limit } = spec;
  const trace = traceClock(calendar, spec.events, today);
  const total = limit.value + trace.extendedBy;
  const startedOn = trace.startIndex === null ? null : calendar.dateAt(trace.startIndex);
  const stoppedOn = trace.stopIndex === null ? null : calendar.dateAt(trace.stopIndex);
  const awaitingGate = (spec.awaitingGate ?? false) && stoppedOn === null;
  if (startedOn === null || trace.startIndex === null) {
    return {
      state: ClockState.notStarted,
      limit,
      total,
      extendedBy: trace.extendedBy,
      used: 0,
      remaining: total,
      startedOn,
      stoppedOn,
      dueOn: null,
      limitDueOn: null,
      provisional: false,
      awaitingGate,
      overdue: false,
      overdueDays: 0,
    };
  }
  const now = stoppedOn ?? today;
  const nowIndex = calendar.indexOf(now);
  const used = countWithin(calendar, limit, trace, trace.startIndex, nowIndex);
  const limitDueOn = findDue(calendar, limit, total, trace);
  let dueOn = limitDueOn;
  if (dueOn !== null && trace.floor !== null) dueOn = laterOf(dueOn, calendar.addWorkingDays(trace.floor, 1));
  if (awaitingGate) dueOn = null;
  const overdue = dueOn !== null && now > dueOn;
  return {
    state: trace.state,
    limit,
    total,
    extendedBy: trace.extendedBy,
    used,
    remaining: total - used,
    startedOn,
    stoppedOn,
    dueOn,
    limitDueOn,
    provisional: calendar.isProvisionalBetween(startedOn, laterOf(now, limitDueOn ?? now)),
    awaitingGate,
    overdue,
    overdueDays: overdue && dueOn !== null ? countWithin(calendar, limit, trace, calendar.indexOf(dueOn), nowIndex) : 0,
  };
}
