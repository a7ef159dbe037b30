import { type CalendarYear, type PlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import { CalendarDayRow, CalendarYearRow, NamedDayKind } from './calendar.entity.js';

/** The working calendar of the authority, in memory. A year that is missing is never guessed: counting over it fails. */
export class CalendarService {
  private calendar: WorkingCalendar | null = null;

  /** Reads all years. */
  async load(read: Reader): Promise<void> {
    const [years, days] = await Promise.all([
      read.list(CalendarYearRow, {}, { year: 'asc' }),
      read.list(CalendarDayRow, {}, { date: 'asc' }),
    ]);
    this.calendar = years.length === 0 ? null : new WorkingCalendar(years.map((year) => toYear(year, days)));
  }

  /** Throws before the first calendar was imported. */
  current(): WorkingCalendar {
    if (!this.calendar) throw new Error('No working calendar has been imported');
    return this.calendar;
  }
}

function toYear(row: CalendarYearRow, days: CalendarDayRow[]): CalendarYear {
  const ofKind = (kind: NamedDayKind) =>
    days
      .filter((day) => day.year === row.year && day.kind === kind)
      .map(({ date, name }) => ({ date: date as PlainDate, name }));
  return {
    year: Number(row.year),
    status: row.status,
    offDays: ofKind(NamedDayKind.off),
    makeUpWorkDays: ofKind(NamedDayKind.work),
    ...(row.paper === null ? {} : { paper: row.paper }),
  };
}

declare module '../../kernel/services.js' {
  interface Services {
    calendar: CalendarService;
  }
}
