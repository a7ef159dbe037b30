import { fromDayNumber, makePlainDate, type PlainDate, toDayNumber, weekdayOfDayNumber, yearOf } from './plain-date.js';
import { type NamedDay, statutoryHolidays } from './statutory-holidays.js';

/** Official: the State Council's yearly notice is out. Provisional: weekends and the statutory days by law (domain §3). */
export const CalendarStatus = { official: 'official', provisional: 'provisional' } as const;
export type CalendarStatus = keyof typeof CalendarStatus;

export interface CalendarYear {
  readonly year: number;
  readonly status: CalendarStatus;
  /** Days off named by the notice, weekends inside a holiday included. */
  readonly offDays: readonly NamedDay[];
  /** Weekend days worked in lieu (调休上班). */
  readonly makeUpWorkDays: readonly NamedDay[];
  /** Where the notice is published. */
  readonly paper?: string;
}

export const DayKind = {
  workday: 'workday',
  makeUp: 'makeUp',
  weekend: 'weekend',
  holiday: 'holiday',
} as const;
export type DayKind = keyof typeof DayKind;

export interface CalendarDay {
  readonly date: PlainDate;
  readonly kind: DayKind;
  readonly working: boolean;
  /** Holiday the day belongs to, for holidays and make-up working days. */
  readonly name: string | null;
  readonly provisional: boolean;
}

/** A day was asked for in a year the calendar does not hold: it never counts silently (domain §3). */
export class CalendarYearMissing extends RangeError {
  constructor(readonly year: number) {
    super(`The working calendar has no year ${year}`);
    this.name = 'CalendarYearMissing';
  }
}

/**
 * The one way to go on without a year: no day, and whoever asks says so. Null for what would have to be counted in a year the calendar
 * does not hold; `missing` is told which.
 */
export function knownDay<T>(read: () => T, missing?: (error: CalendarYearMissing) => void): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error;
    missing?.(error);
    return null;
  }
}

/** A calendar that cannot be: a year twice, a gap between years, a day of another year, a make-up day that is off as well. */
export class CalendarInvalid extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CalendarInvalid';
  }
}

/** The calendar of a year whose notice is not out yet. */
export function provisionalYear(year: number): CalendarYear {
  return { year, status: CalendarStatus.provisional, offDays: statutoryHolidays(year), makeUpWorkDays: [] };
}

/**
 * Working days over a run of consecutive years. Immutable; every answer is found by index, none walks over days,
 * so one calendar serves any number of clocks.
 */
export class WorkingCalendar {
  readonly years: readonly CalendarYear[];
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly #firstNumber: number;
  readonly #indexOf = new Map<string, number>();
  readonly #dates: PlainDate[] = [];
  /** Number of working days up to and including the day at the index. */
  readonly #workedThrough: Int32Array;
  /** Indexes of the working days, in order. */
  readonly #workdays: Int32Array;
  readonly #names = new Map<number, string>();
  readonly #provisionalYears = new Set<number>();

