import { interruptionsOf, type LimitUnit, readClock, toPlainDate } from './index.js';
import { clockEvents } from './testing/events.js';
import { referenceCalendar as calendar } from './testing/reference-calendar.js';

const day = toPlainDate;

/** `kind from…until`, days not counted, due day without it. */
type Expected = readonly [stretch: string, daysNotCounted: number, dueWithout: string | null];

/** Counted by hand on the calendar of 2026: off 02-15…02-23, 04-04…06, 05-01…05, 09-25…27, 10-01…07; worked 02-14, 02-28, 05-09, 09-20, 10-10. */
const table: readonly [
  title: string,
  limit: readonly [number, LimitUnit],
  events: readonly string[],
  today: string,
  due: string | null,
  expected: readonly Expected[],
][] = [
  ['nothing', [20, 'workingDay'], ['start 2026-02-10'], '2026-03-16', '2026-03-16', []],
  // 10 11 12 13 16 17 did not count; without: 6 9 10 11 12 13 16
  [
    'the worked example of March',
    [7, 'workingDay'],
    ['start 2026-03-05', 'pause 2026-03-10', 'resume 2026-03-17'],
    '2026-03-24',
    '2026-03-24',
    [['pause 2026-03-10…2026-03-17', 6, '2026-03-16']],
  ],
  // Friday 13; without: Fri 13, Sat 14 (worked), Tue 24
  [
    'a pause of one day before the Spring Festival',
    [3, 'workingDay'],
    ['start 2026-02-12', 'pause 2026-02-13', 'resume 2026-02-13'],
    '2026-02-25',
    '2026-02-25',
    [['pause 2026-02-13…2026-02-13', 1, '2026-02-24']],
  ],
  // 28 29 30, 10-08, 10-09; without: 28 29 30 08 09 10 (worked) 12
  [
    'a pause over National Day',
    [7, 'workingDay'],
    ['start 2026-09-24', 'pause 2026-09-28', 'resume 2026-10-09'],
    '2026-10-19',
    '2026-10-19',
    [['pause 2026-09-28…2026-10-09', 5, '2026-10-12']],
  ],
  // 11 12 13 14 (worked) 24 25; without: 11 12 13 14 24; with: 26 27 28 (worked) 03-02 03-03
  [
    'a pause over the whole Spring Festival',
    [5, 'workingDay'],
    ['start 2026-02-10', 'pause 2026-02-11', 'resume 2026-02-25'],
    '2026-03-03',
    '2026-03-03',
    [['pause 2026-02-11…2026-02-25', 6, '2026-02-24']],
  ],
  // Nobody works from 15 to 23: 11 12 13 14 24 25 26 27 28 03-02 either way
  [
    'a pause in days off alone costs nothing',
    [10, 'workingDay'],
    ['start 2026-02-10', 'pause 2026-02-15', 'resume 2026-02-23'],
    '2026-03-02',
    '2026-03-02',
    [['pause 2026-02-15…2026-02-23', 0, '2026-03-02']],
  ],
  // survey 4 5 6 9 10, review only 11 12 besides; without survey: 3 4 5 13 16; without review: 3 11 12 13 16
  [
    'overlapping pauses count once',
    [5, 'workingDay'],
    [
      'start 2026-03-02',
      'pause 2026-03-04 survey',
      'pause 2026-03-06 review',
      'resume 2026-03-10 survey',
      'resume 2026-03-12 review',
    ],
    '2026-03-18',
    '2026-03-18',
    [
      ['pause 2026-03-04…2026-03-10', 5, '2026-03-16'],
      ['pause 2026-03-06…2026-03-12', 2, '2026-03-16'],
    ],
  ],
  // 4…12 are 7 days, all of them the outer one's; without outer: 3 4 5 11 12
  [
    'a pause inside another',
    [5, 'workingDay'],
    [
      'start 2026-03-02',
      'pause 2026-03-04 outer',
      'pause 2026-03-06 inner',
      'resume 2026-03-10 inner',
      'resume 2026-03-12 outer',
    ],
    '2026-03-18',
    '2026-03-18',
    [
      ['pause 2026-03-04…2026-03-12', 7, '2026-03-12'],
      ['pause 2026-03-06…2026-03-10', 0, '2026-03-18'],
    ],
  ],
  // One after the other on one day: 4 5 | 6, the 5th belongs to the first; 3 9 10 11 12
  [
    'two pauses that touch',
    [5, 'workingDay'],
    ['start 2026-03-02', 'pause 2026-03-04', 'resume 2026-03-05', 'pause 2026-03-05', 'resume 2026-03-06'],
    '2026-03-12',
    '2026-03-12',
    [
      ['pause 2026-03-04…2026-03-05', 2, '2026-03-11'],
      ['pause 2026-03-05…2026-03-06', 1, '2026-03-11'],
    ],
  ],
  // 3 4 5 6 9 10; without: 3 4 5
  [
    'a prerequisite gating acceptance',
    [3, 'workingDay'],
    ['start 2026-03-02', 'wait 2026-03-02', 'met 2026-03-10'],
    '2026-03-13',
    '2026-03-13',
    [['wait 2026-03-02…2026-03-10', 6, '2026-03-05']],
  ],
  [
    'an extension adds days and stops none',
    [5, 'workingDay'],
    ['start 2026-03-02', 'extend 2026-03-05 +3'],
    '2026-03-05',
    '2026-03-12',
    [['extend 2026-03-05…', 0, '2026-03-09']],
  ],
  // pause 4 5 6; extended by 2: 3 9 10 11 12 | 13 16; without the pause: 3 4 5 6 9 10 11; without the extension: 12
  [
    'a pause and an extension',
    [5, 'workingDay'],
    ['start 2026-03-02', 'pause 2026-03-04', 'resume 2026-03-06', 'extend 2026-03-09 +2'],
    '2026-03-16',
    '2026-03-16',
    [
      ['pause 2026-03-04…2026-03-06', 3, '2026-03-11'],
      ['extend 2026-03-09…', 0, '2026-03-12'],
    ],
  ],
  // 10 11 12 13 16 17 18 19 20 so far
  [
    'a pause nobody has ended yet',
    [7, 'workingDay'],
    ['start 2026-03-05', 'pause 2026-03-10'],
    '2026-03-20',
    null,
    [['pause 2026-03-10…', 9, '2026-03-16']],
  ],
  [
    'two open pauses: without one of them it still stands',
    [5, 'workingDay'],
    ['start 2026-03-02', 'pause 2026-03-04 survey', 'pause 2026-03-06 supplement'],
    '2026-03-12',
    null,
    [
      ['pause 2026-03-04…', 7, null],
      ['pause 2026-03-06…', 0, null],
    ],
  ],
  // 10 11 12: the decision ended the pause as well
  [
    'decided while it stood still',
    [7, 'workingDay'],
    ['start 2026-03-05', 'pause 2026-03-10', 'stop 2026-03-12'],
    '2026-03-20',
    null,
    [['pause 2026-03-10…2026-03-12', 3, '2026-03-16']],
  ],
  // 5 6 7 8, the weekend too; 3 4 9…16, without it 12 natural days to Thursday 12
  [
    'natural days',
    [10, 'calendarDay'],
    ['start 2026-03-02', 'pause 2026-03-05', 'resume 2026-03-08'],
    '2026-03-16',
    '2026-03-16',
    [['pause 2026-03-05…2026-03-08', 4, '2026-03-12']],
  ],
  [
    'an on-the-spot item that waited',
    [0, 'immediate'],
    ['start 2026-03-02', 'wait 2026-03-02', 'met 2026-03-05'],
    '2026-03-05',
    '2026-03-05',
    [['wait 2026-03-02…2026-03-05', 3, '2026-03-02']],
  ],
];

test.each(table)('%s', (_, [value, unit], texts, today, due, expected) => {
  const spec = { limit: { value, unit }, events: clockEvents(...texts) };
  const reading = readClock(calendar, spec, day(today));
  expect(reading.dueOn).toBe(due);
  const found = interruptionsOf(calendar, spec, day(today));
  const shown = found.map(({ event, from, until, daysNotCounted, dueWithout }) => [
    `${event.kind} ${from}…${until ?? ''}`,
    daysNotCounted,
    dueWithout,
  ]);
  expect(shown).toEqual(expected);
});

test('nothing before the start, and nothing of what is still to come', () => {
  const spec = {
    limit: { value: 5, unit: 'workingDay' as const },
    events: clockEvents('start 2026-03-02', 'pause 2026-03-04', 'resume 2026-03-10', 'extend 2026-03-11 +2'),
  };
  expect(interruptionsOf(calendar, spec, day('2026-03-01'))).toEqual([]);
  expect(interruptionsOf(calendar, spec, day('2026-03-03'))).toEqual([]);
  expect(interruptionsOf(calendar, spec, day('2026-03-05'))).toMatchObject([{ until: null, daysNotCounted: 2 }]);
});
