import type { Role } from '@gongshen/shared/identity';
import { mayReadOpinion, type OpinionSubject } from './opinion.policy.js';

const as = (role: Role, unitId: string | null = null) => ({ role, unitId });
const opinion = (more: Partial<OpinionSubject>): OpinionSubject => ({
  state: 'given',
  unitId: 'fire',
  caseDecided: false,
  ...more,
});

describe('who reads an opinion (domain §4)', () => {
  // who, draft, given, superseded, given on a decided case, superseded on a decided case
  const table: [string, ReturnType<typeof as>, boolean[]][] = [
    ['its own handler', as('departmentHandler', 'fire'), [true, true, true, true, true]],
    ['its own approver', as('departmentApprover', 'fire'), [true, true, true, true, true]],
    ['another department', as('departmentHandler', 'water'), [false, true, true, true, true]],
    ['the lead unit’s coordinator', as('leadCoordinator', 'housing'), [false, true, true, true, true]],
    ['a coordinator of the same unit', as('leadCoordinator', 'fire'), [false, true, true, true, true]],
    ['the window', as('windowClerk', 'window'), [false, true, true, true, true]],
    ['a supervisor', as('supervisor'), [false, true, true, true, true]],
    ['the applicant', as('applicant'), [false, false, false, true, false]],
  ];
  it.each(table)('%s', (_, acting, expected) => {
    const subjects = [
      opinion({ state: 'draft' }),
      opinion({ state: 'given' }),
      opinion({ state: 'superseded' }),
      opinion({ state: 'given', caseDecided: true }),
      opinion({ state: 'superseded', caseDecided: true }),
    ];
    expect(subjects.map((subject) => mayReadOpinion(acting, subject))).toEqual(expected);
  });
});
