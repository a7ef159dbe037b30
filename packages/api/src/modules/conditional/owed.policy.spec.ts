import type { OwedState } from '@gongshen/shared/case';
import { availableOwedActions } from './owed.policy.js';

const subject = { organisationId: 'o1', unitId: 'u1', districtCode: '440402' };
const nobodyElse = { unitId: null, organisationId: null, districts: null };
const applicant = { ...nobodyElse, role: 'applicant' as const, organisationId: 'o1' };
const handler = { ...nobodyElse, role: 'departmentHandler' as const, unitId: 'u1' };
const approver = { ...handler, role: 'departmentApprover' as const };

// Written by hand: who, in which state, overdue or not, may do what
it.each<[string, object, OwedState, boolean, string[]]>([
  ['applicant', applicant, 'owed', false, ['deliver']],
  ['applicant, late', applicant, 'owed', true, ['deliver']],
  ['applicant', applicant, 'delivered', false, []],
  ['applicant', applicant, 'settled', false, []],
  ['applicant', applicant, 'revoked', false, []],
  ['other organisation', { ...applicant, organisationId: 'o2' }, 'owed', false, []],
  ['handler', handler, 'owed', false, []],
  ['handler', handler, 'owed', true, []],
  ['handler', handler, 'delivered', false, ['settle', 'reject']],
  ['handler of another unit', { ...handler, unitId: 'u2' }, 'delivered', false, []],
  ['handler elsewhere', { ...handler, districts: ['440403'] }, 'delivered', false, []],
  ['approver', approver, 'owed', false, []],
  ['approver, late', approver, 'owed', true, ['revoke']],
  ['approver', approver, 'delivered', false, ['settle', 'reject']],
  ['approver', approver, 'revoked', false, []],
  ['lead', { ...handler, role: 'leadCoordinator' }, 'delivered', true, []],
  ['window', { ...nobodyElse, role: 'windowClerk' }, 'delivered', true, []],
])('%s %# %s', (_, acting, state, overdue, actions) => {
  const capacity = acting as Parameters<typeof availableOwedActions>[0];
  expect(availableOwedActions(capacity, { ...subject, state, overdue })).toEqual(actions);
});
