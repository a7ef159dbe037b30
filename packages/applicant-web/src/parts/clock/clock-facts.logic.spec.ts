import type { ClockFieldsFragment } from '../../generated/graphql.js';
import { clockFacts } from './clock-facts.logic.js';

const running: ClockFieldsFragment = {
  __typename: 'Clock',
  state: 'running',
  limit: 20,
  unit: 'workingDay',
  used: 3,
  remaining: 17,
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

test('past the limit, the days late stand in the place of the days left', () => {
  expect(clockFacts({ ...running, used: 22, remaining: -2 })).toContainEqual({ kind: 'late', days: 2 });
});

test('past the due day, before another day has counted, no days are promised', () => {
  const kinds = clockFacts({ ...running, used: 20, remaining: 0, lamp: 'red' }).map(({ kind }) => kind);
  expect(kinds).toEqual(['used', 'due']);
});

test('a waiting clock has no due day and says that it waits', () => {
  expect(clockFacts({ ...running, state: 'waiting', used: 0, remaining: 20, dueOn: null })).toEqual([
    { kind: 'waiting' },
    { kind: 'used', days: 0 },
    { kind: 'left', days: 20 },
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
