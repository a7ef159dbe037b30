import { Role } from '@gongshen/shared/identity';
import { mayReadDocument } from './document.policy.js';

test.each(Object.keys(Role) as Role[])('%s reads what was issued to the applicant', (role) => {
  expect(mayReadDocument({ role }, { releasedAt: '2026-03-05T02:00:00.000Z' })).toBe(true);
});

test.each(Object.keys(Role) as Role[])('%s and a paper of the authorities', (role) => {
  expect(mayReadDocument({ role }, { releasedAt: null })).toBe(role !== 'applicant');
});
