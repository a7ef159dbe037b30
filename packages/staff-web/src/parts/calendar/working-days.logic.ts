import {
  addDays,
  type CalendarYear,
  instantToPlainDate,
  type PlainDate,
  provisionalYear,
  toPlainDate,
  UnknownStatutoryYear,
  WorkingCalendar,
  yearOf,
} from '@gongshen/shared/clock';

/** A year of the calendar as the API tells it. */
export interface ToldYear {
  readonly year: number;
  readonly status: CalendarYear['status'];
  readonly offDays: readonly { readonly date: string; readonly name: string }[];
  readonly makeUpWorkDays: readonly { readonly date: string; readonly name: string }[];
}

/** The city's own day at an instant (ISO, UTC). */
export function todayAt(instant: string): PlainDate {
  return instantToPlainDate(instant);
}

/** This year and the next one by the imported notices; a year without one by weekends and the statutory days. */
export function calendarFrom(told: readonly ToldYear[], today: PlainDate): WorkingCalendar {
  const years = [yearOf(today), yearOf(today) + 1];
  return new WorkingCalendar(
    years.map((year) => {
      const known = told.find((each) => each.year === year);
      return known
        ? { ...known, offDays: named(known.offDays), makeUpWorkDays: named(known.makeUpWorkDays) }
        : byLaw(year);
    }),
  );
}

/** Whether something may be asked for by this day: later than today, no later than `within` days, and not on a day off. */
export function mayBeDue(calendar: WorkingCalendar, date: string, today: PlainDate, within: number): boolean {
  const day = toPlainDate(date);
  return day > today && day <= addDays(today, within) && calendar.covers(day) && calendar.isWorkingDay(day);
}

/** The working day that many working days from today; null where the calendar does not reach. */
export function workingDaysFrom(calendar: WorkingCalendar, today: PlainDate, days: number): string | null {
  const last = calendar.workingDaysBetween(today, calendar.lastDay);
  return days > last ? null : calendar.addWorkingDays(today, days);
}

function named(days: ToldYear['offDays']): CalendarYear['offDays'] {
  return days.map(({ date, name }) => ({ date: toPlainDate(date), name }));
}

function byLaw(year: number): CalendarYear {
  try {
    return provisionalYear(year);
  } catch (error) {
    if (!(error instanceof UnknownStatutoryYear)) throw error;
    return { year, status: 'provisional', offDays: [], makeUpWorkDays: [] };
  }
}
