import { type ClockReading, type ClockSpec, readClock, traceClock } from './clock.js';
import type { ClockEvent } from './clock-event.js';
import { laterOf, type PlainDate, weekday } from './plain-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Why a day counted or did not (domain §3). */
export const DayReason = {
  counted: 'counted',
  /** A weekend day worked in lieu; it counts. */
  makeUpCounted: 'makeUpCounted',
  startDay: 'startDay',
  weekend: 'weekend',
  holiday: 'holiday',
  pauseBegins: 'pauseBegins',
  paused: 'paused',
  pauseEnds: 'pauseEnds',
  waiting: 'waiting',
  prerequisiteMet: 'prerequisiteMet',
} as const;
export type DayReason = keyof typeof DayReason;

export interface ExplainedDay {
  readonly date: PlainDate;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly counted: boolean;
  readonly reason: DayReason;
  readonly holidayName: string | null;
  /** Days used up to and including this one. */
  readonly running: number;
  /** Still to come: counted if nothing interrupts the clock. */
  readonly projected: boolean;
  readonly isDue: boolean;
  readonly provisional: boolean;
}

export interface ClockExplanation {
  readonly reading: ClockReading;
  /** Every day from the start to the stop, or to the later of today and the due day. */
  readonly days: readonly ExplainedDay[];
  readonly events: readonly ClockEvent[];
}

/** *Explain this deadline*: each day, counted or not, and why. Same refusals as `readClock`. */
export function explainClock(calendar: WorkingCalendar, spec: ClockSpec, today: PlainDate): ClockExplanation {
  const reading = readClock(calendar, spec, today);
  const events = spec.events.filter((event) => event.on <= today);
  if (reading.startedOn === null) return { reading, days: [], events };
  const trace = traceClock(calendar, spec.events, today);
  const dueOn = reading.dueOn ?? reading.limitDueOn;
  const last = calendar.indexOf(reading.stoppedOn ?? (dueOn === null ? today : laterOf(today, dueOn)));
  const first = calendar.indexOf(reading.startedOn);
  const byNatural = spec.limit.unit === 'calendarDay';
  const days: ExplainedDay[] = [];
  let running = 0;
  for (let index = first; index <= last; index++) {
    const day = calendar.day(calendar.dateAt(index));
    const reason = reasonOf(index);
    const counted = reason === 'counted' || reason === 'makeUpCounted';
    if (counted) running++;
    days.push({
      date: day.date,
      weekday: weekday(day.date),
      counted,
      reason,
      holidayName: day.name,
      running,
      projected: day.date > today,
      isDue: day.date === reading.dueOn,
      provisional: day.provisional,
    });

    function reasonOf(at: number): DayReason {
      if (at === first) return 'startDay';
      const runs = trace.stretches.some((stretch) => stretch.from < at && at < stretch.until);
      if (!runs) return standstillOf(at);
      if (byNatural) return 'counted';
      if (day.working) return day.kind === 'makeUp' ? 'makeUpCounted' : 'counted';
      return day.kind === 'holiday' ? 'holiday' : 'weekend';
    }
  }
  return { reading, days, events };

  function standstillOf(at: number): DayReason {
    const around = trace.pauses.filter((pause) => pause.from <= at && at <= pause.until);
    const waiting = around.find((pause) => pause.kind === 'wait');
    if (waiting) return waiting.until === at ? 'prerequisiteMet' : 'waiting';
    if (around.every((pause) => pause.until === at)) return 'pauseEnds';
    return around.every((pause) => pause.from === at) ? 'pauseBegins' : 'paused';
  }
}
