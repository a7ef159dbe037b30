import { addDays, type PlainDate, type WorkingCalendar } from '@gongshen/shared/clock';
import type { LimitUnit } from '@gongshen/shared/graphql';
import type { PutRightPointFieldsFragment } from '../../../generated/graphql.js';
import { workingDaysFrom } from '../../../parts/calendar/working-days.logic.js';

/** How a procedure ends or goes on: passed; not passed with a list to put right; not passed for good. */
export type Outcome = 'passed' | 'putRight' | 'failed';

/** When a procedure opened today is promised to end; the day of opening does not count. Null beyond the known calendar. */
export function expectedEnd(calendar: WorkingCalendar, today: PlainDate, days: number, unit: LimitUnit): string | null {
  if (days < 1) return null;
  if (unit !== 'calendarDay') return workingDaysFrom(calendar, today, days);
  const last = addDays(today, days);
  return calendar.covers(last) ? calendar.workingDayOnOrAfter(last) : null;
}

type Point = Pick<PutRightPointFieldsFragment, 'round' | 'text' | 'requirementCode'>;

/** Whether a list names something the lists before did not: that needs a reason (一次性告知). */
export function namesSomethingNew(
  earlier: readonly Point[],
  points: readonly { text: string; requirementCode: string | null }[],
): boolean {
  const told = new Set(earlier.map((point) => keyOf(point.text, point.requirementCode ?? null)));
  return earlier.length > 0 && points.some((point) => !told.has(keyOf(point.text, point.requirementCode)));
}

/** The points by the list they were told in, the newest list first. */
export function byRound<P extends Pick<Point, 'round'>>(points: readonly P[]): { round: number; points: P[] }[] {
  const rounds = [...new Set(points.map(({ round }) => round))].sort((a, b) => b - a);
  return rounds.map((round) => ({ round, points: points.filter((point) => point.round === round) }));
}

const keyOf = (text: string, code: string | null) => `${code ?? ''}\n${text.trim()}`;
