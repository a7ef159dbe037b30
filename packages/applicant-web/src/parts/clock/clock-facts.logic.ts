import type { ClockFieldsFragment } from '../../generated/graphql.js';

export type ClockFact =
  | { kind: 'notStarted' | 'paused' | 'waiting' | 'immediate' | 'provisional' }
  | { kind: 'used' | 'left' | 'late'; days: number }
  | { kind: 'due' | 'stopped'; date: string };

/** What is worth saying of a clock, in reading order. Days are in the clock's own unit. */
export function clockFacts(clock: ClockFieldsFragment): ClockFact[] {
  if (clock.state === 'notStarted') return [{ kind: 'notStarted' }];
  const facts: ClockFact[] = [];
  if (clock.state === 'waiting') facts.push({ kind: 'waiting' });
  if (clock.state === 'paused') facts.push({ kind: 'paused' });
  if (clock.unit === 'immediate') facts.push({ kind: 'immediate' });
  else facts.push({ kind: 'used', days: clock.used });
  if (clock.state === 'stopped') {
    if (clock.stoppedOn) facts.push({ kind: 'stopped', date: clock.stoppedOn });
    return facts;
  }
  if (clock.unit !== 'immediate') {
    if (clock.remaining < 0) facts.push({ kind: 'late', days: -clock.remaining });
    // Past the due day before another day has counted: the lamp and the due day say it, no days are left.
    else if (clock.lamp !== 'red') facts.push({ kind: 'left', days: clock.remaining });
  }
  if (clock.dueOn) facts.push({ kind: 'due', date: clock.dueOn });
  if (clock.provisional) facts.push({ kind: 'provisional' });
  return facts;
}
