import { type LampKind, lampOfClock, lampOn, readClock, toPlainDate } from './index.js';
import { clockEvents } from './testing/events.js';
import { referenceCalendar as calendar } from './testing/reference-calendar.js';

const day = toPlainDate;

// 珠 20: 行政审批环节提前1天、特殊环节提前2天、即办事项受理后; red from the day after
test.each<[string, string, LampKind, string]>([
  ['2026-03-05', '2026-03-09', 'ordinary', 'green'], // Thursday before a Monday
  ['2026-03-06', '2026-03-09', 'ordinary', 'yellow'],
  ['2026-03-07', '2026-03-09', 'ordinary', 'yellow'], // the weekend between
  ['2026-03-09', '2026-03-09', 'ordinary', 'yellow'],
  ['2026-03-10', '2026-03-09', 'ordinary', 'red'],
  ['2026-03-04', '2026-03-09', 'special', 'green'],
  ['2026-03-05', '2026-03-09', 'special', 'yellow'],
  ['2026-03-10', '2026-03-09', 'special', 'red'],
  ['2026-03-09', '2026-03-09', 'immediate', 'yellow'],
  ['2026-05-01', '2026-05-06', 'immediate', 'yellow'],
  ['2026-05-07', '2026-05-06', 'immediate', 'red'],
  ['2026-02-13', '2026-02-24', 'ordinary', 'green'], // the 14th is worked
  ['2026-02-14', '2026-02-24', 'ordinary', 'yellow'],
])('on %s something due on %s (%s) shows %s', (today, due, kind, lamp) => {
  expect(lampOn(calendar, day(today), day(due), kind)).toBe(lamp);
});

test.each([
  ['2026-03-01', ['start 2026-03-02'], 'grey'],
  ['2026-03-03', ['start 2026-03-02'], 'green'],
  ['2026-03-06', ['start 2026-03-02'], 'yellow'],
  ['2026-03-10', ['start 2026-03-02'], 'red'],
  ['2026-03-06', ['start 2026-03-02', 'pause 2026-03-04'], 'grey'],
  ['2026-03-06', ['start 2026-03-02', 'wait 2026-03-02'], 'grey'],
  ['2026-03-20', ['start 2026-03-02', 'pause 2026-03-11'], 'red'],
  ['2026-03-20', ['start 2026-03-02', 'stop 2026-03-11'], 'grey'],
])('on %s a clock of five days with %j shows %s', (today, events, lamp) => {
  const spec = { limit: { value: 5, unit: 'workingDay' as const }, events: clockEvents(...events) };
  expect(lampOfClock(calendar, readClock(calendar, spec, day(today)), day(today))).toBe(lamp);
});

test('a clock that waits for a gate of its decision is grey', () => {
  const spec = {
    limit: { value: 2, unit: 'workingDay' as const },
    events: clockEvents('start 2026-03-02'),
    awaitingGate: true,
  };
  expect(lampOfClock(calendar, readClock(calendar, spec, day('2026-03-20')), day('2026-03-20'))).toBe('grey');
});
