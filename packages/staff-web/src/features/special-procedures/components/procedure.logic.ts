import { addDays, type PlainDate, type WorkingCalendar } from '@gongshen/shared/clock';
import type { Lamp, LimitUnit } from '@gongshen/shared/graphql';
import { type ListedPoint, newlyNamed } from '@gongshen/shared/procedure';
import type { PutRightPointFieldsFragment } from '../../../generated/graphql.js';
import { workingDaysFrom } from '../../../parts/calendar/working-days.logic.js';
import type { PointWords } from '../../../parts/points/points.logic.js';

/** How a procedure ends or goes on: passed; not passed with a list to put right; not passed for good. */
export type Outcome = 'passed' | 'putRight' | 'failed';

/** When a procedure opened today is promised to end; the day of opening does not count. Null beyond the known calendar. */
export function expectedEnd(calendar: WorkingCalendar, today: PlainDate, days: number, unit: LimitUnit): string | null {
  if (days < 1) return null;
  if (unit !== 'calendarDay') return workingDaysFrom(calendar, today, days);
  const last = addDays(today, days);
  return calendar.covers(last) ? calendar.workingDayOnOrAfter(last) : null;
}

/** What opening does to the case's own time; a case that is late already stays late (珠 27 (5)). */
export function effectOnTime(pausesClock: boolean, clock: { readonly lamp: Lamp }): 'pauses' | 'pausesLate' | 'runsOn' {
  if (!pausesClock) return 'runsOn';
  return clock.lamp === 'red' ? 'pausesLate' : 'pauses';
}

type Point = Pick<PutRightPointFieldsFragment, 'round' | 'text' | 'requirementCode' | 'settled'>;

/** Whether a list names something the lists before did not: that needs a reason (一次性告知). */
export function namesSomethingNew(
  earlier: readonly Omit<Point, 'round' | 'settled'>[],
  points: readonly ListedPoint[],
): boolean {
  const told = earlier.map(({ text, requirementCode }) => ({ text, requirementCode: requirementCode ?? null }));
  return told.length > 0 && newlyNamed(points, told).length > 0;
}

/** What a list after a re-check begins with: everything of the last one that is not settled; an empty point when there is none. */
export function listToBeginWith(earlier: readonly Point[]): PointWords[] {
  const last = Math.max(0, ...earlier.map(({ round }) => round));
  const left = earlier.filter(({ round, settled }) => round === last && !settled);
  if (left.length === 0) return [{}];
  return left.map(({ text, requirementCode }) => (requirementCode ? { text, requirementCode } : { text }));
}

/** The points by the list they were told in, the newest list first. */
export function byRound<P extends Pick<Point, 'round'>>(points: readonly P[]): { round: number; points: P[] }[] {
  const rounds = [...new Set(points.map(({ round }) => round))].sort((a, b) => b - a);
  return rounds.map((round) => ({ round, points: points.filter((point) => point.round === round) }));
}
