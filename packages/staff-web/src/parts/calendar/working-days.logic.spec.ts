import { toPlainDate } from '@gongshen/shared/clock';
import { calendarFrom, mayBeDue, todayAt, workingDaysFrom } from './working-days.logic.js';

const year2026 = {
  year: 2026,
  status: 'official',
  offDays: [15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => ({ date: `2026-02-${day}`, name: '春节' })),
  makeUpWorkDays: [
    { date: '2026-02-14', name: '春节' },
    { date: '2026-02-28', name: '春节' },
  ],
} as const;
const today = toPlainDate('2026-02-12');
const calendar = calendarFrom([year2026], today);

describe('days that something can be due on', () => {
  it('a make-up Saturday is one, the holiday is none', () => {
    expect(mayBeDue(calendar, '2026-02-14', today, 30)).toBe(true);
    expect(mayBeDue(calendar, '2026-02-16', today, 30)).toBe(false);
    expect(mayBeDue(calendar, '2026-02-24', today, 30)).toBe(true);
    expect(mayBeDue(calendar, '2026-03-01', today, 30)).toBe(false);
  });

  it('neither today nor a day beyond the limit', () => {
    expect(mayBeDue(calendar, '2026-02-12', today, 30)).toBe(false);
    expect(mayBeDue(calendar, '2026-03-17', today, 30)).toBe(false);
  });

  it('a year whose notice is not known goes by weekends and the statutory days', () => {
    const bare = calendarFrom([], today);
    expect(mayBeDue(bare, '2026-02-17', today, 30)).toBe(false);
    expect(mayBeDue(bare, '2026-02-20', today, 30)).toBe(true);
  });

  it('a day beyond the known years is none', () => {
    expect(mayBeDue(calendar, '2028-01-03', today, 2000)).toBe(false);
  });

  it('counts working days ahead', () => {
    expect(workingDaysFrom(calendar, today, 3)).toBe('2026-02-24');
    expect(workingDaysFrom(calendar, today, 5000)).toBeNull();
  });

  it("today is the city's own day", () => {
    expect(todayAt('2026-02-11T16:30:00.000Z')).toBe('2026-02-12');
  });
});
