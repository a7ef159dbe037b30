import chineseDays from 'chinese-days';
import {
  addDays,
  CalendarInvalid,
  type CalendarYear,
  CalendarYearMissing,
  InvalidPlainDate,
  instantToPlainDate,
  isPlainDate,
  knownDay,
  provisionalYear,
  statutoryHolidays,
  toPlainDate,
  UnknownStatutoryYear,
  WorkingCalendar,
  weekday,
} from './index.js';
import { referenceCalendar as calendar } from './testing/reference-calendar.js';

const day = toPlainDate;

test('2024 to 2026 agree with a second source on every day', () => {
  const wrong: string[] = [];
  for (let date = day('2024-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
    if (chineseDays.isWorkday(date) !== calendar.isWorkingDay(date)) wrong.push(date);
  }
  expect(wrong).toEqual([]);
});

test.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, expected) => {
  const before = year === 2024 ? 0 : calendar.workedThrough(calendar.indexOf(day(`${year - 1}-12-31`)));
  expect(calendar.workedThrough(calendar.indexOf(day(`${year}-12-31`))) - before).toBe(expected);
});

test.each([
  ['2026-02-14', 'makeUp', true, '春节'],
  ['2026-02-16', 'holiday', false, '春节'],
  ['2026-02-22', 'holiday', false, '春节'],
  ['2026-03-07', 'weekend', false, null],
  ['2026-03-09', 'workday', true, null],
])('%s is a %s', (date, kind, working, name) => {
  expect(calendar.day(day(date))).toEqual({ date, kind, working, name, provisional: false });
});

test.each([
  ['2026-12-31', false],
  ['2027-01-01', true],
  ['2027-12-31', true],
  // Of a year the calendar does not hold nothing is announced, and nothing fails
  ['2028-01-03', true],
])('%s is not announced: %s', (date, expected) => {
  expect(calendar.isUnannounced(day(date))).toBe(expected);
});

test('a missing year gives no day, and says which; another error is no missing year', () => {
  const missing: number[] = [];
  const told = (error: CalendarYearMissing) => missing.push(error.year);
  expect(knownDay(() => calendar.addWorkingDays(day('2027-12-30'), 5), told)).toBeNull();
  expect(missing).toEqual([2028]);
  expect(knownDay(() => calendar.addWorkingDays(day('2026-02-10'), 1), told)).toBe('2026-02-11');
  expect(missing).toEqual([2028]);
  expect(() => knownDay(() => toPlainDate('never'))).toThrow(InvalidPlainDate);
});

test('a year without a notice is provisional: weekends and the statutory days by law', () => {
  expect(calendar.day(day('2027-02-08'))).toMatchObject({ kind: 'holiday', name: '春节', provisional: true });
  expect(calendar.day(day('2027-02-09'))).toMatchObject({ kind: 'workday', provisional: true });
  expect(calendar.isProvisional(day('2026-12-31'))).toBe(false);
  expect(calendar.isProvisional(day('2027-01-04'))).toBe(true);
  expect(calendar.isProvisionalBetween(day('2026-03-01'), day('2027-01-04'))).toBe(true);
});

test.each([
  ['asking for a day', () => calendar.isWorkingDay(day('2028-01-03')), 2028],
  ['asking for an earlier day', () => calendar.day(day('2023-12-29')), 2023],
  ['running past the end', () => calendar.addWorkingDays(day('2027-12-30'), 5), 2028],
  ['running past the beginning', () => calendar.addWorkingDays(day('2024-01-03'), -5), 2023],
  ['a provisional question', () => calendar.isProvisional(day('2028-01-03')), 2028],
])('a missing year never counts silently: %s', (_, ask, year) => {
  expect(ask).toThrow(CalendarYearMissing);
  expect(ask).toThrow(expect.objectContaining({ year }));
});

const empty = (year: number): CalendarYear => ({ year, status: 'official', offDays: [], makeUpWorkDays: [] });
test.each([
  ['no year', []],
  ['a gap', [empty(2024), empty(2026)]],
  ['a year twice', [empty(2024), empty(2024)]],
  ['a day of another year', [{ ...empty(2024), offDays: [{ date: day('2025-01-01'), name: '元旦' }] }]],
  [
    'a day both off and worked',
    [
      {
        ...empty(2024),
        offDays: [{ date: day('2024-02-10'), name: '春节' }],
        makeUpWorkDays: [{ date: day('2024-02-10'), name: '春节' }],
      },
    ],
  ],
])('a calendar with %s is refused', (_, years) => {
  expect(() => new WorkingCalendar(years)).toThrow(CalendarInvalid);
});

describe('statutory holidays', () => {
  test.each(Array.from({ length: 11 }, (_, index) => 2025 + index))('the movable feasts of %i', (year) => {
    const name = (date: string) => chineseDays.getLunarDate(date);
    const named = (wanted: string) => statutoryHolidays(year).filter((each) => each.name.includes(wanted));
    const spring = named('春节');
    expect(spring).toHaveLength(4);
    expect(name(spring[1]?.date ?? '')).toMatchObject({ lunarMon: 1, lunarDay: 1 });
    expect(name(named('端午节')[0]?.date ?? '')).toMatchObject({ lunarMon: 5, lunarDay: 5 });
    expect(name(named('中秋节')[0]?.date ?? '')).toMatchObject({ lunarMon: 8, lunarDay: 15 });
    expect(named('清明节')[0]?.date).toBe(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'));
    expect(statutoryHolidays(year).length).toBeGreaterThanOrEqual(12);
  });

  test('a feast on National Day is one day with both names', () => {
    expect(statutoryHolidays(2031).find((each) => each.date === '2031-10-01')?.name).toBe('中秋节、国庆节');
  });

  test('a year nobody has worked out yet is refused', () => {
    expect(() => provisionalYear(2036)).toThrow(UnknownStatutoryYear);
  });
});

describe('days', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-2-1', false],
    ['20260201', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isPlainDate(text)).toBe(expected);
  });

  test('an instant falls on the day it is in Shanghai', () => {
    expect(instantToPlainDate('2026-02-09T15:59:59Z')).toBe('2026-02-09');
    expect(instantToPlainDate('2026-02-09T16:00:00Z')).toBe('2026-02-10');
    expect(instantToPlainDate('2026-02-09T23:30:00-01:00')).toBe('2026-02-10');
  });

  test('Monday is 0', () => {
    expect(weekday(day('2026-02-09'))).toBe(0);
    expect(weekday(day('2026-02-15'))).toBe(6);
  });
});
