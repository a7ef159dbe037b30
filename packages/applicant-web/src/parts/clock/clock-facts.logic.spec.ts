import type { ClockFieldsFragment } from '../../generated/graphql.js';
import { clockFacts } from './clock-facts.logic.js';

const running: ClockFieldsFragment = {
  __typename: 'Clock',
  state: 'running',
  limit: 20,
  unit: 'workingDay',
  used: 3,
  remaining: 17,
  overdueDays: 0,
  dueOn: '2026-03-16',
  provisional: false,
  lamp: 'green',
  startedOn: '2026-02-10',
  stoppedOn: null,
};

test('a running clock tells days used and left, and the due day', () => {
  expect(clockFacts(running)).toEqual([
    { kind: 'used', days: 3 },
    { kind: 'left', days: 17 },
    { kind: 'due', date: '2026-03-16' },
  ]);
});

test('past the due day, the days late stand in the place of the days left', () => {
  const late: ClockFieldsFragment = { ...running, used: 22, remaining: -2, overdueDays: 2, lamp: 'red' };
  expect(clockFacts(late)).toContainEqual({ kind: 'late', days: 2 });
});

test('past the due day, before another day has counted, no days are promised', () => {
  const kinds = clockFacts({ ...running, used: 20, remaining: 0, lamp: 'red' }).map(({ kind }) => kind);
  expect(kinds).toEqual(['used', 'past', 'due']);
});

test('days used beyond the limit are not late while a prerequisite keeps the due day in the future', () => {
  expect(clockFacts({ ...running, used: 23, remaining: -3, lamp: 'yellow' })).toContainEqual({ kind: 'left', days: 0 });
});

test('a waiting clock has not started and has no due day', () => {
  expect(clockFacts({ ...running, state: 'waiting', used: 0, remaining: 20, dueOn: null, lamp: 'grey' })).toEqual([
    { kind: 'waiting' },
    { kind: 'notStarted' },
    { kind: 'dueLater' },
  ]);
});

test('days that count before the prerequisite of the decision is met are told, and nothing is late', () => {
  expect(clockFacts({ ...running, used: 26, remaining: -6, dueOn: null, lamp: 'grey' })).toEqual([
    { kind: 'waiting' },
    { kind: 'used', days: 26 },
    { kind: 'dueLater' },
  ]);
});

test('a stopped clock tells when it stopped and promises nothing more', () => {
  expect(clockFacts({ ...running, state: 'stopped', stoppedOn: '2026-03-02' })).toEqual([
    { kind: 'used', days: 3 },
    { kind: 'stopped', date: '2026-03-02' },
  ]);
});

test('an on-the-spot item counts no days', () => {
  expect(clockFacts({ ...running, unit: 'immediate', limit: 0, used: 0, remaining: 0 })).toEqual([
    { kind: 'immediate' },
    { kind: 'due', date: '2026-03-16' },
  ]);
});

test('a due day that rests on a provisional calendar says so', () => {
  expect(clockFacts({ ...running, provisional: true }).at(-1)).toEqual({ kind: 'provisional' });
});

test('a clock that did not start says only that', () => {
  expect(clockFacts({ ...running, state: 'notStarted' })).toEqual([{ kind: 'notStarted' }]);
});
