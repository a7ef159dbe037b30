import type { CaseStatus } from '@gongshen/shared/case';
import type { Role } from '@gongshen/shared/identity';
import type { Assignment } from '../../kernel/actor.js';
import { mayReadOpinion, type OpinionSubject, opinionActions, type ReplySubject } from './opinion.policy.js';

const as = (role: Role, unitId: string | null = null) => ({ role, unitId });
const opinion = (more: Partial<OpinionSubject>): OpinionSubject => ({
  state: 'given',
  unitId: 'fire',
  caseDecided: false,
  replyAsked: false,
  ...more,
});

describe('who reads an opinion (domain §4)', () => {
  // who: draft, given, superseded, given on a decided case, superseded on a decided case, given and to be answered, the same superseded
  const table: [string, ReturnType<typeof as>, string][] = [
    ['its own handler', as('departmentHandler', 'fire'), '+++++++'],
    ['its own approver', as('departmentApprover', 'fire'), '+++++++'],
    ['another department', as('departmentHandler', 'water'), '-++++++'],
    ['the lead unit’s coordinator', as('leadCoordinator', 'housing'), '-++++++'],
    ['a coordinator of the same unit', as('leadCoordinator', 'fire'), '-++++++'],
    ['the head of the same unit', as('departmentHead', 'fire'), '-++++++'],
    ['the window', as('windowClerk', 'window'), '-++++++'],
    ['a supervisor', as('supervisor'), '-++++++'],
    ['the applicant', as('applicant'), '---+-++'],
  ];
  const subjects = [
    opinion({ state: 'draft' }),
    opinion({ state: 'given' }),
    opinion({ state: 'superseded' }),
    opinion({ state: 'given', caseDecided: true }),
    opinion({ state: 'superseded', caseDecided: true }),
    opinion({ state: 'given', replyAsked: true }),
    opinion({ state: 'superseded', replyAsked: true }),
  ];
  it.each(table)('%s', (_, acting, expected) => {
    expect(subjects.map((subject) => (mayReadOpinion(acting, subject) ? '+' : '-')).join('')).toBe(expected);
  });

  it('nobody’s draft is nobody’s: an outside body has none, and a person without a unit reads none', () => {
    expect(mayReadOpinion(as('departmentHandler'), opinion({ state: 'draft', unitId: null }))).toBe(false);
  });
});

describe('an opinion the applicant is to answer (珠 15)', () => {
  const person = (role: Role, unitId: string | null, organisationId: string | null = null, districts = ['d']) =>
    ({ role, unitId, organisationId, districts }) as unknown as Assignment;
  const subject = (status: CaseStatus, state: ReplySubject['state'], reply: ReplySubject['reply']): ReplySubject => ({
    state,
    reply,
    itemCase: {
      status,
      clockState: 'running',
      unitId: 'fire',
      districtCode: 'd',
      organisationId: 'park',
      leadUnitId: 'housing',
    },
  });
  const asked = { repliedAt: null };
  const answered = { repliedAt: '2026-03-03T01:00:00.000Z' };
  // what there is | the lead unit's coordinator | the applicant
  const table: [string, ReplySubject, string, string][] = [
    ['a standing opinion', subject('accepted', 'given', null), 'askReply', ''],
    ['one while the case is suspended', subject('suspended', 'given', null), 'askReply', ''],
    ['a draft', subject('accepted', 'draft', null), '', ''],
    ['one that was superseded', subject('accepted', 'superseded', null), '', ''],
    ['one that waits for the answer', subject('accepted', 'given', asked), '', 'reply'],
    ['one superseded while it waits', subject('accepted', 'superseded', asked), '', 'reply'],
    ['one that was answered', subject('accepted', 'given', answered), '', ''],
    ['one on a decided case', subject('approved', 'given', null), '', ''],
    ['one that waits on a decided case', subject('approved', 'given', asked), '', ''],
    ['one on a case that was ended', subject('terminated', 'given', asked), '', ''],
  ];
  it.each(table)('%s', (_, about, lead, applicant) => {
    expect(opinionActions(person('leadCoordinator', 'housing'), about).join()).toBe(lead);
    expect(opinionActions(person('applicant', null, 'park'), about).join()).toBe(applicant);
    // Nobody else, whatever there is.
    for (const other of [
      person('leadCoordinator', 'fire'),
      person('leadCoordinator', 'housing', null, ['elsewhere']),
      person('applicant', null, 'another'),
      person('departmentApprover', 'fire'),
      person('departmentApprover', 'housing'),
      person('supervisor', null),
      person('windowClerk', 'window'),
    ]) {
      expect(opinionActions(other, about)).toEqual([]);
    }
  });
});
