import type { Role } from '@gongshen/shared/identity';
import { mayReadResult } from './result.policy.js';

const as = (role: Role, unitId: string | null = null) => ({ role, unitId });

describe('who reads a result document (珠 2, 17, 18)', () => {
  // who, attached, decided, handed out
  const table: [string, ReturnType<typeof as>, boolean[]][] = [
    ['the handler of its unit', as('departmentHandler', 'fire'), [true, true, true]],
    ['the approver of its unit', as('departmentApprover', 'fire'), [true, true, true]],
    ['another department', as('departmentHandler', 'water'), [false, true, true]],
    ['the window', as('windowClerk', 'window'), [false, true, true]],
    ['the lead unit', as('leadCoordinator', 'fire'), [false, true, true]],
    ['a supervisor', as('supervisor'), [false, true, true]],
    ['the applicant', as('applicant'), [false, false, true]],
  ];
  it.each(table)('%s', (_, acting, expected) => {
    const stages = [
      { effective: false, handedOut: false },
      { effective: true, handedOut: false },
      { effective: true, handedOut: true },
    ];
    expect(stages.map((stage) => mayReadResult(acting, { ...stage, unitId: 'fire' }))).toEqual(expected);
  });
});
