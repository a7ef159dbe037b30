import { readDate, readDue, readInstant, readSpan, readTime } from './dates.js';

describe('dates as people read them', () => {
  test('a date carries its weekday', () => {
    expect(readDate('2026-03-16')).toBe('2026年3月16日 周一');
    expect(readDate('2026-02-28')).toBe('2026年2月28日 周六');
  });

  test('a due day in a year without its notice is marked', () => {
    expect(readDue('2027-01-05', true)).toBe('2027年1月5日 周二（暂定，待放假安排公布）');
    expect(readDue('2026-03-16', false)).toBe('2026年3月16日 周一');
  });

  test('what is no date stays as it is', () => {
    expect(readDate('')).toBe('');
    expect(readDate('2026年')).toBe('2026年');
  });

  test('an instant is shown by the clock in Shanghai', () => {
    expect(readInstant('2026-03-16T06:03:00Z')).toBe('2026年3月16日 14:03');
    expect(readInstant('2026-03-15T16:30:00.000Z')).toBe('2026年3月16日 00:30');
    expect(readTime('2026-03-16T06:03:59Z')).toBe('14:03');
  });

  test('a span names its day once', () => {
    expect(readSpan('2026-03-16T01:30:00Z', '2026-03-16T03:00:00Z')).toBe('2026年3月16日 09:30–11:00');
    expect(readSpan('2026-03-16T01:30:00Z', '2026-03-17T03:00:00Z')).toBe('2026年3月16日 09:30 – 2026年3月17日 11:00');
  });
});
