import type { Role } from '@gongshen/shared/identity';
import { availableRemarkActions, type RemarkSubject, readsRemarks, writesRemarks } from './remark.policy.js';

const open: RemarkSubject = { unitId: 'water', authorId: 'li', resolvedAt: null, answered: false };
const as = (accountId: string, role: Role, unitId: string | null) => ({ accountId, acting: { role, unitId } });

// Written by hand: author, colleague, other department, window, lead unit, supervisor, applicant
const people = [
  as('li', 'departmentHandler', 'water'),
  as('wang', 'departmentApprover', 'water'),
  as('zhao', 'departmentHandler', 'fire'),
  as('chen', 'windowClerk', 'window'),
  as('sun', 'leadCoordinator', 'water'),
  as('zhou', 'supervisor', null),
  as('li', 'applicant', null),
];

test.each<[string, Partial<RemarkSubject>, string[][]]>([
  ['open', {}, [['answer', 'resolve', 'remove'], ['answer', 'resolve'], ['answer'], ['answer'], [], [], []]],
  ['answered', { answered: true }, [['answer', 'resolve'], ['answer', 'resolve'], ['answer'], ['answer'], [], [], []]],
  ['resolved', { resolvedAt: '2026-03-02T01:00:00.000Z' }, [[], [], [], [], [], [], []]],
])('what may be done to a remark that is %s', (_state, changes, expected) => {
  expect(people.map((person) => availableRemarkActions(person, { ...open, ...changes }))).toEqual(expected);
});

test('the author in another unit is another', () => {
  expect(availableRemarkActions(as('li', 'departmentHandler', 'fire'), open)).toEqual(['answer']);
});

test('every authority reads, the window and the departments write, the applicant neither', () => {
  expect(people.map(({ acting }) => readsRemarks(acting))).toEqual([true, true, true, true, true, true, false]);
  expect(people.map(({ acting }) => writesRemarks(acting))).toEqual([true, true, true, true, false, false, false]);
});
