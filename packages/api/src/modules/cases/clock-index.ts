import type { CaseStatus } from '@gongshen/shared/case';
import {
  type ClockEvent,
  type ClockLimit,
  daysBetween,
  Lamp,
  LampKind,
  lampOn,
  laterOf,
  type PlainDate,
  readClock,
  type WorkingCalendar,
} from '@gongshen/shared/clock';
import { awaitsGate, isWaiting, type PrerequisiteState } from './case.rules.js';
import type { ItemCaseRow } from './item-case.entity.js';

/** The columns of a case that index its clock. */
export type ClockColumns = Pick<
  ItemCaseRow,
  'clockState' | 'clockLimit' | 'startedOn' | 'stoppedOn' | 'dueOn' | 'dueOrder' | 'counted' | 'countedOn' | 'waiting'
>;

type Limited = Pick<ItemCaseRow, 'promisedLimit' | 'limitUnit'>;

/** After every real due day: where cases without one stand in a list. */
const noDueDay = '9999-12-31';

export const limitOf = (row: Limited): ClockLimit => ({ value: row.promisedLimit, unit: row.limitUnit });

/** The index of a clock as its fold reads on `today`. Nothing else writes these columns. */
export function clockColumns(
  calendar: WorkingCalendar,
  row: Limited,
  status: CaseStatus,
  events: readonly ClockEvent[],
  prerequisites: readonly PrerequisiteState[],
  today: PlainDate,
): ClockColumns {
  const reading = readClock(calendar, { limit: limitOf(row), events, awaitingGate: awaitsGate(prerequisites) }, today);
  return {
    clockState: reading.state,
    clockLimit: reading.total,
    startedOn: reading.startedOn,
    stoppedOn: reading.stoppedOn,
    dueOn: reading.dueOn,
    dueOrder: reading.dueOn ?? noDueDay,
    counted: reading.used,
    countedOn: reading.stoppedOn ?? today,
    waiting: isWaiting(status, prerequisites),
  };
}

export interface ClockFromIndex {
  used: number;
  remaining: number;
  /** Counted days after the due day; not the same as what is used beyond the limit, where a prerequisite moved the due day. */
  overdueDays: number;
  provisional: boolean;
  lamp: Lamp;
}

type Indexed = Limited & ClockColumns;

/**
 * What a clock shows on `today`, from its index alone: the same as folding its events, without reading them.
 * Days are in the limit's unit. Cost: a few look-ups in the calendar.
 */
export function readIndexedClock(calendar: WorkingCalendar, row: Indexed, today: PlainDate): ClockFromIndex {
  const countedOn = (row.countedOn ?? today) as PlainDate;
  const later =
    row.clockState !== 'running' || today <= countedOn
      ? 0
      : row.limitUnit === 'calendarDay'
        ? daysBetween(countedOn, today)
        : calendar.workingDaysBetween(countedOn, today);
  const used = row.counted + later;
  return {
    used,
    remaining: row.clockLimit - used,
    overdueDays: overdueDays(calendar, row, used, today),
    provisional: isProvisional(calendar, row, today),
    lamp:
      row.clockState === 'stopped'
        ? Lamp.grey
        : lampOn(calendar, today, row.dueOn as PlainDate | null, lampKindOfCase(row)),
  };
}

function overdueDays(calendar: WorkingCalendar, row: Indexed, used: number, today: PlainDate): number {
  const through = (row.clockState === 'running' ? today : (row.countedOn ?? today)) as PlainDate;
  if (row.dueOn === null || through <= row.dueOn) return 0;
  const after = row.limitUnit === 'calendarDay' ? daysBetween : calendar.workingDaysBetween.bind(calendar);
  return Math.max(0, Math.min(used - row.clockLimit, after(row.dueOn as PlainDate, through)));
}

/** 珠 20: on-the-spot items are yellow from acceptance, as long as they were not extended. */
export const lampKindOfCase = (row: Pick<Indexed, 'limitUnit' | 'clockLimit'>): LampKind =>
  row.limitUnit === 'immediate' && row.clockLimit === 0 ? LampKind.immediate : LampKind.ordinary;

function isProvisional(calendar: WorkingCalendar, row: Indexed, today: PlainDate): boolean {
  if (row.startedOn === null) return false;
  const now = (row.stoppedOn ?? today) as PlainDate;
  return calendar.isProvisionalBetween(row.startedOn as PlainDate, laterOf(now, (row.dueOn ?? now) as PlainDate));
}
