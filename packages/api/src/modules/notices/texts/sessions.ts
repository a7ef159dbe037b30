import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import type { Audience, NoticeFacts, NoticeText, Say } from '../notice-text.js';

/** The same path in both apps. */
const sessionPage = (event: DomainEvent) => `/sessions/${event.subjectId}`;

const notice = (audience: Audience, title: string, { projectName, detail }: NoticeFacts, more = ''): NoticeText => ({
  audience,
  title,
  body: `“${projectName}”：${detail ?? ''}。${more}`,
  link: sessionPage,
});

/** 珠 15, 16; 沪 15: everybody who is asked to come is told, of every change, and what comes of it. */
export const sessionTexts: Readonly<Record<string, Say>> = {
  'session.called': (facts) => [
    notice('namedUnits', '邀请参加联合办理', facts, '请答复能否参加。'),
    notice('applicant', '将组织联合办理', facts, '请做好准备并到场配合。'),
  ],
  'session.rescheduled': (facts) => [
    notice('namedUnits', '时间地点已变更', facts, '请重新答复能否参加。'),
    notice('applicant', '时间地点已变更', facts),
  ],
  'session.cancelled': (facts) => [
    // Who was invited alone reads nothing of it any more.
    { ...notice('namedUnits', '联合办理已取消', facts), link: () => '/sessions' },
    notice('applicant', '联合办理已取消', facts),
  ],
  'session.caseAdded': (facts) => [notice('namedUnits', '邀请参加联合办理', facts, '请答复能否参加。')],
  'session.answered': (facts) => [notice('namedPerson', '邀请已答复', facts)],
  'session.held': (facts) => [notice('namedUnits', '请出具结论', facts, '请就本单位办件出具结论。')],
  'session.concluded': (facts) => [
    notice('namedUnits', '已形成总体结论', facts),
    notice('applicant', '已形成总体结论', facts),
  ],
  'rectification.required': (facts) => [
    notice('applicant', '有问题需要整改', facts, '请按期整改，并在系统中报告整改情况。'),
  ],
  'rectification.reported': (facts) => [notice('namedUnit', '整改待复查', facts, '申请人已报告整改情况，请复查。')],
  'rectification.overdue': (facts) => [
    notice('namedUnit', '整改逾期', facts),
    notice('lead', '整改逾期', facts, '请督促。'),
  ],
  'rectification.settled': (facts) => [notice('applicant', '整改复查通过', facts)],
  'rectification.reopened': (facts) => [notice('applicant', '整改复查未通过', facts, '请继续整改。')],
};
