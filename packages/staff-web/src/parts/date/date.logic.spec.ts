import { readDate, readDay, readDue, readInstant, readSize } from './date.logic.js';

describe('dates as people read them', () => {
  it('plain dates carry no zone', () => {
    expect(readDate('2026-02-10')).toBe('2026年2月10日');
    expect(readDate(null)).toBe('—');
  });

  it('a due day in a year without its notice is marked', () => {
    expect(readDue('2027-01-05', true)).toBe('2027年1月5日（暂定，待放假安排公布）');
    expect(readDue('2026-02-10', false)).toBe('2026年2月10日');
    expect(readDue(null, true)).toBe('—');
  });

  it('a day of the deadline explanation shows its weekday', () => {
    expect(readDay('2026-02-28')).toBe('2月28日 周六');
  });

  it('instants are shown in Shanghai, whatever the computer is set to', () => {
    expect(readInstant('2026-02-10T16:03:00.000Z')).toBe('2026年2月11日 00:03');
  });

  it('sizes', () => {
    expect(readSize(512)).toBe('512 B');
    expect(readSize(5 * 1024 * 1024)).toBe('5.0 MB');
  });
});
