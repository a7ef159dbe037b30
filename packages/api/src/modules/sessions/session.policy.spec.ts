import type { Role } from '@gongshen/shared/identity';
import { SessionAction } from '@gongshen/shared/session';
import {
  availableRectificationActions,
  availableSessionActions,
  mayActOnRectification,
  mayActOnSession,
  mayCallSession,
  mayReadConclusions,
  mayReadSession,
  type SessionSubject,
} from './session.policy.js';

const as = (
  role: Role,
  unitId: string | null = null,
  more: { districts?: string[]; organisationId?: string } = {},
) => ({
  ...{ role, unitId, districts: more.districts ?? null, organisationId: more.organisationId ?? null },
});
const subject = (more: Partial<SessionSubject> = {}): SessionSubject => ({
  state: 'held',
  districtCode: '440402',
  organisationId: 'factory',
  calledByUnitId: 'housing',
  invitedUnitIds: ['fire', 'water'],
  concludingUnitIds: ['fire'],
  ...more,
});
const part = ['fire', 'water', 'housing', 'planning'];

const lead = as('leadCoordinator', 'housing');
const centre = as('reviewCentreCoordinator', 'centre', { districts: ['440402'] });
const fire = as('departmentHandler', 'fire');
const water = as('departmentApprover', 'water');
const applicant = as('applicant', null, { organisationId: 'factory' });

describe('who calls a session (珠 15; 沪 15)', () => {
  const application = { leadUnitId: 'housing', districtCode: '440402' };
  const table: [string, ReturnType<typeof as>, boolean][] = [
    ['the lead unit’s coordinator', lead, true],
    ['the coordinator of another stage', as('leadCoordinator', 'planning'), false],
    ['the lead unit elsewhere', as('leadCoordinator', 'housing', { districts: ['440403'] }), false],
    ['the review centre of the district', centre, true],
    ['the review centre of another', as('reviewCentreCoordinator', 'centre', { districts: ['440403'] }), false],
    ['an approver of the lead unit', as('departmentApprover', 'housing'), false],
    ['a supervisor', as('supervisor'), false],
    ['the applicant', applicant, false],
  ];
  it.each(table)('%s', (_, acting, may) => expect(mayCallSession(acting, application)).toBe(may));
  it('an application without a lead unit is the review centre’s to bring together', () => {
    const without = { ...application, leadUnitId: null };
    expect([mayCallSession(lead, without), mayCallSession(centre, without)]).toEqual([false, true]);
  });
});

describe('who does what to a session, and who reads it', () => {
  const coordinating: SessionAction[] = ['reschedule', 'cancel', 'recordMinutes', 'conclude'];
  const invited: SessionAction[] = ['answerInvitation', 'giveConclusion'];
  // who, what may be done by relation, reads
  const table: [string, ReturnType<typeof as>, SessionAction[], boolean][] = [
    ['who called it', lead, coordinating, true],
    ['a handler of the lead unit', as('departmentHandler', 'housing'), [], true],
    ['the review centre, which did not', centre, [], true],
    ['an invited unit’s handler', fire, invited, true],
    ['an invited unit’s approver', water, invited, true],
    ['its head', as('departmentHead', 'fire'), [], true],
    ['an invited unit elsewhere', as('departmentHandler', 'fire', { districts: ['440403'] }), [], false],
    ['a unit with part in the project', as('departmentHandler', 'planning'), [], true],
    ['a unit without', as('departmentHandler', 'school'), [], false],
    ['the window', as('windowClerk', 'window', { districts: ['440402'] }), [], true],
    ['a supervisor', as('supervisor'), [], true],
    ['the city administrator', as('cityAdministrator'), [], true],
    ['the applicant', applicant, [], true],
    ['another organisation', as('applicant', null, { organisationId: 'other' }), [], false],
    ['the auditor', as('auditor'), [], false],
    ['a department administrator', as('departmentAdministrator', 'fire'), [], false],
  ];
  it.each(table)('%s', (_, acting, allowed, reads) => {
    const answers = Object.values(SessionAction).map((action) => mayActOnSession(acting, action, subject(), part));
    expect(Object.values(SessionAction).filter((_action, index) => answers[index] === 'allowed')).toEqual(allowed);
    for (const answer of answers) if (answer !== 'allowed') expect(answer).toBe(reads ? 'notAllowed' : 'unknown');
    expect(mayReadSession(acting, subject(), part)).toBe(reads);
  });
});

test('availableActions go by state as well, and a unit that stayed away has nothing to conclude', () => {
  expect(availableSessionActions(lead, subject({ state: 'called' }))).toEqual([
    'reschedule',
    'cancel',
    'recordMinutes',
  ]);
  expect(availableSessionActions(lead, subject())).toEqual(['recordMinutes', 'conclude']);
  expect(availableSessionActions(fire, subject({ state: 'called' }))).toEqual(['answerInvitation']);
  expect(availableSessionActions(fire, subject())).toEqual(['giveConclusion']);
  expect(availableSessionActions(water, subject())).toEqual([]);
  for (const state of ['concluded', 'cancelled'] as const) {
    for (const who of [lead, fire, applicant]) expect(availableSessionActions(who, subject({ state }))).toEqual([]);
  }
});

test('the applicant reads what departments concluded once it is part of the overall conclusion (domain §4)', () => {
  const states = ['called', 'held', 'concluded', 'cancelled'] as const;
  expect(states.map((state) => mayReadConclusions(applicant, state))).toEqual([false, false, true, false]);
  for (const who of [fire, lead, centre, as('supervisor')]) {
    expect(states.every((state) => mayReadConclusions(who, state))).toBe(true);
  }
});

test('the applicant reports what was put right, the unit that asked looks again (沪 15)', () => {
  const asked = (state: 'open' | 'reported' | 'settled') => ({
    ...{ state, unitId: 'fire', districtCode: '440402', organisationId: 'factory' },
  });
  expect(availableRectificationActions(applicant, asked('open'))).toEqual(['report']);
  expect(availableRectificationActions(fire, asked('open'))).toEqual([]);
  expect(availableRectificationActions(fire, asked('reported'))).toEqual(['recheck']);
  expect(availableRectificationActions(applicant, asked('reported'))).toEqual([]);
  for (const who of [fire, water, applicant, lead]) {
    expect(availableRectificationActions(who, asked('settled'))).toEqual([]);
  }
  expect(mayActOnRectification(water, 'recheck', asked('reported'), part)).toBe('notAllowed');
  expect(mayActOnRectification(as('departmentHandler', 'school'), 'recheck', asked('reported'), part)).toBe('unknown');
  expect(mayActOnRectification(as('applicant', null, { organisationId: 'other' }), 'report', asked('open'), part)).toBe(
    'unknown',
  );
});
