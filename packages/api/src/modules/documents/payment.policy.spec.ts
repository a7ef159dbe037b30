import { CaseStatus } from '@gongshen/shared/case';
import { Role } from '@gongshen/shared/identity';
import { availablePaymentActions, mayRequestPayment } from './payment.policy.js';

const subject = { unitId: 'housing', districtCode: '440402', status: 'accepted' as CaseStatus, revokedAt: null };
const acting = (role: Role, unitId = 'housing', districts: string[] | null = null) => ({
  role,
  unitId,
  districts,
  organisationId: null,
});

test.each(Object.keys(Role) as Role[])('%s of the own unit', (role) => {
  const may = role === 'departmentHandler' || role === 'departmentApprover';
  expect(mayRequestPayment(acting(role), subject)).toBe(may);
  expect(availablePaymentActions(acting(role), { ...subject, state: 'open' })).toEqual(
    may ? ['recordPayment', 'cancelPayment'] : [],
  );
});

test('nobody of another unit, or in another district', () => {
  expect(mayRequestPayment(acting('departmentHandler', 'water'), subject)).toBe(false);
  expect(mayRequestPayment(acting('departmentHandler', 'housing', ['440403']), subject)).toBe(false);
});

/** Reviewed by hand: while it is in hand, and between grant and handing out. */
const expected: Record<CaseStatus, boolean> = {
  assigned: false,
  accepted: true,
  notAccepted: false,
  suspended: true,
  approved: true,
  approvedWithConditions: true,
  refused: false,
  terminated: false,
  issued: false,
  archived: false,
};
test.each(Object.keys(CaseStatus) as CaseStatus[])('a case that is %s', (status) => {
  expect(mayRequestPayment(acting('departmentApprover'), { ...subject, status })).toBe(expected[status]);
});

test('nothing is asked for on an approval that was taken back', () => {
  const revoked = { ...subject, status: 'approved' as const, revokedAt: '2026-03-05T02:00:00.000Z' };
  expect(mayRequestPayment(acting('departmentApprover'), revoked)).toBe(false);
});

test('what is paid or taken back stays so', () => {
  for (const state of ['paid', 'cancelled'] as const) {
    expect(availablePaymentActions(acting('departmentHandler'), { ...subject, state })).toEqual([]);
  }
});
