import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import { casePage, itemCase, type Say } from '../notice-text.js';

/** In the app of the staff: what is asked, and where it is answered. */
const consultationPage = (event: DomainEvent) => `/consultations/${event.subjectId}`;
/** In the app of the applicant. */
const replyPage = (event: DomainEvent) => `/opinions/${event.subjectId}/reply`;

/** 珠 15, 16; domain §4: who is asked for an opinion, and who is told of the answer. */
export const opinionTexts: Readonly<Record<string, Say>> = {
  'opinion.requested': (facts) => [
    {
      audience: 'namedUnit',
      title: '请出具意见',
      body: `请就${itemCase(facts)}出具意见。${facts.detail ?? ''}`,
      link: consultationPage,
    },
  ],
  'opinion.requestedAnew': (facts) => [
    {
      audience: 'namedUnit',
      title: '材料已更换，请重新出具意见',
      body: `${itemCase(facts)}中贵单位审阅过的材料已更换，原意见须重新出具。${facts.detail ?? ''}`,
      link: consultationPage,
    },
  ],
  'opinion.requestCancelled': (facts) => [
    {
      audience: 'namedUnit',
      title: '不再征求意见',
      body: `${itemCase(facts)}不再需要贵单位答复。${facts.detail ?? ''}`,
      link: () => '/consultations',
    },
  ],
  'opinion.answeredToDepartment': (facts) => [
    {
      audience: 'handlers',
      title: '征求的意见已答复',
      body: `${facts.detail ?? ''}已就${itemCase(facts)}答复。`,
      link: casePage,
    },
  ],
  'opinion.answeredToLead': (facts) => [
    {
      audience: 'lead',
      title: '意见已出具',
      body: `${facts.detail ?? ''}已就${itemCase(facts)}出具意见。`,
      link: (event) => `/parallel-review/${event.applicationId}`,
    },
  ],
  'opinion.replyAsked': (facts) => [
    {
      audience: 'applicant',
      title: '请就审查意见作出说明',
      body: `${itemCase(facts)}的一份审查意见需要您说明。${facts.detail ?? ''}`,
      link: replyPage,
    },
  ],
  'opinion.replied': (facts) => [
    {
      audience: 'lead',
      title: '申请人已作出说明',
      body: `申请人已就${itemCase(facts)}的审查意见作出说明。`,
      link: (event) => `/parallel-review/${event.applicationId}`,
    },
    {
      audience: 'namedUnit',
      title: '申请人已作出说明',
      body: `申请人已就贵单位对${itemCase(facts)}的意见作出说明。`,
      link: casePage,
    },
  ],
};
