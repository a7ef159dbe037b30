import { ExtensionState } from '@gongshen/shared/procedure';
import type { Assignment } from '../../../kernel/actor.js';
import type { CaseSubject } from '../../cases/index.js';
import { mayActOnExtension, mayDecideExtension, mayReadExtension, mayWithdrawExtension } from './extension.policy.js';

const as = (role: Assignment['role'], more: Partial<Assignment> = {}) =>
  ({ role, unitId: null, organisationId: null, districts: null, ...more }) as Assignment;
const subject: CaseSubject = {
  status: 'accepted',
  clockState: 'running',
  unitId: 'weather',
  districtCode: '440402',
  organisationId: 'park',
  leadUnitId: 'housing',
};
const states = Object.keys(ExtensionState) as ExtensionState[];
const head = as('departmentHead', { unitId: 'weather' });
const approver = as('departmentApprover', { unitId: 'weather' });

describe('who approves an extension (许可法 42: 本行政机关负责人)', () => {
  const table: [string, Assignment, ReturnType<typeof mayActOnExtension>][] = [
    ['the head of the unit', head, 'allowed'],
    ['in the district he serves', { ...head, districts: ['440402'] }, 'allowed'],
    ['not in another', { ...head, districts: ['440403'] }, 'unknown'],
    ['the head of another unit', as('departmentHead', { unitId: 'water' }), 'unknown'],
    ['the approver of the unit', approver, 'notAllowed'],
    ['the lead unit', as('leadCoordinator', { unitId: 'housing' }), 'notAllowed'],
    ['the applicant', as('applicant', { organisationId: 'park' }), 'notAllowed'],
  ];
  it.each(table)('%s', (_, acting, expected) => {
    expect(mayActOnExtension(acting, subject)).toBe(expected);
  });
  it('while it is asked for', () => {
    expect(states.filter((state) => mayDecideExtension(head, { state }, subject))).toEqual(['requested']);
    expect(states.filter((state) => mayDecideExtension(approver, { state }, subject))).toEqual([]);
  });
});

it('is taken back by those who handle the case', () => {
  expect(states.filter((state) => mayWithdrawExtension(approver, { state }, subject))).toEqual(['requested']);
  expect(states.filter((state) => mayWithdrawExtension(head, { state }, subject))).toEqual([]);
});

it('is between the authorities until it is approved', () => {
  const seen = (role: Assignment['role']) => states.filter((state) => mayReadExtension({ role }, { state }));
  expect(seen('applicant')).toEqual(['approved']);
  expect(seen('supervisor')).toEqual(states);
});
