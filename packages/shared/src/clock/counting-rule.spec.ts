import {
  type ClockLimit,
  explainClock,
  instantToPlainDate,
  type LampKind,
  lampOfClock,
  lampOn,
  type PlainDate,
  provisionalYear,
  readClock,
  toPlainDate,
  WorkingCalendar,
} from './index.js';
import { clockEvents } from './testing/events.js';
import { referenceCalendar as calendar, referenceYears } from './testing/reference-calendar.js';

/** The sentences of domain §3 that the worked examples (`clock.spec.ts`) leave open, each counted by hand. */
const day = toPlainDate;
const work = (value: number): ClockLimit => ({ value, unit: 'workingDay' });
const natural = (value: number): ClockLimit => ({ value, unit: 'calendarDay' });
const immediate: ClockLimit = { value: 0, unit: 'immediate' };
const read = (limit: ClockLimit, today: string, ...events: string[]) =>
  readClock(calendar, { limit, events: clockEvents(...events) }, day(today));

describe('a working day counts iff the clock ran through the whole of it', () => {
  test.each([
    ['the day of the formal receipt', '2026-03-02', ['start 2026-03-02'], 0],
    ['the day after it', '2026-03-03', ['start 2026-03-02'], 1],
    ['the day a pause begins', '2026-03-04', ['start 2026-03-02', 'pause 2026-03-04'], 1],
    ['the day it ends', '2026-03-06', ['start 2026-03-02', 'pause 2026-03-04', 'resume 2026-03-06'], 1],
    ['the day after it ended', '2026-03-09', ['start 2026-03-02', 'pause 2026-03-04', 'resume 2026-03-06'], 2],
    ['the day of decision', '2026-03-04', ['start 2026-03-02', 'stop 2026-03-04'], 2],
    ['a receipt on a day off, the first working day', '2026-02-24', ['start 2026-02-18'], 1],
    ['a weekend worked in lieu', '2026-02-14', ['start 2026-02-13'], 1],
  ])('%s', (_, today, events, used) => {
    expect(read(work(10), today, ...events).used).toBe(used);
  });
});

describe('due is the day on which used reaches the limit', () => {
  test.each([
    // 12-30, 12-31, Sun 01-04 (worked), 01-05, 01-06; 01-01…03 off
    ['over the end of a year', work(5), '2025-12-29', '2026-01-06'],
    // the last of 2026 and the provisional 2027: 12-30, 12-31, Fri 01-01 off, 01-04
    ['into a provisional year', work(3), '2026-12-29', '2027-01-04'],
    ['over 29 February', work(1), '2024-02-28', '2024-02-29'],
    ['from 29 February', work(1), '2024-02-29', '2024-03-01'],
    ['over 29 February in natural days', natural(2), '2024-02-28', '2024-03-01'],
    ['where there is none', natural(2), '2025-02-26', '2025-02-28'],
    // Sat 02-14 is worked: the natural limit that ends on it stays
    ['natural days that end on a weekend worked in lieu', natural(4), '2026-02-10', '2026-02-14'],
    // ends on Sun 02-15, the first day off; next working day Tue 24
    ['natural days that end in the Spring Festival', natural(5), '2026-02-10', '2026-02-24'],
    ['natural days count the Spring Festival', natural(15), '2026-02-10', '2026-02-25'],
    ['即办 accepted on a working day', immediate, '2026-02-13', '2026-02-13'],
    ['即办 accepted on a weekend worked in lieu', immediate, '2026-02-14', '2026-02-14'],
    ['即办 accepted in the Spring Festival', immediate, '2026-02-16', '2026-02-24'],
    ['即办 accepted on New Year’s Day', immediate, '2026-01-01', '2026-01-04'],
  ])('%s', (_, limit, start, due) => {
    const reading = read(limit, start, `start ${start}`);
    expect(reading.dueOn).toBe(due);
    if (limit.unit === 'workingDay') expect(read(limit, due, `start ${start}`).remaining).toBe(0);
  });

  test('an extension adds days, and stops no day from counting', () => {
    const [plain, extended] = [[], ['extend 2026-03-05 +3']].map((more) =>
      read(work(5), '2026-03-06', 'start 2026-03-02', ...more),
    );
    expect(extended?.used).toBe(plain?.used);
    expect([plain?.dueOn, extended?.dueOn]).toEqual(['2026-03-09', '2026-03-12']);
  });

  test('while paused what is left is frozen, over days off and days worked in lieu alike', () => {
    for (const today of ['2026-02-13', '2026-02-14', '2026-02-20', '2026-02-28']) {
      const reading = read(work(5), today, 'start 2026-02-10', 'pause 2026-02-12');
      expect(reading).toMatchObject({ used: 1, remaining: 4, dueOn: null, state: 'paused' });
    }
  });
});

