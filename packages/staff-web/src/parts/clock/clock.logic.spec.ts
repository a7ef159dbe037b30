import { dueUnknown, interruptionKind, lampOf, limitKey, remainingOf, usedShare } from './clock.logic.js';

const running = {
  state: 'running',
  dueOn: '2026-03-02',
  lamp: 'green',
  used: 2,
  remaining: 3,
  overdueDays: 0,
} as const;

describe('how a clock reads', () => {
  it('limits in working days, natural days, on the spot', () => {
    expect(limitKey({ limit: 5, unit: 'workingDay' })).toBe('workingDays');
    expect(limitKey({ limit: 45, unit: 'calendarDay' })).toBe('calendarDays');
    expect(limitKey({ limit: 0, unit: 'immediate' })).toBe('immediate');
  });

  it('says what is left, and how far past the due day it is', () => {
    expect(remainingOf(running)).toEqual({ kind: 'left', days: 3 });
    expect(remainingOf({ ...running, lamp: 'yellow', remaining: 0 })).toEqual({ kind: 'usedUp', days: 0 });
    expect(remainingOf({ ...running, lamp: 'red', remaining: -2, overdueDays: 2 })).toEqual({ kind: 'over', days: 2 });
  });

  it('a day off after the due day is late although no more days count', () => {
    expect(remainingOf({ ...running, lamp: 'red', remaining: 0 })).toEqual({ kind: 'past', days: 0 });
  });

  it('goes by the due day where a prerequisite moved it beyond the limit', () => {
    expect(remainingOf({ ...running, lamp: 'yellow', used: 9, remaining: -4 }).kind).toBe('usedUp');
    const late = { ...running, lamp: 'red', used: 11, remaining: -6, overdueDays: 1 } as const;
    expect(remainingOf(late)).toEqual({ kind: 'over', days: 1 });
  });

  it('without a due day nothing is late: it waits for the prerequisite while its days count', () => {
    const undue = { ...running, dueOn: null, lamp: 'grey', used: 11, remaining: -6 } as const;
    expect(remainingOf(undue)).toEqual({ kind: 'undue', days: 11 });
    expect(lampOf(undue)).toBe('awaiting');
    expect(dueUnknown(undue)).toBe('dueAfterPrerequisite');
  });

  it('a waiting or stopped clock is never late', () => {
    const waiting = { ...running, state: 'waiting', dueOn: null, lamp: 'grey', used: 0, remaining: 5 } as const;
    expect(remainingOf(waiting).kind).toBe('waiting');
    expect(lampOf(waiting)).toBe('awaiting');
    const stopped = { ...running, state: 'stopped', lamp: 'grey', remaining: -4 } as const;
    expect(remainingOf(stopped).kind).toBe('stopped');
    expect(lampOf(stopped)).toBe('none');
  });

  it('a pause stops the days, not the lateness from before it (珠 27 (5))', () => {
    const paused = { ...running, state: 'paused', dueOn: null, lamp: 'grey' } as const;
    expect(remainingOf(paused)).toEqual({ kind: 'paused', days: 3 });
    expect(dueUnknown(paused)).toBe('dueAfterPause');
    const late = { ...running, state: 'paused', lamp: 'red', remaining: -2, overdueDays: 2 } as const;
    expect(remainingOf(late)).toEqual({ kind: 'pausedLate', days: 2 });
  });

  it('the bar stays within its bounds', () => {
    expect(usedShare({ used: 2, limit: 5 })).toBe(40);
    expect(usedShare({ used: 9, limit: 5 })).toBe(100);
    expect(usedShare({ used: 0, limit: 0 })).toBe(100);
  });

  it('days added are no pause, and waiting is none either (许可法 42; domain §3)', () => {
    expect(interruptionKind('extend')).toBe('extension');
    expect(interruptionKind('wait')).toBe('wait');
    expect(interruptionKind('floor')).toBe('wait');
    expect(interruptionKind('pause')).toBe('pause');
  });
});
