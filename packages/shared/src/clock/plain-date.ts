import { CalendarDate, GregorianCalendar, parseAbsolute, parseDate, toCalendarDate } from '@internationalized/date';

declare const plainDate: unique symbol;
/** A calendar day as ISO text, `2026-02-10`. Text order is date order. */
export type PlainDate = string & { readonly [plainDate]: true };

/** The authority's calendar (domain §3). */
export const CALENDAR_ZONE = 'Asia/Shanghai';

export class InvalidPlainDate extends RangeError {
  constructor(readonly text: string) {
    super(`Not a calendar day: ${JSON.stringify(text)}`);
    this.name = 'InvalidPlainDate';
  }
}

const shape = /^\d{4}-\d{2}-\d{2}$/;
const gregorian = new GregorianCalendar();

/** True for an existing day in the form `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  if (!shape.test(text)) return false;
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

/** @throws InvalidPlainDate when the text is not an existing day in the form `YYYY-MM-DD` */
export function toPlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new InvalidPlainDate(text);
  return text;
}

/** The day an instant falls on. `instant` is ISO 8601 with offset or Z. */
export function instantToPlainDate(instant: string, zone: string = CALENDAR_ZONE): PlainDate {
  return toCalendarDate(parseAbsolute(instant, zone)).toString() as PlainDate;
}

/** Days since an arbitrary fixed day; differences are whole days. */
export function toDayNumber(date: PlainDate): number {
  return gregorian.toJulianDay(parseDate(date));
}

export function fromDayNumber(day: number): PlainDate {
  return gregorian.fromJulianDay(day).toString() as PlainDate;
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOfDayNumber(day: number): number {
  return ((day % 7) + 7) % 7;
}

export function weekday(date: PlainDate): number {
  return weekdayOfDayNumber(toDayNumber(date));
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return parseDate(date).add({ days }).toString() as PlainDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function makePlainDate(year: number, month: number, day: number): PlainDate {
  return new CalendarDate(year, month, day).toString() as PlainDate;
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

/** `2026-03-05` → `2026年3月5日`: every day in a sentence, whoever writes it. Another text stays as it is. */
export function dayInWords(day: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : day;
}
