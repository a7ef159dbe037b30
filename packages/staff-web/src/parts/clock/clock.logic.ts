import type { ClockFieldsFragment } from '../../generated/graphql.js';

type Limit = Pick<ClockFieldsFragment, 'limit' | 'unit'>;

/** How the limit reads, as a key of the messages. */
export function limitKey({ limit, unit }: Limit): 'immediate' | 'workingDays' | 'calendarDays' {
  if (unit === 'immediate' || limit === 0) return 'immediate';
  return unit === 'calendarDay' ? 'calendarDays' : 'workingDays';
}

export interface Remaining {
  readonly kind: 'stopped' | 'notStarted' | 'waiting' | 'paused' | 'undue' | 'left' | 'dueNow' | 'past' | 'over';
  readonly days: number;
}

/**
 * What the remaining time says: `over` counts days past the limit as a positive number; `past` is a day off after the due
 * day; `undue` runs without a due day, because another item must be decided first (domain §3, gate `decide`).
 */
export function remainingOf(clock: Pick<ClockFieldsFragment, 'state' | 'remaining' | 'dueOn' | 'lamp'>): Remaining {
  if (clock.state === 'stopped' || clock.state === 'notStarted') return { kind: clock.state, days: 0 };
  if (clock.state === 'waiting') return { kind: 'waiting', days: clock.remaining };
  if (clock.state === 'paused') return { kind: 'paused', days: clock.remaining };
  if (!clock.dueOn) return { kind: 'undue', days: clock.remaining };
  if (clock.lamp === 'red' && clock.remaining >= 0) return { kind: 'past', days: 0 };
  if (clock.remaining < 0) return { kind: 'over', days: -clock.remaining };
  return clock.remaining === 0 ? { kind: 'dueNow', days: 0 } : { kind: 'left', days: clock.remaining };
}

/** Share of the limit that is used, 0–100, for a bar; full for what is decided on the spot. */
export function usedShare({ used, limit }: Pick<ClockFieldsFragment, 'used' | 'limit'>): number {
  if (limit <= 0) return 100;
  return Math.min(100, Math.round((used / limit) * 100));
}
