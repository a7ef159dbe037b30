import { addDays, type CalendarYear, type ClockEvent, type ClockLimit, type PlainDate, weekday } from '../index.js';

/**
 * A second reading of domain §3, written from the text and not from the fold: it walks over the days one by one and knows
 * nothing of stretches or indexes. It serves as the oracle of the fold's tests.
 */
export interface NaiveReading {
  readonly used: number;
  readonly dueOn: PlainDate | null;
  readonly counted: readonly PlainDate[];
}

export function naiveWorkingDay(years: readonly CalendarYear[], date: PlainDate): boolean {
  const year = years.find((candidate) => String(candidate.year) === date.slice(0, 4));
  if (!year) throw new Error(`no year for ${date}`);
  if (year.makeUpWorkDays.some((day) => day.date === date)) return true;
  if (year.offDays.some((day) => day.date === date)) return false;
  return weekday(date) < 5;
}

export function naiveClock(
  years: readonly CalendarYear[],
  limit: ClockLimit,
  allEvents: readonly ClockEvent[],
  today: PlainDate,
  awaitingGate = false,
): NaiveReading {
  const events = allEvents.filter((event) => event.on <= today);
  const start = events.find((event) => event.kind === 'start')?.on;
  if (!start) return { used: 0, dueOn: null, counted: [] };
  const stop = events.find((event) => event.kind === 'stop')?.on;
  const total = events.reduce((sum, event) => sum + (event.kind === 'extend' ? (event.days ?? 0) : 0), limit.value);
  const standstills = events
    .filter((event) => event.kind === 'pause' || event.kind === 'wait')
    .map((begin) => {
      const closing = begin.kind === 'pause' ? 'resume' : 'met';
      const after = events.slice(events.indexOf(begin));
      return {
        from: begin.on,
        to: after.find((event) => event.kind === closing && event.key === begin.key)?.on ?? null,
      };
    });
  const touches = (date: PlainDate) => standstills.some(({ from, to }) => from <= date && (to === null || date <= to));
  // Standing still for good: a pause nobody has ended holds from its first day on.
  const standsFor = (date: PlainDate) => standstills.some(({ from, to }) => from <= date && (to === null || date < to));
  const working = (date: PlainDate) => naiveWorkingDay(years, date);
  const counts = (date: PlainDate) => date > start && !touches(date) && (limit.unit === 'calendarDay' || working(date));

  const counted: PlainDate[] = [];
  for (let date = start; date <= (stop ?? today); date = addDays(date, 1)) if (counts(date)) counted.push(date);

  let due: PlainDate | null = null;
  let used = 0;
  for (let date = start, days = 0; days < 800 && due === null; date = addDays(date, 1), days++) {
    if (counts(date)) used++;
    if (total === 0) {
      // on the spot: the first working day on which it runs at any moment
      if (!standsFor(date) && working(date)) due = date;
    } else if (used >= total && working(date) && !touches(date) && date > start) due = date;
  }
  const floors = events.filter((event) => event.kind === 'floor').map((event) => event.on);
  for (const floor of floors) {
    let next = addDays(floor, 1);
    while (!working(next)) next = addDays(next, 1);
    if (due !== null && next > due) due = next;
  }
  return { used: counted.length, dueOn: awaitingGate ? null : due, counted };
}