  /** @throws CalendarInvalid */
  constructor(years: Iterable<CalendarYear>) {
    this.years = [...years].sort((a, b) => a.year - b.year);
    const first = this.years[0];
    const last = this.years.at(-1);
    if (!first || !last) throw new CalendarInvalid('A working calendar needs at least one year');
    this.firstDay = makePlainDate(first.year, 1, 1);
    this.lastDay = makePlainDate(last.year, 12, 31);
    this.#firstNumber = toDayNumber(this.firstDay);
    const length = toDayNumber(this.lastDay) - this.#firstNumber + 1;
    for (let index = 0; index < length; index++) {
      const date = fromDayNumber(this.#firstNumber + index);
      this.#dates.push(date);
      this.#indexOf.set(date, index);
    }
    const working = new Uint8Array(length);
    for (let index = 0; index < length; index++) {
      working[index] = weekdayOfDayNumber(this.#firstNumber + index) < 5 ? 1 : 0;
    }
    this.years.forEach((year, position) => {
      if (year.year !== first.year + position)
        throw new CalendarInvalid(`The year ${year.year} is twice or follows a gap`);
      if (year.status === CalendarStatus.provisional) this.#provisionalYears.add(year.year);
      this.#mark(year, year.offDays, working, 0);
      this.#mark(year, year.makeUpWorkDays, working, 1);
    });
    this.#workedThrough = new Int32Array(length);
    const workdays: number[] = [];
    for (let index = 0; index < length; index++) {
      if (working[index]) workdays.push(index);
      this.#workedThrough[index] = workdays.length;
    }
    this.#workdays = Int32Array.from(workdays);
  }

  #mark(year: CalendarYear, days: readonly NamedDay[], working: Uint8Array, value: 0 | 1): void {
    for (const { date, name } of days) {
      const index = this.#indexOf.get(date);
      if (index === undefined || yearOf(date) !== year.year)
        throw new CalendarInvalid(`${date} is not in ${year.year}`);
      if (value === 1 && this.#names.has(index)) throw new CalendarInvalid(`${date} is named twice`);
      working[index] = value;
      this.#names.set(index, name);
    }
  }

  /** Position of a day in the calendar. @throws CalendarYearMissing */
  indexOf(date: PlainDate): number {
    const index = this.#indexOf.get(date);
    if (index === undefined) throw new CalendarYearMissing(yearOf(date));
    return index;
  }

  /** The day at a position. @throws CalendarYearMissing past the last or before the first year */
  dateAt(index: number): PlainDate {
    const date = this.#dates[index];
    if (date === undefined) throw new CalendarYearMissing(yearOf(fromDayNumber(this.#firstNumber + index)));
    return date;
  }

  covers(date: PlainDate): boolean {
    return this.#indexOf.has(date);
  }

  /** @throws CalendarYearMissing */
  isWorkingDay(date: PlainDate): boolean {
    return this.#isWorkingIndex(this.indexOf(date));
  }

  /** @throws CalendarYearMissing */
  isProvisional(date: PlainDate): boolean {
    this.indexOf(date);
    return this.#provisionalYears.has(yearOf(date));
  }

  /**
   * Whether the notice of a day's year is not out: a due day in it, or whether it is worked, may still change, and is shown as
   * provisional (domain §3). Of a year the calendar does not hold nothing is announced either.
   */
  isUnannounced(date: PlainDate): boolean {
    return !this.covers(date) || this.#provisionalYears.has(yearOf(date));
  }

  /** True when any year from one day to the other is provisional. */
  isProvisionalBetween(from: PlainDate, to: PlainDate): boolean {
    for (let year = yearOf(from); year <= yearOf(to); year++) if (this.#provisionalYears.has(year)) return true;
    return false;
  }

  /** @throws CalendarYearMissing */
  day(date: PlainDate): CalendarDay {
    const index = this.indexOf(date);
    const working = this.#isWorkingIndex(index);
    const name = this.#names.get(index) ?? null;
    const kind: DayKind = working ? (name === null ? 'workday' : 'makeUp') : name === null ? 'weekend' : 'holiday';
    return { date, kind, working, name, provisional: this.#provisionalYears.has(yearOf(date)) };
  }

  /** Working days later than `from`, up to and including `to`; 0 when `to` is not later. @throws CalendarYearMissing */
  workingDaysBetween(from: PlainDate, to: PlainDate): number {
    return to <= from ? 0 : this.workedThrough(this.indexOf(to)) - this.workedThrough(this.indexOf(from));
  }

  /** The n-th working day later than `from` (n ≥ 1), or the n-th earlier (n ≤ -1); 0 gives `from`. @throws CalendarYearMissing */
  addWorkingDays(from: PlainDate, n: number): PlainDate {
    if (n === 0) return from;
    const index = this.indexOf(from);
    const through = this.workedThrough(index);
    const ordinal = n > 0 ? through + n - 1 : through - (this.#isWorkingIndex(index) ? 1 : 0) + n;
    return this.workdayAt(ordinal);
  }

  /** The day itself when it is a working day, else the next one. @throws CalendarYearMissing */
  workingDayOnOrAfter(date: PlainDate): PlainDate {
    return this.isWorkingDay(date) ? date : this.addWorkingDays(date, 1);
  }

  /** Number of working days up to and including the day at the index; 0 before the first day. */
  workedThrough(index: number): number {
    if (index < 0) return 0;
    return this.#workedThrough[Math.min(index, this.#workedThrough.length - 1)] ?? 0;
  }

  /** The working day with the given ordinal, counted from 0 at the calendar's beginning. @throws CalendarYearMissing */
  workdayAt(ordinal: number): PlainDate {
    const index = this.#workdays[ordinal];
    if (index === undefined) {
      throw new CalendarYearMissing(ordinal < 0 ? yearOf(this.firstDay) - 1 : yearOf(this.lastDay) + 1);
    }
    return this.dateAt(index);
  }

  #isWorkingIndex(index: number): boolean {
    return this.workedThrough(index) > this.workedThrough(index - 1);
  }
}
