import { ApplicationStatus } from '@gongshen/shared/application';
import type { Assignment } from '../../kernel/actor.js';
import { availableActions, mayDo, mayRead, maySeeClassifiedHits, type PolicySubject } from './application.policy.js';

const acting = (role: Assignment['role'], more: Partial<Assignment> = {}): Assignment => ({
  id: 'a',
  role,
  unitId: null,
  unitName: null,
  districts: null,
  organisationId: null,
  organisationName: null,
  ...more,
});
const afterReceipt: readonly ApplicationStatus[] = ['received', 'concluded', 'closed'];
const subject = (status: ApplicationStatus, received = afterReceipt.includes(status)): PolicySubject => ({
  receivedAt: received ? '2026-03-02T01:00:00.000Z' : null,
  status,
  organisationId: 'org',
  districtCode: '440402',
  leadUnitId: 'lead',
});
const applicant = acting('applicant', { organisationId: 'org' });
const stranger = acting('applicant', { organisationId: 'other' });
const cityWindow = acting('windowClerk', { unitId: 'w' });
const districtWindow = acting('windowClerk', { unitId: 'w', districts: ['440402'] });
const otherWindow = acting('windowClerk', { unitId: 'w', districts: ['440403'] });
const handler = acting('departmentHandler', { unitId: 'dept' });
const statuses = Object.keys(ApplicationStatus) as ApplicationStatus[];

/** What each capacity may do in each status; whatever is not listed is nothing. */
const expected: Record<'applicant' | 'window', Partial<Record<ApplicationStatus, string[]>>> = {
  applicant: {
    draft: ['editDraft', 'submit', 'discardDraft'],
    submitted: ['withdraw'],
    checking: ['withdraw'],
    correcting: ['answerCorrection', 'resubmit', 'withdraw'],
    received: ['withdraw'],
  },
  window: {
    submitted: ['startCheck', 'recordCheck', 'returnOutOfScope'],
    checking: ['recordCheck', 'issueReceipt', 'issueCorrection', 'returnOutOfScope'],
  },
};

describe('what may be done', () => {
  it.each(statuses)('in %s', (status) => {
    expect(availableActions(applicant, subject(status))).toEqual(expected.applicant[status] ?? []);
    expect(availableActions(districtWindow, subject(status))).toEqual(expected.window[status] ?? []);
    expect(availableActions(cityWindow, subject(status))).toEqual(expected.window[status] ?? []);
    for (const nobody of [
      stranger,
      otherWindow,
      handler,
      acting('supervisor'),
      acting('leadCoordinator', { unitId: 'lead' }),
    ]) {
      expect(availableActions(nobody, subject(status))).toEqual([]);
    }
  });

  it('lets the form be corrected when the notice names it, and only then (珠 11)', () => {
    const named = { ...subject('correcting'), formNamed: true };
    expect(availableActions(applicant, named)).toContain('correctForm');
    expect(mayDo(applicant, 'correctForm', subject('correcting'))).toEqual({ allowed: false, because: 'state' });
    expect(mayDo(stranger, 'correctForm', named)).toEqual({ allowed: false, because: 'capacity' });
    expect(availableActions(applicant, { ...subject('draft'), formNamed: true })).not.toContain('correctForm');
  });

  it('tells a wrong capacity from a wrong state', () => {
    expect(mayDo(handler, 'issueReceipt', subject('checking'))).toEqual({ allowed: false, because: 'capacity' });
    expect(mayDo(districtWindow, 'issueReceipt', subject('received'))).toEqual({ allowed: false, because: 'state' });
    expect(mayDo(districtWindow, 'issueReceipt', subject('checking'))).toEqual({ allowed: true });
  });
});

describe('what may be read', () => {
  const rows: [string, Assignment, readonly ApplicationStatus[]][] = [
    ['its own organisation', applicant, statuses],
    ['another organisation', stranger, []],
    ['the window of the district', districtWindow, statuses.filter((status) => status !== 'draft')],
    ['the window of the city', cityWindow, statuses.filter((status) => status !== 'draft')],
    ['the window of another district', otherWindow, []],
    ['a department with an item in it', handler, ['received', 'concluded', 'closed']],
    ['that department in another district', acting('departmentHandler', { unitId: 'dept', districts: ['440403'] }), []],
    ['a department without one', acting('departmentApprover', { unitId: 'elsewhere' }), []],
    ['the lead unit', acting('leadCoordinator', { unitId: 'lead' }), ['received', 'concluded', 'closed']],
    ['a coordinator of another stage', acting('leadCoordinator', { unitId: 'elsewhere' }), []],
    ['the review centre (沪 15)', acting('reviewCentreCoordinator'), ['received', 'concluded', 'closed']],
    ['the review centre of another district', acting('reviewCentreCoordinator', { districts: ['440403'] }), []],
    ['the supervisor', acting('supervisor'), statuses.filter((status) => status !== 'draft')],
    ['the city administrator', acting('cityAdministrator'), statuses.filter((status) => status !== 'draft')],
    ['the auditor', acting('auditor'), []],
  ];
  it.each(rows)('by %s', (_, who, readable) => {
    expect(statuses.filter((status) => mayRead(who, subject(status), ['dept', 'lead']))).toEqual(
      statuses.filter((status) => readable.includes(status)),
    );
  });

  it('leaves a department what it had before it, also when it is withdrawn later', () => {
    expect(mayRead(handler, subject('withdrawn', true), ['dept'])).toBe(true);
    expect(mayRead(handler, subject('withdrawn', false), ['dept'])).toBe(false);
  });

  it('keeps the keyword screen from the applicant (沪 18)', () => {
    expect(maySeeClassifiedHits(applicant)).toBe(false);
    expect(maySeeClassifiedHits(districtWindow)).toBe(true);
  });
});
