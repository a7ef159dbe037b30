import { type ClockSpec, readClock } from './clock.js';
import type { ClockEvent } from './clock-event.js';
import { addDays, earlierOf, laterOf, type PlainDate } from './plain-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What stood in a clock's way, or gave it more room: a pause, a wait, an extension. */
export interface ClockInterruption {
  /** The event it began with: `pause`, `wait` or `extend`. */
  readonly event: ClockEvent;
  readonly from: PlainDate;
  /** The day it ended, by its own event or with the clock; null while it is open, and for an extension, which is no stretch of time. */
  readonly until: PlainDate | null;
  /**
   * Days of the limit's unit that did not count because of it, its first and its last day included (珠 11). A day inside several
   * belongs to the one that began first, so that overlapping pauses count once; 0 for an extension.
   */
  readonly daysNotCounted: number;
  /** The due day had it not been; null while there would be none even so: another standstill, or an unmet gate of the decision. */
  readonly dueWithout: PlainDate | null;
}

/** An interruption by the places of its events in the series. */
interface Found {
  readonly begin: number;
  readonly end: number | null;
}

/**
 * Every pause, wait and extension of a clock as seen on `today`, in the order they began. Days used and days not counted
 * together are all days of the unit since the start. Cost: one fold for each interruption.
 * @throws ClockSequenceError, CalendarYearMissing
 */
export function interruptionsOf(calendar: WorkingCalendar, spec: ClockSpec, today: PlainDate): ClockInterruption[] {
  const events = spec.events.filter(({ on }) => on <= today);
  const start = events.find(({ kind }) => kind === 'start')?.on;
  if (start === undefined) return [];
  const stoppedOn = events.find(({ kind }) => kind === 'stop')?.on ?? null;
  const last = stoppedOn ?? today;
  const daysOf = (after: PlainDate, through: PlainDate): number => {
    if (through <= after) return 0;
    const [from, to] = [calendar.indexOf(after), calendar.indexOf(through)];
    return spec.limit.unit === 'calendarDay' ? to - from : calendar.workedThrough(to) - calendar.workedThrough(from);
  };
  // The day of the start counts in no case.
  let attributedThrough = start;
  return findAll(events).map(({ begin, end }) => {
    const event = events[begin] as ClockEvent;
    const without = events.filter((_, index) => index !== begin && index !== end);
    const dueWithout = readClock(calendar, { ...spec, events: without }, today).dueOn;
    if (event.kind === 'extend') return { event, from: event.on, until: null, daysNotCounted: 0, dueWithout };
    const until = end === null ? stoppedOn : (events[end] as ClockEvent).on;
    const through = earlierOf(until ?? last, last);
    const after = laterOf(attributedThrough, dayBefore(event.on, start));
    attributedThrough = laterOf(attributedThrough, through);
    return { event, from: event.on, until, daysNotCounted: daysOf(after, through), dueWithout };
  });
}

/** The day before, but never one before the start: the calendar may begin there. */
const dayBefore = (date: PlainDate, start: PlainDate) => (date <= start ? start : addDays(date, -1));

function findAll(events: readonly ClockEvent[]): Found[] {
  const found: { begin: number; end: number | null }[] = [];
  const open = new Map<string, { begin: number; end: number | null }>();
  events.forEach((event, index) => {
    if (event.kind === 'pause' || event.kind === 'wait' || event.kind === 'extend') {
      const interruption = { begin: index, end: null };
      found.push(interruption);
      if (event.kind !== 'extend') open.set(`${event.kind}:${event.key ?? ''}`, interruption);
    } else if (event.kind === 'resume' || event.kind === 'met') {
      const pair = open.get(`${event.kind === 'resume' ? 'pause' : 'wait'}:${event.key ?? ''}`);
      if (pair) pair.end = index;
    }
  });
  return found;
}