describe('prerequisites and time', () => {
  test('gate accept met before the Spring Festival: that day does not count', () => {
    const met = read(work(2), '2026-02-13', 'start 2026-02-10', 'wait 2026-02-10', 'met 2026-02-13');
    expect(met).toMatchObject({ used: 0, dueOn: '2026-02-24' });
  });

  // the next working day after Sat 02-14 (worked) is Tue 24
  test.each([
    ['2026-02-13', '2026-02-14'],
    ['2026-02-14', '2026-02-24'],
    ['2026-02-20', '2026-02-24'],
    ['2026-02-27', '2026-02-28'],
  ])('gate decide met on %s: never due before the working day after, %s', (floor, due) => {
    const events = ['start 2026-02-10', `floor ${floor}`];
    expect(read(work(1), floor, ...events).dueOn).toBe(due);
    // A limit that ends later anyway is not moved
    expect(read(work(20), floor, ...events).dueOn).toBe('2026-03-16');
  });

  test('the stage’s clock knows no waiting: without such events it runs through', () => {
    const stage = read(work(12), '2026-03-06', 'start 2026-03-02');
    const waiting = read(work(12), '2026-03-06', 'start 2026-03-02', 'wait 2026-03-02');
    expect([stage.used, stage.dueOn]).toEqual([4, '2026-03-18']);
    expect([waiting.used, waiting.dueOn]).toEqual([0, null]);
  });
});

describe('lamps around the Spring Festival', () => {
  // due Tue 24: one working day before is Sat 14 (worked), two are Fri 13
  test.each<[LampKind, string, string]>([
    ['ordinary', '2026-02-13', 'green'],
    ['ordinary', '2026-02-14', 'yellow'],
    ['ordinary', '2026-02-23', 'yellow'],
    ['ordinary', '2026-02-24', 'yellow'],
    ['ordinary', '2026-02-25', 'red'],
    ['special', '2026-02-12', 'green'],
    ['special', '2026-02-13', 'yellow'],
    ['special', '2026-02-24', 'yellow'],
    ['special', '2026-02-25', 'red'],
    ['immediate', '2026-01-05', 'yellow'],
    ['immediate', '2026-02-24', 'yellow'],
    ['immediate', '2026-02-25', 'red'],
  ])('%s on %s: %s', (kind, today, lamp) => {
    expect(lampOn(calendar, day(today), day('2026-02-24'), kind)).toBe(lamp);
  });

  test('即办 is yellow from acceptance, red from the day after', () => {
    const lamps = ['2026-03-06', '2026-03-07'].map((today) =>
      lampOfClock(calendar, read(immediate, today, 'start 2026-03-06'), day(today)),
    );
    expect(lamps).toEqual(['yellow', 'red']);
  });
});

describe('provisional', () => {
  test('every day of a provisional year is marked in the explanation, no day of another is', () => {
    const spec = { limit: work(5), events: clockEvents('start 2026-12-28') };
    const { days, reading } = explainClock(calendar, spec, day('2026-12-28'));
    expect(reading).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    for (const each of days) expect(each.provisional).toBe(each.date >= '2027-01-01');
  });

  test('with the notice the same events are due on another day, and no longer provisional', () => {
    const notice = {
      ...provisionalYear(2027),
      status: 'official' as const,
      offDays: [1, 2, 3].map((date) => ({ date: day(`2027-01-0${date}`), name: '元旦' })),
      makeUpWorkDays: [{ date: day('2027-01-09'), name: '元旦' }],
    };
    const official = new WorkingCalendar([...referenceYears.filter(({ year }) => year < 2027), notice]);
    const spec = { limit: work(9), events: clockEvents('start 2026-12-28') };
    // 29 30 31, 01-04…08, Sat 09 worked
    expect(readClock(official, spec, day('2026-12-28'))).toMatchObject({ dueOn: '2027-01-09', provisional: false });
    expect(readClock(calendar, spec, day('2026-12-28'))).toMatchObject({ dueOn: '2027-01-11', provisional: true });
  });
});

describe('summer time makes no difference: China had it from 1986 to 1991', () => {
  // 1988: from 04-17 (a Sunday) to 09-11
  test.each([
    ['1988-04-16T15:59:59Z', '1988-04-16'],
    ['1988-04-16T16:00:00Z', '1988-04-17'],
    ['1988-07-01T14:59:59Z', '1988-07-01'],
    ['1988-07-01T15:00:00Z', '1988-07-02'],
    ['1988-09-11T16:00:00Z', '1988-09-12'],
  ])('%s falls on %s', (instant, expected) => {
    expect(instantToPlainDate(instant)).toBe(expected);
  });

  test('days are counted as in any other year', () => {
    const years = new WorkingCalendar([{ year: 1988, status: 'official', offDays: [], makeUpWorkDays: [] }]);
    const due = (start: PlainDate, limit: ClockLimit) =>
      readClock(years, { limit, events: [{ kind: 'start', on: start }] }, start).dueOn;
    expect(due(day('1988-04-15'), work(5))).toBe('1988-04-22');
    expect(due(day('1988-09-09'), work(5))).toBe('1988-09-16');
    expect(due(day('1988-04-14'), natural(7))).toBe('1988-04-21');
  });
});
