import { ClockSequenceError, explainClock, type LimitUnit, readClock, toPlainDate } from './index.js';
import { clockEvents } from './testing/events.js';
import { referenceCalendar as calendar } from './testing/reference-calendar.js';

const day = toPlainDate;
const workingDays = (value: number) => ({ value, unit: 'workingDay' as LimitUnit });

/** The due day as seen once every pause is over, long before it falls due or long after: it must not matter. */
function due(value: number, unit: LimitUnit, today: string, ...events: string[]): string | null {
  return readClock(calendar, { limit: { value, unit }, events: clockEvents(...events) }, day(today)).dueOn;
}

describe('the worked examples of the counting rule', () => {
  test.each([
    [20, '2026-02-10', [], '2026-03-16'],
    [5, '2025-01-20', [], '2025-01-26'],
    [1, '2026-04-30', [], '2026-05-06'],
    [7, '2026-03-05', [['2026-03-10', '2026-03-17']], '2026-03-24'],
    [3, '2026-02-12', [['2026-02-13', '2026-02-13']], '2026-02-25'],
    [7, '2026-09-24', [['2026-09-28', '2026-10-09']], '2026-10-19'],
    // the calendar's own examples
    [7, '2025-09-26', [], '2025-10-13'],
    [3, '2024-02-07', [], '2024-02-18'],
  ] as const)('%i working days from %s with pauses %j are due on %s', (value, receipt, pauses, expected) => {
    const events = [`start ${receipt}`, ...pauses.flatMap(([from, to]) => [`pause ${from}`, `resume ${to}`])];
    const lastEvent = pauses.at(-1)?.[1] ?? receipt;
    expect(due(value, 'workingDay', lastEvent, ...events)).toBe(expected);
    expect(due(value, 'workingDay', expected, ...events)).toBe(expected);
    expect(due(value, 'workingDay', '2026-12-31', ...events)).toBe(expected);
    const onDue = readClock(calendar, { limit: workingDays(value), events: clockEvents(...events) }, day(expected));
    expect(onDue).toMatchObject({ used: value, remaining: 0, overdue: false, state: 'running' });
  });

  test.each([
    ['2026-03-05', ['pause 2026-03-10', 'resume 2026-03-17'], 7, ['06', '09', '18', '19', '20', '23', '24']],
    ['2026-02-12', ['pause 2026-02-13', 'resume 2026-02-13'], 3, ['14', '24', '25']],
  ] as const)('the counted days from %s with %j', (receipt, pauses, value, expected) => {
    const spec = { limit: workingDays(value), events: clockEvents(`start ${receipt}`, ...pauses) };
    const { days } = explainClock(calendar, spec, day(receipt.slice(0, 8) + expected.at(-1)));
    expect(days.filter((each) => each.counted).map((each) => each.date.slice(8))).toEqual(expected);
  });
});

describe('what does and does not count', () => {
  test('the day of the receipt does not, the day of the decision does', () => {
    const spec = { limit: workingDays(5), events: clockEvents('start 2026-03-02', 'stop 2026-03-04') };
    expect(readClock(calendar, spec, day('2026-03-02'))).toMatchObject({ used: 0, remaining: 5, state: 'running' });
    expect(readClock(calendar, spec, day('2026-03-20'))).toMatchObject({
      used: 2,
      remaining: 3,
      state: 'stopped',
      stoppedOn: '2026-03-04',
      dueOn: '2026-03-09',
      overdue: false,
    });
  });

  test('overlapping pauses count once, and it runs again when the last one ends', () => {
    const events = clockEvents(
      'start 2026-03-02',
      'pause 2026-03-04 survey',
      'pause 2026-03-06 review',
      'resume 2026-03-10 survey',
      'resume 2026-03-12 review',
    );
    const reading = (today: string) => readClock(calendar, { limit: workingDays(5), events }, day(today));
    expect(reading('2026-03-11')).toMatchObject({ state: 'paused', used: 1, remaining: 4, dueOn: null });
    expect(reading('2026-03-12')).toMatchObject({ state: 'running', used: 1, dueOn: '2026-03-18' });
  });

  test('while paused there is no due day and what is left is frozen', () => {
    const spec = { limit: workingDays(7), events: clockEvents('start 2026-03-05', 'pause 2026-03-10') };
    for (const today of ['2026-03-10', '2026-03-11', '2026-06-30']) {
      expect(readClock(calendar, spec, day(today))).toMatchObject({
        state: 'paused',
        used: 2,
        remaining: 5,
        dueOn: null,
        overdue: false,
      });
    }
  });

  test('a pause that begins after the limit has passed does not wipe out the delay', () => {
    const spec = { limit: workingDays(2), events: clockEvents('start 2026-03-02', 'pause 2026-03-06') };
    expect(readClock(calendar, spec, day('2026-03-20'))).toMatchObject({
      state: 'paused',
      dueOn: '2026-03-04',
      overdue: true,
      overdueDays: 1,
    });
  });

  test('an extension adds days and is no pause', () => {
    const spec = { limit: workingDays(5), events: clockEvents('start 2026-03-02', 'extend 2026-03-05 +3') };
    expect(readClock(calendar, spec, day('2026-03-05'))).toMatchObject({
      used: 3,
      remaining: 5,
      total: 8,
      extendedBy: 3,
      dueOn: '2026-03-12',
    });
  });
});

