import type { DomainEvent } from '../../kernel/audit/domain-event.entity.js';
import { noticeTexts } from './notice.rules.js';

const facts = {
  projectName: '凤凰智造产业园一期厂房项目',
  stageName: '施工许可',
  asked: '申请',
  applicationNumber: 'SJ20260000001',
  itemName: '雷电防护装置设计审核',
  caseNumber: 'BJ20260000004',
  detail: '通过',
};
const event = { projectId: 'p1', applicationId: 'a1', caseId: 'c1', subjectId: 's1' } as DomainEvent;
const all = Object.entries(noticeTexts).flatMap(([type, say]) => say(facts).map((text) => ({ type, ...text })));

it.each(all.map((text) => [text.type, text.audience, text] as const))('%s tells the %s', (_, audience, text) => {
  expect(text.title.length).toBeGreaterThan(1);
  expect(text.body).toContain(facts.projectName);
  expect(text.body).not.toMatch(/null|undefined/);
  // Applicants and staff have different web apps: a link must lead somewhere in the reader's own.
  const own =
    audience === 'applicant'
      ? /^\/(projects\/p1|sessions\/s1|procedures\/s1|applications\/a1\/supplement|opinions\/s1\/reply|owed\/s1|certificates\/s1|applications\/a1\/correction)$/
      : /^\/(cases\/c1|sessions|sessions\/s1|consultations|consultations\/s1|parallel-review\/a1|intake\/a1|issuance\/a1|originals\/a1|certificates\/s1|certificates\?lane=proposals)$/;
  expect(text.link(event)).toMatch(own);
});

it('tells the applicant of everything that awaits or concerns the applicant (珠 10, 11, 17, 18)', () => {
  const told = all.filter(({ audience }) => audience === 'applicant').map(({ type }) => type);
  expect(told).toEqual([
    'application.correctionIssued',
    'application.received',
    'application.returned',
    'application.concluded',
    'case.declined',
    'case.decided',
    'case.issued',
    'payment.requested',
    'payment.recorded',
    'payment.cancelled',
    'procedure.opened',
    'procedure.notPassed',
    'procedure.passed',
    'procedure.failed',
    'procedure.putRightLapsed',
    'supplement.noticeIssued',
    'supplement.lapsed',
    'supplement.noticeCancelled',
    'extension.approved',
    'opinion.replyAsked',
    'session.called',
    'session.rescheduled',
    'session.cancelled',
    'session.concluded',
    'rectification.required',
    'rectification.settled',
    'rectification.reopened',
    'application.itemAdded',
    'case.terminated',
    'case.revoked',
    'owed.recorded',
    'owed.settled',
    'owed.rejected',
    'owed.overdue',
    'original.cameBack',
    'original.kept',
    'application.deemedReceived',
    'application.correctionReminded',
    'application.lapsed',
    'certificate.suspended',
    'certificate.resumed',
    'certificate.revoked',
    'certificate.superseded',
    'certificate.reinstated',
    'certificate.expired',
    'certificate.expiring',
    'case.paperArrived',
    'case.deliveryTakenBack',
    'case.parcelReturned',
  ]);
});
