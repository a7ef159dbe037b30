import { type ClockSpec, laterOf, type PlainDate, type WorkingCalendar } from '../clock/index.js';

/** 容缺: one thing an approval with conditions leaves to be handed in, from the decision on. */
export const OwedState = {
  owed: 'owed',
  delivered: 'delivered',
  settled: 'settled',
  /** The approval was taken back because it was never delivered. */
  revoked: 'revoked',
} as const;
export type OwedState = keyof typeof OwedState;

export const OwedAction = { deliver: 'deliver', settle: 'settle', reject: 'reject', revoke: 'revoke' } as const;
export type OwedAction = keyof typeof OwedAction;

export const owedTransitions = {
  // The applicant hands it in, late rather than never
  deliver: { from: ['owed'], to: 'delivered' },
  // The department looks at it; what will not do is owed again, by the same day
  settle: { from: ['delivered'], to: 'settled' },
  reject: { from: ['delivered'], to: 'owed' },
  // 许可法 69: an approval given on what was never handed in may be taken back; only once the day has passed
  revoke: { from: ['owed'], to: 'revoked' },
} as const satisfies Record<OwedAction, { readonly from: readonly OwedState[]; readonly to: OwedState }>;

/** The state an action leads to; null when it is not open. */
export function nextOwedState(state: OwedState, action: OwedAction): OwedState | null {
  const { from, to } = owedTransitions[action];
  return (from as readonly OwedState[]).includes(state) ? to : null;
}

/** The longest that something may stay owed, in working days from the decision. */
export const OWED_WORKING_DAYS_MAX = 60;

/** The day something is due: a day off moves to the next working day, as every limit does (domain §3). */
export function owedDueOn(calendar: WorkingCalendar, dueOn: PlainDate): PlainDate {
  return calendar.workingDayOnOrAfter(dueOn);
}

/** Between the working day after the decision and the sixtieth one. */
export function owedDayWithinRange(calendar: WorkingCalendar, decidedOn: PlainDate, dueOn: PlainDate): boolean {
  if (dueOn <= decidedOn || dueOn > calendar.addWorkingDays(decidedOn, OWED_WORKING_DAYS_MAX)) return false;
  return owedDueOn(calendar, dueOn) <= calendar.addWorkingDays(decidedOn, OWED_WORKING_DAYS_MAX);
}

export interface OwedTimes {
  readonly decidedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** The day it was delivered, or given up; null while it is owed. */
  readonly stoppedOn: PlainDate | null;
}

/** Its clock: from the decision, that day not counted, to the due day. Folded like every other. */
export function owedClock(calendar: WorkingCalendar, { decidedOn, dueOn, stoppedOn }: OwedTimes): ClockSpec {
  const value = calendar.workingDaysBetween(decidedOn, owedDueOn(calendar, dueOn));
  return {
    limit: { value, unit: 'workingDay' },
    events: [
      { kind: 'start', on: decidedOn, text: '作出容缺通过决定，自次日起计算补交期限。', basis: '容缺决定' },
      ...(stoppedOn === null
        ? []
        : [{ kind: 'stop' as const, on: laterOf(decidedOn, stoppedOn), text: '已补交或不再计时。' }]),
    ],
  };
}
