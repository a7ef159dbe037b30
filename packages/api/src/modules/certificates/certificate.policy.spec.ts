import type { Role } from '@gongshen/shared/identity';
import {
  availableCertificateActions,
  availableProposalActions,
  type CertificateSubject,
  mayReadCertificate,
} from './certificate.policy.js';

const draft: CertificateSubject = {
  state: 'draft',
  unitId: 'housing',
  districtCode: '440402',
  organisationId: 'park',
  draftedBy: 'handler',
  editedBy: 'handler',
  caseOpen: true,
  proposalOpen: false,
  handedOut: false,
  effective: false,
};
const inForce: CertificateSubject = { ...draft, state: 'inForce', caseOpen: false, effective: true };
const as = (role: Role, unitId: string | null = 'housing', districts: string[] | null = null) => ({
  role,
  unitId,
  districts,
  organisationId: role === 'applicant' ? 'park' : null,
});

describe('who does what to a certificate', () => {
  // Written by hand: role, account → the draft, the one in force
  const table: [string, ReturnType<typeof as>, string, string, string][] = [
    ['the handler who wrote it', as('departmentHandler'), 'handler', 'edit discard', 'suspend revoke'],
    ['another handler', as('departmentHandler'), 'colleague', 'edit discard', 'suspend revoke'],
    ['an approver', as('departmentApprover'), 'approver', 'edit discard seal', 'suspend revoke'],
    // 四眼
    ['an approver who wrote it', as('departmentApprover'), 'handler', 'edit discard', 'suspend revoke'],
    ['the head', as('departmentHead'), 'head', '', 'suspend revoke'],
    ['an approver elsewhere', as('departmentApprover', 'housing', ['440403']), 'other', '', ''],
    ['another department', as('departmentApprover', 'fire'), 'other', '', ''],
    ['the window', as('windowClerk', 'window'), 'clerk', '', ''],
    ['a supervisor', as('supervisor', null), 'supervisor', '', ''],
    ['the holder', as('applicant', null), 'holder', '', ''],
  ];
  it.each(table)('%s', (_, acting, account, ofDraft, ofForce) => {
    const may = (subject: CertificateSubject) => availableCertificateActions(acting, account, subject).join(' ');
    expect([may(draft), may(inForce)]).toEqual([ofDraft, ofForce]);
    // Decided on, or a proposal under way: nothing more.
    expect(may({ ...draft, caseOpen: false })).toBe('');
    expect(may({ ...inForce, proposalOpen: true })).toBe('');
  });

  it('whoever edited it last does not seal it either', () => {
    const edited = { ...draft, editedBy: 'approver' };
    expect(availableCertificateActions(as('departmentApprover'), 'approver', edited)).not.toContain('seal');
  });
});

describe('who settles a proposal (许可法 69)', () => {
  const open = { state: 'open' as const, proposedBy: 'handler', unitId: 'housing', districtCode: '440402' };
  it.each<[string, ReturnType<typeof as>, string, string]>([
    ['whoever proposed it withdraws it', as('departmentHandler'), 'handler', 'withdraw'],
    ['an approver', as('departmentApprover'), 'approver', 'confirm decline'],
    ['an approver who proposed it', as('departmentApprover'), 'handler', 'withdraw'],
    ['the head', as('departmentHead'), 'head', 'confirm decline'],
    ['another handler', as('departmentHandler'), 'colleague', ''],
    ['an approver of another department', as('departmentApprover', 'fire'), 'other', ''],
    ['an approver elsewhere', as('departmentApprover', 'housing', ['440403']), 'other', ''],
  ])('%s', (_, acting, account, expected) => {
    expect(availableProposalActions(acting, account, open).join(' ')).toBe(expected);
    expect(availableProposalActions(acting, account, { ...open, state: 'confirmed' })).toEqual([]);
  });
});

describe('who reads it (珠 2, 17, 18)', () => {
  it.each<[string, ReturnType<typeof as>, boolean[]]>([
    // draft, in force, handed out
    ['its unit', as('departmentHandler'), [true, true, true]],
    ['the head', as('departmentHead'), [true, true, true]],
    ['another department', as('departmentHandler', 'fire'), [false, true, true]],
    ['the window', as('windowClerk', 'window'), [false, true, true]],
    ['the holder', as('applicant', null), [false, false, true]],
    ['another organisation', { ...as('applicant', null), organisationId: 'other' }, [false, false, false]],
  ])('%s', (_, acting, expected) => {
    const stages = [draft, inForce, { ...inForce, handedOut: true }];
    expect(stages.map((subject) => mayReadCertificate(acting, subject))).toEqual(expected);
  });
});
