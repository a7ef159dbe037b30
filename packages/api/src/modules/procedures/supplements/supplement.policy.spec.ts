import { ApplicationStatus } from '@gongshen/shared/application';
import { SupplementState } from '@gongshen/shared/procedure';
import type { Assignment } from '../../../kernel/actor.js';
import { mayAnswerNotice, mayDecideRequest, mayDecideSupplements, mayWithdrawRequest } from './supplement.policy.js';

const as = (role: Assignment['role'], more: Partial<Assignment> = {}) =>
  ({ role, unitId: null, organisationId: null, districts: null, ...more }) as Assignment;
const application = { status: 'received', leadUnitId: 'housing', districtCode: '440402' } as const;
const itemCase = { unitId: 'weather', districtCode: '440402' };
const lead = as('leadCoordinator', { unitId: 'housing' });
const states = Object.keys(SupplementState) as SupplementState[];

it('is decided by the coordinator of the stage’s lead unit, while the application is received (珠 15)', () => {
  expect(mayDecideSupplements(lead, application)).toBe(true);
  expect(mayDecideSupplements(as('leadCoordinator', { unitId: 'planning' }), application)).toBe(false);
  expect(mayDecideSupplements({ ...lead, districts: ['440403'] }, application)).toBe(false);
  expect(mayDecideSupplements(as('departmentApprover', { unitId: 'housing' }), application)).toBe(false);
  const statuses = (Object.keys(ApplicationStatus) as ApplicationStatus[]).filter((status) =>
    mayDecideSupplements(lead, { ...application, status }),
  );
  expect(statuses).toEqual(['received']);
  expect(states.filter((state) => mayDecideRequest(lead, { state }, application))).toEqual(['requested']);
});

it('is taken back by the department that asked, before the lead unit has decided', () => {
  const handler = as('departmentHandler', { unitId: 'weather' });
  expect(states.filter((state) => mayWithdrawRequest(handler, { state }, itemCase))).toEqual(['requested']);
  for (const other of [as('departmentHandler', { unitId: 'water' }), lead, { ...handler, districts: ['440403'] }]) {
    expect(mayWithdrawRequest(other, { state: 'requested' }, itemCase)).toBe(false);
  }
});

it('is answered by the applicant’s organisation', () => {
  const own = { organisationId: 'park' };
  expect(mayAnswerNotice(as('applicant', own), own)).toBe(true);
  expect(mayAnswerNotice(as('applicant', { organisationId: 'other' }), own)).toBe(false);
  expect(mayAnswerNotice(as('windowClerk', own), own)).toBe(false);
});
