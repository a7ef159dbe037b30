import { ProcedureState } from '@gongshen/shared/procedure';
import type { Assignment } from '../../../kernel/actor.js';
import type { CaseSubject } from '../../cases/index.js';
import { availableProcedureActions, mayActOnProcedure } from './procedure.policy.js';

const as = (role: Assignment['role'], more: Partial<Assignment> = {}) =>
  ({ role, unitId: null, organisationId: null, districts: null, ...more }) as Assignment;
const subject: CaseSubject = {
  status: 'suspended',
  clockState: 'paused',
  unitId: 'weather',
  districtCode: '440402',
  organisationId: 'park',
  leadUnitId: 'housing',
};

describe('who acts on a special procedure (珠 12)', () => {
  const table: [string, Assignment, ReturnType<typeof mayActOnProcedure>, ReturnType<typeof mayActOnProcedure>][] = [
    ['handler of the unit', as('departmentHandler', { unitId: 'weather' }), 'allowed', 'notAllowed'],
    ['approver of the unit', as('departmentApprover', { unitId: 'weather' }), 'allowed', 'notAllowed'],
    ['its head', as('departmentHead', { unitId: 'weather' }), 'notAllowed', 'notAllowed'],
    [
      'the unit in another district',
      as('departmentHandler', { unitId: 'weather', districts: ['440403'] }),
      'unknown',
      'unknown',
    ],
    ['another department', as('departmentApprover', { unitId: 'water' }), 'unknown', 'unknown'],
    ['the applicant', as('applicant', { organisationId: 'park' }), 'notAllowed', 'allowed'],
    ['another organisation', as('applicant', { organisationId: 'other' }), 'unknown', 'unknown'],
    ['the lead unit', as('leadCoordinator', { unitId: 'housing' }), 'notAllowed', 'notAllowed'],
    ['a supervisor', as('supervisor'), 'notAllowed', 'notAllowed'],
  ];
  it.each(table)('%s', (_, acting, concludes, reports) => {
    expect(mayActOnProcedure(acting, 'conclude', subject)).toBe(concludes);
    expect(mayActOnProcedure(acting, 'reportPutRight', subject)).toBe(reports);
  });
});

it('offers each side what the state allows, and nothing else', () => {
  const states = Object.keys(ProcedureState) as ProcedureState[];
  const offered = (acting: Assignment) =>
    states.flatMap((state) => availableProcedureActions(acting, { state }, subject).map((action) => [state, action]));
  expect(offered(as('departmentHandler', { unitId: 'weather' }))).toEqual([
    ['open', 'conclude'],
    ['rechecking', 'recheck'],
  ]);
  expect(offered(as('applicant', { organisationId: 'park' }))).toEqual([['puttingRight', 'reportPutRight']]);
  expect(offered(as('departmentHandler', { unitId: 'water' }))).toEqual([]);
});