describe('on the spot, and natural days', () => {
  test.each([
    ['2026-04-30', '2026-04-30'],
    ['2026-05-01', '2026-05-06'],
    ['2026-05-09', '2026-05-09'],
  ])('即办 accepted on %s is due on %s', (accepted, expected) => {
    expect(due(0, 'immediate', accepted, `start ${accepted}`)).toBe(expected);
  });

  test('即办 that waits is due on the day the wait ends', () => {
    const events = ['start 2026-03-02', 'wait 2026-03-02', 'met 2026-03-05'];
    expect(due(0, 'immediate', '2026-03-03', ...events)).toBeNull();
    expect(due(0, 'immediate', '2026-03-05', ...events)).toBe('2026-03-05');
  });

  test.each([
    [10, '2026-03-02', '2026-03-12'],
    [5, '2026-03-02', '2026-03-09'], // ends on a Saturday
    [6, '2026-04-28', '2026-05-06'], // ends within the Labour Day holiday
  ])('%i natural days from %s are due on %s', (value, start, expected) => {
    expect(due(value, 'calendarDay', start, `start ${start}`)).toBe(expected);
  });

  test('natural days used up on a day off, with a pause before the next working day, are due on the first day it runs again', () => {
    const events = ['start 2026-03-02', 'pause 2026-03-08', 'resume 2026-03-10'];
    expect(due(5, 'calendarDay', '2026-03-07', ...events)).toBe('2026-03-09');
    expect(due(5, 'calendarDay', '2026-03-09', ...events)).toBeNull();
    expect(due(5, 'calendarDay', '2026-03-10', ...events)).toBe('2026-03-11');
  });
});

describe('prerequisites', () => {
  test('gating acceptance: the clock starts on the day the last is met, that day not counted', () => {
    const spec = {
      limit: workingDays(3),
      events: clockEvents('start 2026-03-02', 'wait 2026-03-02', 'met 2026-03-10'),
    };
    expect(readClock(calendar, spec, day('2026-03-09'))).toMatchObject({ state: 'waiting', used: 0, dueOn: null });
    expect(readClock(calendar, spec, day('2026-03-10'))).toMatchObject({
      state: 'running',
      used: 0,
      dueOn: '2026-03-13',
    });
  });

  test('gating the decision: it runs from receipt, but is never due before the working day after', () => {
    const events = clockEvents('start 2026-03-02', 'floor 2026-03-13');
    const open = { limit: workingDays(3), events, awaitingGate: true };
    expect(readClock(calendar, open, day('2026-03-06'))).toMatchObject({
      state: 'running',
      used: 4,
      remaining: -1,
      dueOn: null,
      limitDueOn: '2026-03-05',
      overdue: false,
    });
    const met = { limit: workingDays(3), events };
    expect(readClock(calendar, met, day('2026-03-13'))).toMatchObject({ dueOn: '2026-03-16', overdue: false });
    expect(readClock(calendar, met, day('2026-03-17'))).toMatchObject({ overdue: true, overdueDays: 1 });
    expect(readClock(calendar, { ...met, limit: workingDays(20) }, day('2026-03-13')).dueOn).toBe('2026-03-30');
  });
});

test('a due day in a year without a notice is provisional', () => {
  const spec = { limit: workingDays(20), events: clockEvents('start 2026-12-14') };
  expect(readClock(calendar, spec, day('2026-12-14'))).toMatchObject({ dueOn: '2027-01-12', provisional: true });
  expect(readClock(calendar, { ...spec, limit: workingDays(5) }, day('2026-12-14'))).toMatchObject({
    dueOn: '2026-12-21',
    provisional: false,
  });
});

test.each([
  [['pause 2026-03-02'], 'notStarted'],
  [['start 2026-03-02', 'start 2026-03-03'], 'startedTwice'],
  [['start 2026-03-02', 'resume 2026-03-03'], 'notOpen'],
  [['start 2026-03-02', 'pause 2026-03-03', 'pause 2026-03-04'], 'alreadyOpen'],
  [['start 2026-03-02', 'stop 2026-03-03', 'pause 2026-03-04'], 'alreadyStopped'],
  [['start 2026-03-04', 'stop 2026-03-03'], 'notInOrder'],
  [['start 2026-03-02', 'extend 2026-03-03 +0'], 'noDays'],
  [['start 2026-03-02', 'met 2026-03-03'], 'notOpen'],
] as const)('%j cannot have happened: %s', (events, reason) => {
  const read = () => readClock(calendar, { limit: workingDays(5), events: clockEvents(...events) }, day('2026-03-10'));
  expect(read).toThrow(ClockSequenceError);
  expect(read).toThrow(expect.objectContaining({ reason }));
});
