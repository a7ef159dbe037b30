import { type CalendarYear, type PlainDate, WorkingCalendar, yearOf } from '@gongshen/shared/clock';
import type { KnownYear } from './calendar.queries.js';
import { calendarAlarm } from './calendar.rules.js';
import type { CalendarStateType, CalendarYearInput, CalendarYearType } from './calendar.type.js';

/** The years in force, and what has to be done about them. */
export function calendarStateView(years: readonly KnownYear[], today: PlainDate): CalendarStateType {
  return {
    years: years.map(yearView),
    comingYearMissing: !years.some(({ year }) => year === yearOf(today) + 1),
    alarm: calendarAlarm(years, today)?.text ?? null,
  };
}

function yearView(known: KnownYear): CalendarYearType {
  const { year, status, offDays, makeUpWorkDays, importedAt, paper } = known;
  const calendar = new WorkingCalendar([known]);
  const workingDays = calendar.workedThrough(calendar.indexOf(calendar.lastDay));
  return { year, status, paper: paper ?? null, importedAt, workingDays, offDays, makeUpWorkDays };
}

/** A notice as typed, its days in order. */
export function toCalendarYear({ year, paper, offDays, makeUpWorkDays }: CalendarYearInput): CalendarYear {
  const sorted = (days: CalendarYearInput['offDays']) =>
    days
      .map(({ date, name }) => ({ date: date as PlainDate, name: name.trim() }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  const paperText = paper.trim();
  return {
    year,
    status: 'official',
    offDays: sorted(offDays),
    makeUpWorkDays: sorted(makeUpWorkDays),
    paper: paperText,
  };
}
