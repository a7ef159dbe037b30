import { CaseAction, type CaseStatus } from '@gongshen/shared/case';
import { Role } from '@gongshen/shared/identity';
import { availableCaseActions, type CaseSubject, mayActOnCase, mayReadCase } from './case.policy.js';

const subject = (more: Partial<CaseSubject> = {}): CaseSubject => ({
  status: 'accepted',
  clockState: 'running',
  unitId: 'fire',
  districtCode: '440402',
  organisationId: 'factory',
  leadUnitId: 'housing',
  ...more,
});

interface Who {
  role: Role;
  unitId?: string;
  district?: string;
  organisationId?: string;
}
const as = ({ role, unitId, district, organisationId }: Who) => ({
  role,
  unitId: unitId ?? null,
  districts: district ? [district] : null,
  organisationId: organisationId ?? null,
});

const handler = as({ role: 'departmentHandler', unitId: 'fire' });
const approver = as({ role: 'departmentApprover', unitId: 'fire' });
const head = as({ role: 'departmentHead', unitId: 'fire' });
const window = as({ role: 'windowClerk', unitId: 'window', district: '440402' });
const lead = as({ role: 'leadCoordinator', unitId: 'housing' });
const supervisor = as({ role: 'supervisor' });
const city = as({ role: 'cityAdministrator' });
const applicant = as({ role: 'applicant', organisationId: 'factory' });
const stranger = as({ role: 'applicant', organisationId: 'other' });
const otherUnit = as({ role: 'departmentApprover', unitId: 'water' });
const otherDistrict = as({ role: 'departmentApprover', unitId: 'fire', district: '440403' });
const centre = as({ role: 'reviewCentreCoordinator', unitId: 'centre' });
const auditor = as({ role: 'auditor' });

const allCaseActions = Object.keys(CaseAction) as CaseAction[];
const decisions: CaseAction[] = ['decideApprove', 'decideApproveWithConditions', 'decideRefuse'];
const asking: CaseAction[] = ['requestSupplement', 'requestExtension', 'consult'];
const handling: CaseAction[] = [
  ...(['accept', 'decline', 'draftOpinion', 'giveOpinion', 'attachResult', 'openProcedure'] as const),
  ...asking,
];

describe('who may do what to a case, its state aside', () => {
  // 珠 12, 15, 16, 17, 18, 22
  const table: [string, ReturnType<typeof as>, CaseAction[]][] = [
    ['the unit’s handler', handler, handling],
    ['the unit’s approver', approver, [...handling, ...decisions, 'terminate']],
    ['the unit’s head', head, []],
    ['the window of the district', window, ['handOut']],
    ['the coordinator of the lead unit', lead, ['urge']],
    ['a supervisor', supervisor, ['urge']],
    ['the city administrator', city, ['urge']],
    ['the review centre', centre, ['urge']],
    ['the applicant', applicant, []],
    ['another organisation', stranger, []],
    ['another department', otherUnit, []],
    ['the same department of another district', otherDistrict, []],
    ['the auditor', auditor, []],
  ];
  it.each(table)('%s', (_, acting, allowed) => {
    const answered = allCaseActions.filter((action) => mayActOnCase(acting, action, subject()) === 'allowed');
    expect(new Set(answered)).toEqual(new Set(allowed));
  });

  it('answers other departments, districts and organisations as if the case were not there', () => {
    for (const acting of [stranger, otherUnit, otherDistrict, auditor]) {
      expect(mayActOnCase(acting, 'accept', subject())).toBe('unknown');
    }
    for (const acting of [applicant, window, lead, supervisor, city]) {
      expect(mayActOnCase(acting, 'accept', subject())).toBe('notAllowed');
    }
  });
});

describe('availableActions', () => {
  const states: [CaseStatus, CaseAction[], CaseAction[], CaseAction[]][] = [
    // status, approver, window, lead unit
    ['assigned', ['accept', 'decline', 'terminate'], [], ['urge']],
    [
      'accepted',
      ['draftOpinion', 'giveOpinion', 'attachResult', 'openProcedure', ...asking, ...decisions, 'terminate'],
      [],
      ['urge'],
    ],
    ['suspended', ['draftOpinion', 'giveOpinion', 'attachResult', ...asking, 'terminate'], [], ['urge']],
    ['approved', [], ['handOut'], []],
    ['approvedWithConditions', [], ['handOut'], []],
    ['refused', [], ['handOut'], []],
    ['notAccepted', [], [], []],
    ['terminated', [], [], []],
    ['issued', [], [], []],
    ['archived', [], [], []],
  ];
  it.each(states)('in %s', (status, forApprover, forWindow, forLead) => {
    const at = subject({ status });
    expect(availableCaseActions(approver, at)).toEqual(forApprover);
    expect(availableCaseActions(window, at)).toEqual(forWindow);
    expect(availableCaseActions(lead, at)).toEqual(forLead);
    expect(availableCaseActions(applicant, at)).toEqual([]);
  });

  it('leaves accepting out while the case waits for another’s result', () => {
    expect(availableCaseActions(handler, subject({ status: 'assigned', clockState: 'waiting' }))).toEqual(['decline']);
  });
});

describe('who may read a case', () => {
  const table: [string, ReturnType<typeof as>, boolean][] = [
    ['its handler', handler, true],
    ['the head of its unit', head, true],
    ['the window', window, true],
    ['a window of another district', as({ role: 'windowClerk', unitId: 'window', district: '440403' }), false],
    ['the lead unit', lead, true],
    ['the coordinator of another unit', as({ role: 'leadCoordinator', unitId: 'education' }), false],
    ['a supervisor', supervisor, true],
    ['the city administrator', city, true],
    ['the review centre of the district', centre, true],
    [
      'the review centre of another district',
      as({ role: 'reviewCentreCoordinator', unitId: 'centre', district: '440403' }),
      false,
    ],
    ['the applicant', applicant, true],
    ['another organisation', stranger, false],
    ['a department without a case in the project', as({ role: 'departmentHandler', unitId: 'education' }), false],
    ['a department with another case in the project', otherUnit, true],
    ['its unit in another district', otherDistrict, false],
    ['the auditor, who reads logs only', auditor, false],
    ['a department administrator', as({ role: 'departmentAdministrator', unitId: 'fire' }), false],
  ];
  it.each(table)('%s', (_, acting, readable) => {
    expect(mayReadCase(acting, subject(), ['fire', 'water'])).toBe(readable);
  });
});

it('an approval that was taken back before it was handed out is handed out no more', () => {
  const approved = subject({ status: 'approvedWithConditions', clockState: 'stopped' });
  expect(availableCaseActions(window, approved)).toEqual(['handOut']);
  expect(availableCaseActions(window, { ...approved, revokedAt: '2026-03-31T01:00:00.000Z' })).toEqual([]);
});
