import { addDays, instantToPlainDate, type PlainDate, toPlainDate, weekday } from '@gongshen/shared/clock';
import { timeOf } from '../../parts/date/span.logic.js';

/** `list`: the days of a month on which something takes place, one below the other. */
export type CalendarView = 'month' | 'week' | 'list';

export const calendarViews: readonly CalendarView[] = ['month', 'week', 'list'];

/** A day and a time of the city, as they are chosen. */
export interface DayAndTimes {
  readonly day: string;
  readonly from: string;
  /** The last day of what takes longer than one. */
  readonly until?: string | null | undefined;
  readonly to: string;
}

/** The instant at which the city's clocks show that time on that day, whatever zone the browser is in. Asia/Shanghai has had no summer time since 1991. */
export function instantAt(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}

/** What was chosen, from the instants it became. */
export function chosenTimes(startsAt: string, endsAt: string): DayAndTimes {
  const [day, last] = [instantToPlainDate(startsAt), instantToPlainDate(endsAt)];
  return { day, from: timeOf(startsAt), to: timeOf(endsAt), ...(last === day ? {} : { until: last }) };
}

/** The instants of what was chosen; null while something is missing or it would end before it begins. */
export function spanOf({ day, from, until, to }: Partial<DayAndTimes>): { startsAt: string; endsAt: string } | null {
  if (!day || !from || !to) return null;
  const span = { startsAt: instantAt(day, from), endsAt: instantAt(until || day, to) };
  return span.startsAt < span.endsAt ? span : null;
}

/** Days on which what begins on a day may end: the server takes three days at most. */
export function mayEndOn(day: string | undefined, last: string): boolean {
  return day !== undefined && last > day && last <= addDays(toPlainDate(day), 2);
}

/** Times of the working day to choose from, a quarter of an hour apart: 08:00 … 18:00. */
export const workingTimes: readonly string[] = Array.from({ length: 41 }, (_, index) => {
  const minutes = 8 * 60 + index * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

/** Monday of the week a day lies in. */
function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, -weekday(day));
}

const firstOfMonth = (day: PlainDate) => toPlainDate(`${day.slice(0, 7)}-01`);

function addMonths(day: PlainDate, months: number): PlainDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return toPlainDate(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);
}

/** Whole weeks, Monday first, that show the month or the week of a day. */
export function weeksOf(view: CalendarView, day: PlainDate): PlainDate[][] {
  const first = mondayOf(view === 'week' ? day : firstOfMonth(day));
  const last = view === 'week' ? first : addDays(addMonths(day, 1), -1);
  const weeks: PlainDate[][] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}

/** The day that stands for the next (`1`) or previous (`-1`) month or week. */
export function turned(view: CalendarView, day: PlainDate, step: 1 | -1): PlainDate {
  return view === 'week' ? addDays(mondayOf(day), 7 * step) : addMonths(day, step);
}

/** 2026年3月, or 2026年3月2日 – 3月8日 */
export function readPeriod(view: CalendarView, day: PlainDate): string {
  const [year, month] = day.split('-').map(Number);
  if (view !== 'week') return `${year}年${month}月`;
  const [from, to] = [mondayOf(day), addDays(mondayOf(day), 6)];
  const [fromYear, fromMonth, fromDate] = from.split('-').map(Number);
  const [toYear, toMonth, toDate] = to.split('-').map(Number);
  return `${fromYear}年${fromMonth}月${fromDate}日 – ${toYear === fromYear ? '' : `${toYear}年`}${toMonth}月${toDate}日`;
}

/** First and last day that are shown: whole weeks as a table, else the days of the month or week themselves. */
export function daysShown(view: CalendarView, day: PlainDate, asTable: boolean): { from: PlainDate; to: PlainDate } {
  if (view !== 'week' && !asTable) return { from: firstOfMonth(day), to: addDays(addMonths(day, 1), -1) };
  const days = weeksOf(view, day).flat();
  return { from: days[0] ?? day, to: days.at(-1) ?? day };
}

interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What ends at midnight is not of the day that begins then. */
const lastDayOf = ({ endsAt }: Timed) => instantToPlainDate(new Date(Date.parse(endsAt) - 1).toISOString());

/** The entries of each day shown, a longer one on each of its days; in the order given. */
export function byDay<S extends Timed>(
  sessions: readonly S[],
  { from, to }: { from: PlainDate; to: PlainDate },
): Map<PlainDate, S[]> {
  const days = new Map<PlainDate, S[]>();
  for (const session of sessions) {
    const last = lastDayOf(session);
    for (let day = instantToPlainDate(session.startsAt); day <= last; day = addDays(day, 1)) {
      if (day >= from && day <= to) days.set(day, [...(days.get(day) ?? []), session]);
    }
  }
  return new Map([...days].sort(([a], [b]) => a.localeCompare(b)));
}

/** When an entry takes place on one of its days; a longer one begins on its first, ends on its last, and takes those between whole. */
export function timeOn(session: Timed, day: PlainDate): { kind: 'within' | 'begins' | 'whole' | 'ends'; time: string } {
  const [first, last] = [instantToPlainDate(session.startsAt), lastDayOf(session)];
  if (first === last) return { kind: 'within', time: `${timeOf(session.startsAt)}–${timeOf(session.endsAt)}` };
  if (day === first) return { kind: 'begins', time: timeOf(session.startsAt) };
  return day === last ? { kind: 'ends', time: timeOf(session.endsAt) } : { kind: 'whole', time: '' };
}

/** Times a session that begins at `from` may end at; on a later day all of them. */
export function timesAfter(from: string | undefined, until?: string | null): readonly string[] {
  if (until) return workingTimes;
  return from === undefined ? workingTimes.slice(1) : workingTimes.filter((time) => time > from);
}
