import { createHash } from 'node:crypto';
import type { CalendarYear, PlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import { type ChangedDay, changedDays, withYear, yearProblems } from './calendar.rules.js';
import type { CalendarChange, CalendarMove } from './calendar-followers.js';
import type { CalendarService } from './calendar-service.js';

/** What bringing in a year would do. */
export interface CalendarPlan {
  problems: FieldProblem[];
  before: CalendarYear | null;
  changedDays: ChangedDay[];
  /** Null when no working day changes. */
  change: CalendarChange | null;
  moves: CalendarMove[];
  /** Of the edition in force, the year as typed, and every deadline that would move. */
  fingerprint: string;
}

/**
 * What a year's notice would change, against what is in force now: the same for the preview and, inside its unit of work, for
 * the import, which is refused when the answer is no longer the one that was previewed.
 */
export async function planChange(
  read: Reader,
  service: CalendarService,
  year: CalendarYear,
  today: PlainDate,
): Promise<CalendarPlan> {
  const years = service.years();
  const before = years.find((known) => known.year === year.year) ?? null;
  const problems = yearProblems(
    year,
    years.map((known) => known.year),
  );
  if (problems.length > 0) {
    return { problems, before, changedDays: [], change: null, moves: [], fingerprint: '' };
  }
  const days = changedDays(before, year);
  const calendar = withYear(years, year);
  const [first] = days;
  const change = first ? { calendar, from: first.date, today } : null;
  const moves = change ? await service.followers.moves(read, change) : [];
  const due = moves.map(({ subject, subjectId, before: from, after }) => [subject, subjectId, from, after]);
  return {
    problems,
    before,
    changedDays: days,
    change,
    moves,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([service.edition, asTyped(year), due]))
      .digest('hex'),
  };
}

/** The order in which days are typed makes no difference. */
function asTyped({ year, paper, offDays, makeUpWorkDays }: CalendarYear): unknown {
  const sorted = (days: CalendarYear['offDays']) => days.map(({ date, name }) => `${date} ${name}`).sort();
  return [year, paper ?? null, sorted(offDays), sorted(makeUpWorkDays)];
}

/** Working days of the calendar to come by which a due day moves: positive when it becomes later. */
export function workingDaysMoved(calendar: WorkingCalendar, { before, after }: CalendarMove): number {
  if (after === null) return 0;
  return after >= before ? calendar.workingDaysBetween(before, after) : -calendar.workingDaysBetween(after, before);
}
