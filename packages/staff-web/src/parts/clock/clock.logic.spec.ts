import { limitKey, remainingOf, usedShare } from './clock.logic.js';

const running = { state: 'running', dueOn: '2026-03-02', lamp: 'green' } as const;

describe('how a clock reads', () => {
  it('limits in working days, natural days, on the spot', () => {
    expect(limitKey({ limit: 5, unit: 'workingDay' })).toBe('workingDays');
    expect(limitKey({ limit: 45, unit: 'calendarDay' })).toBe('calendarDays');
    expect(limitKey({ limit: 0, unit: 'immediate' })).toBe('immediate');
  });

  it('says what is left, and how far past the limit it is', () => {
    expect(remainingOf({ ...running, remaining: 3 })).toEqual({ kind: 'left', days: 3 });
    expect(remainingOf({ ...running, remaining: 0 })).toEqual({ kind: 'dueNow', days: 0 });
    expect(remainingOf({ ...running, lamp: 'red', remaining: -2 })).toEqual({ kind: 'over', days: 2 });
  });

  it('a day off after the due day is late although no more days count', () => {
    expect(remainingOf({ ...running, lamp: 'red', remaining: 0 })).toEqual({ kind: 'past', days: 0 });
  });

  it('without a due day nothing is late', () => {
    expect(remainingOf({ ...running, dueOn: null, lamp: 'grey', remaining: -6 }).kind).toBe('undue');
  });

  it('a waiting or stopped clock is never late', () => {
    expect(remainingOf({ ...running, state: 'waiting', remaining: 5 }).kind).toBe('waiting');
    expect(remainingOf({ ...running, state: 'stopped', remaining: -4 }).kind).toBe('stopped');
  });

  it('the bar stays within its bounds', () => {
    expect(usedShare({ used: 2, limit: 5 })).toBe(40);
    expect(usedShare({ used: 9, limit: 5 })).toBe(100);
    expect(usedShare({ used: 0, limit: 0 })).toBe(100);
  });
});
