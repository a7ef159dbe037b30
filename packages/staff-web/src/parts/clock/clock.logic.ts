import type { ClockEventKind } from '@gongshen/shared/graphql';
import type { ClockFieldsFragment } from '../../generated/graphql.js';

type Limit = Pick<ClockFieldsFragment, 'limit' | 'unit'>;

/** How the limit reads, as a key of the messages. */
export function limitKey({ limit, unit }: Limit): 'immediate' | 'workingDays' | 'calendarDays' {
  if (unit === 'immediate' || limit === 0) return 'immediate';
  return unit === 'calendarDay' ? 'calendarDays' : 'workingDays';
}

export interface Remaining {
  readonly kind:
    | 'stopped'
    | 'notStarted'
    | 'waiting'
    | 'paused'
    | 'pausedLate'
    | 'undue'
    | 'left'
    | 'usedUp'
    | 'past'
    | 'over';
  readonly days: number;
}

type Read = Pick<ClockFieldsFragment, 'state' | 'used' | 'remaining' | 'overdueDays' | 'dueOn' | 'lamp'>;

/**
 * What there is to say of the time, with the days it is about: `over` past the due day; `past` on a day off after it;
 * `usedUp` when the limit is used up and the due day is today or the next working day; `undue` days count, but there is no due
 * day yet, because another item must be decided first (domain §3, gate `decide`).
 */
export function remainingOf(clock: Read): Remaining {
  if (clock.state === 'stopped' || clock.state === 'notStarted') return { kind: clock.state, days: 0 };
  if (clock.state === 'waiting') return { kind: 'waiting', days: 0 };
  const late = clock.lamp === 'red';
  if (clock.state === 'paused') {
    return late ? { kind: 'pausedLate', days: clock.overdueDays } : { kind: 'paused', days: clock.remaining };
  }
  if (!clock.dueOn) return { kind: 'undue', days: clock.used };
  if (late) return clock.overdueDays > 0 ? { kind: 'over', days: clock.overdueDays } : { kind: 'past', days: 0 };
  return clock.remaining > 0 ? { kind: 'left', days: clock.remaining } : { kind: 'usedUp', days: 0 };
}

/** Beside `remainingOf`: the lamp, how a grey one is named, or nothing where the words say it all. */
export function lampOf(clock: Read): 'lamp' | 'awaiting' | 'none' {
  const { kind } = remainingOf(clock);
  if (kind === 'waiting' || kind === 'undue') return 'awaiting';
  return kind === 'stopped' || kind === 'notStarted' ? 'none' : 'lamp';
}

/** What stands in the place of a due day that is not known. */
export function dueUnknown(clock: Read): 'noDue' | 'dueAfterPrerequisite' | 'dueAfterPause' {
  if (lampOf(clock) === 'awaiting') return 'dueAfterPrerequisite';
  return clock.state === 'paused' ? 'dueAfterPause' : 'noDue';
}

/** Share of the limit that is used, 0–100, for a bar; full for what is decided on the spot. */
export function usedShare({ used, limit }: Pick<ClockFieldsFragment, 'used' | 'limit'>): number {
  if (limit <= 0) return 100;
  return Math.min(100, Math.round((used / limit) * 100));
}

/** How an interruption is spoken of: a pause, the waiting for a prerequisite, or days added to the limit. */
export function interruptionKind(kind: ClockEventKind): 'pause' | 'wait' | 'extension' {
  if (kind === 'extend') return 'extension';
  return kind === 'wait' || kind === 'met' || kind === 'floor' ? 'wait' : 'pause';
}
