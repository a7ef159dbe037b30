import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import { itemCase, type NoticeText, type Say } from '../notice-text.js';

/** In both apps. */
const certificatePage = (event: DomainEvent) => `/certificates/${event.subjectId}`;
const proposalsPage = () => '/certificates?lane=proposals';

const toHolder =
  (title: string, what: string): Say =>
  (facts) => [
    {
      audience: 'applicant',
      title,
      body: `${itemCase(facts)}的证照${what}${facts.detail === null ? '。' : `。${facts.detail}`}`,
      link: certificatePage,
    },
  ];

const toConfirm = (audience: NoticeText['audience'], body: string): NoticeText => ({
  audience,
  title: '证照处理建议待确认',
  body,
  link: proposalsPage,
});

/** 许可法 69, 70: whoever holds a certificate is told what becomes of it; whoever confirms is told that it waits. */
export const certificateTexts: Readonly<Record<string, Say>> = {
  'certificate.revisionProposed': (facts) => {
    const body = `${itemCase(facts)}的证照有一项处理建议待确认。${facts.detail ?? ''}`;
    return [toConfirm('head', body), toConfirm('department', body)];
  },
  'certificate.revisionSettled': (facts) => [
    {
      audience: 'namedPerson',
      title: '证照处理建议已有结果',
      body: `${itemCase(facts)}的证照处理建议未获确认。${facts.detail ?? ''}`,
      link: certificatePage,
    },
  ],
  'certificate.suspended': toHolder('证照已暂停', '已暂停使用'),
  'certificate.resumed': toHolder('证照已恢复', '已恢复使用'),
  'certificate.revoked': toHolder('证照已撤销', '已撤销'),
  'certificate.superseded': toHolder('证照已有新版本', '已由新版本替代'),
  'certificate.reinstated': toHolder('证照恢复效力', '已恢复效力'),
  'certificate.expired': toHolder('证照已期满', '已期满'),
  'certificate.expiring': toHolder('证照即将期满', '即将期满'),
};
