import type { CalendarYear, PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import { CalendarDayRow, CalendarYearRow, NamedDayKind, ReplacedYearRow } from './calendar.entity.js';

/** A year of the calendar with when it was imported; null when it came with the product. */
export interface KnownYear extends CalendarYear {
  readonly importedAt: string | null;
}

/** All years in order. Two statements. */
export async function readYears(read: Reader): Promise<KnownYear[]> {
  const years = await read.list(CalendarYearRow, {}, { year: 'asc' });
  const days = await read.list(CalendarDayRow, {}, { date: 'asc' });
  return years.map((row) => {
    const ofKind = (kind: NamedDayKind) =>
      days
        .filter((day) => day.year === row.year && day.kind === kind)
        .map(({ date, name }) => ({ date: date as PlainDate, name }));
    return {
      year: Number(row.year),
      status: row.status,
      offDays: ofKind(NamedDayKind.off),
      makeUpWorkDays: ofKind(NamedDayKind.work),
      importedAt: row.importedAt,
      ...(row.paper === null ? {} : { paper: row.paper }),
    };
  });
}

/** What years were before they were replaced, the newest replacement first. */
export function readReplacedYears(read: Reader): Promise<ReplacedYearRow[]> {
  return read.list(ReplacedYearRow, {}, { replacedAt: 'desc', id: 'desc' });
}

/** The rows of a year's days. */
export function dayRows({ year, offDays, makeUpWorkDays }: CalendarYear): CalendarDayRow[] {
  const rows = (days: CalendarYear['offDays'], kind: NamedDayKind) =>
    days.map(({ date, name }) => ({ date, year: String(year), kind, name }));
  return [...rows(offDays, NamedDayKind.off), ...rows(makeUpWorkDays, NamedDayKind.work)];
}
