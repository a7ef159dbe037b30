import type { CaseStatus } from '@gongshen/shared/case';
import type { Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { mayAnswer, mayCancel, mayRequestPreliminary, type RequestSubject } from './opinion-request.policy.js';

const person = (role: Role, unitId: string | null, districts: string[] | null = ['d']) =>
  ({ role, unitId, districts, organisationId: null }) as unknown as Assignment;
const itemCase = (status: CaseStatus) => ({
  status,
  clockState: 'running' as const,
  unitId: 'fire',
  districtCode: 'd',
  organisationId: 'park',
  leadUnitId: 'housing',
});
const request = (more: Partial<RequestSubject>): RequestSubject => ({
  state: 'open',
  unitId: 'water',
  askedByUnitId: 'fire',
  districtCode: 'd',
  itemCase: itemCase('accepted'),
  ...more,
});

/** The signs in order: handler and approver of the unit asked, its head, of the case's unit, its handler; lead; supervisor; window. */
const people = [
  person('departmentHandler', 'water'),
  person('departmentApprover', 'water'),
  person('departmentHead', 'water'),
  person('departmentHandler', 'water', ['elsewhere']),
  person('departmentHandler', 'fire'),
  person('leadCoordinator', 'housing'),
  person('leadCoordinator', 'fire'),
  person('supervisor', null, null),
  person('windowClerk', 'window', null),
];
const signs = (may: (acting: Assignment) => boolean) => people.map((acting) => (may(acting) ? '+' : '-')).join('');

describe('requests for opinions (domain §4; 珠 15)', () => {
  // the request | who answers | who cancels
  const table: [string, RequestSubject, string, string][] = [
    ['of another department', request({}), '++-------', '----++---'],
    ['answered', request({ state: 'answered' }), '---------', '---------'],
    ['cancelled', request({ state: 'cancelled' }), '---------', '---------'],
    ['while the case is not yet accepted', request({ itemCase: itemCase('assigned') }), '++-------', '----++---'],
    ['on a decided case', request({ itemCase: itemCase('approved') }), '---------', '----++---'],
    ['of the case’s own department', request({ unitId: 'fire', askedByUnitId: 'housing' }), '----+----', '-----+---'],
    [
      'of the own department before it has accepted',
      request({ unitId: 'fire', askedByUnitId: 'housing', itemCase: itemCase('assigned') }),
      '---------',
      '-----+---',
    ],
    ['of an outside body', request({ unitId: null }), '---------', '----++---'],
  ];
  it.each(table)('%s', (_, subject, answers, cancels) => {
    expect(signs((acting) => mayAnswer(acting, subject))).toBe(answers);
    expect(signs((acting) => mayCancel(acting, subject))).toBe(cancels);
  });

  const statuses: [CaseStatus, boolean][] = [
    ['assigned', true],
    ['accepted', true],
    ['suspended', true],
    ['notAccepted', false],
    ['approved', false],
    ['approvedWithConditions', false],
    ['refused', false],
    ['terminated', false],
    ['issued', false],
    ['archived', false],
  ];
  it.each(statuses)('the lead unit sets a date while the decision is awaited: %s', (status, may) => {
    expect(signs((acting) => mayRequestPreliminary(acting, itemCase(status)))).toBe(may ? '-----+---' : '---------');
  });
});
