import type { ClockFieldsFragment } from '../../generated/graphql.js';

export type ClockFact =
  | { kind: 'notStarted' | 'paused' | 'waiting' | 'immediate' | 'past' | 'dueLater' | 'provisional' }
  | { kind: 'used' | 'left' | 'late'; days: number }
  | { kind: 'due' | 'stopped'; date: string };

/** What is worth saying of a clock, in reading order. Days are in the clock's own unit. */
export function clockFacts(clock: ClockFieldsFragment): ClockFact[] {
  if (clock.state === 'notStarted') return [{ kind: 'notStarted' }];
  const facts: ClockFact[] = [];
  if (clock.state === 'waiting') return [{ kind: 'waiting' }, { kind: 'notStarted' }, { kind: 'dueLater' }];
  // Days count, but the due day depends on another item that must be decided first (domain §3): nothing is late.
  if (clock.state === 'running' && !clock.dueOn) {
    return [{ kind: 'waiting' }, { kind: 'used', days: clock.used }, { kind: 'dueLater' }];
  }
  if (clock.state === 'paused') facts.push({ kind: 'paused' });
  if (clock.unit === 'immediate') facts.push({ kind: 'immediate' });
  else facts.push({ kind: 'used', days: clock.used });
  if (clock.state === 'stopped') {
    if (clock.stoppedOn) facts.push({ kind: 'stopped', date: clock.stoppedOn });
    return facts;
  }
  // A day off right after the due day is late already, but no day has counted since.
  if (clock.lamp === 'red') {
    facts.push(clock.overdueDays > 0 ? { kind: 'late', days: clock.overdueDays } : { kind: 'past' });
  } else if (clock.unit !== 'immediate') facts.push({ kind: 'left', days: Math.max(clock.remaining, 0) });
  if (clock.dueOn) facts.push({ kind: 'due', date: clock.dueOn });
  if (clock.provisional) facts.push({ kind: 'provisional' });
  return facts;
}
