import type { DomainEvent } from '../../../kernel/audit/domain-event.entity.js';
import { application, casePage, itemCase, parallelReviewPage, projectPage, type Say } from '../notice-text.js';

const procedurePage = (event: DomainEvent) => `/procedures/${event.subjectId}`;
const supplementPage = (event: DomainEvent) => `/applications/${event.applicationId}/supplement`;

/** 珠 12: kind and promised time at once, what to put right in one list, the end of it; 珠 15: supplements; 许可法 42: extensions. */
export const procedureTexts: Readonly<Record<string, Say>> = {
  'procedure.opened': (facts) => [
    {
      audience: 'applicant',
      title: '启动特别程序',
      body: `${itemCase(facts)}启动特别程序${facts.detail ?? ''}。`,
      link: procedurePage,
    },
  ],
  'procedure.notPassed': (facts) => [
    {
      audience: 'applicant',
      title: '特别程序需要整改',
      body: `${itemCase(facts)}的特别程序未通过，一次性告知整改内容：${facts.detail ?? ''}。`,
      link: procedurePage,
    },
  ],
  'procedure.passed': (facts) => [
    {
      audience: 'applicant',
      title: '特别程序已通过',
      body: `${itemCase(facts)}的特别程序${facts.detail ?? ''}。`,
      link: procedurePage,
    },
  ],
  'procedure.failed': (facts) => [
    {
      audience: 'applicant',
      title: '特别程序未通过',
      body: `${itemCase(facts)}的特别程序${facts.detail ?? ''}，部门将按现有情况作出决定。`,
      link: procedurePage,
    },
  ],
  'procedure.putRightReported': (facts) => [
    {
      audience: 'handlers',
      title: '整改待复核',
      body: `${itemCase(facts)}的特别程序${facts.detail ?? ''}，申请人已报告整改完成，请复核。`,
      link: casePage,
    },
  ],
  'procedure.putRightLapsed': (facts) => [
    {
      audience: 'applicant',
      title: '整改逾期',
      body: `${itemCase(facts)}的特别程序${facts.detail ?? ''}未在期限内报告整改，以未通过结束。`,
      link: procedurePage,
    },
    {
      audience: 'handlers',
      title: '申请人逾期未整改',
      body: `${itemCase(facts)}的特别程序${facts.detail ?? ''}逾期未整改，以未通过结束。`,
      link: casePage,
    },
  ],
  'case.resumed': (facts) => [
    {
      audience: 'handlers',
      title: '一项暂停已结束',
      body: `${itemCase(facts)}的一项暂停已结束：${facts.detail ?? ''}`,
      link: casePage,
    },
  ],
  'supplement.requested': (facts) => [
    {
      audience: 'lead',
      title: '有补件请求待决定',
      body: `${itemCase(facts)}请求补件，请决定是否同意。理由：${facts.detail ?? ''}`,
      link: parallelReviewPage,
    },
  ],
  'supplement.withdrawn': (facts) => [
    {
      audience: 'lead',
      title: '补件请求已撤回',
      body: `${itemCase(facts)}的补件请求已由部门撤回。`,
      link: parallelReviewPage,
    },
  ],
  'supplement.agreed': (facts) => [
    {
      audience: 'handlers',
      title: '牵头单位同意补件',
      body: `${itemCase(facts)}的补件请求已获同意，自今日起不计时。${facts.detail ?? ''}`,
      link: casePage,
    },
  ],
  'supplement.rejected': (facts) => [
    {
      audience: 'handlers',
      title: '牵头单位不同意补件',
      body: `${itemCase(facts)}的补件请求未获同意，时限继续计算。理由：${facts.detail ?? ''}`,
      link: casePage,
    },
  ],
  'supplement.noticeIssued': (facts) => [
    {
      audience: 'applicant',
      title: '需要补充材料',
      body: `${application(facts)}需要补件：补件通知 ${facts.detail ?? ''}。`,
      link: supplementPage,
    },
  ],
  'supplement.answered': (facts) => [
    {
      audience: 'lead',
      title: '补件已答复',
      body: `${application(facts)}的补件通知 ${facts.detail ?? ''} 已由申请人答复，各办件次日起继续计时。`,
      link: parallelReviewPage,
    },
  ],
  'supplement.lapsed': (facts) => [
    {
      audience: 'applicant',
      title: '补件通知已失效',
      body: `${application(facts)}的补件通知 ${facts.detail ?? ''} 逾期未答复，已失效，部门将按现有材料审查。`,
      link: projectPage,
    },
    {
      audience: 'lead',
      title: '补件通知逾期未答复',
      body: `${application(facts)}的补件通知 ${facts.detail ?? ''} 逾期未答复，已失效，各办件次日起继续计时。`,
      link: parallelReviewPage,
    },
  ],
  'supplement.noticeCancelled': (facts) => [
    {
      audience: 'applicant',
      title: '补件通知已取消',
      body: `${application(facts)}的补件通知所涉事项均已终止，不必再答复。`,
      link: projectPage,
    },
  ],
  'extension.requested': (facts) => [
    {
      audience: 'head',
      title: '有延长申请待批准',
      body: `${itemCase(facts)}申请延长审批期限：${facts.detail ?? ''}`,
      link: casePage,
    },
  ],
  'extension.withdrawn': (facts) => [
    {
      audience: 'head',
      title: '延长申请已撤回',
      body: `${itemCase(facts)}的延长申请已撤回。`,
      link: casePage,
    },
  ],
  'extension.approved': (facts) => [
    {
      audience: 'applicant',
      title: '审批期限延长',
      body: `${itemCase(facts)}经批准${facts.detail ?? ''}。`,
      link: projectPage,
    },
    {
      audience: 'handlers',
      title: '延长申请已批准',
      body: `${itemCase(facts)}的延长申请已批准：${facts.detail ?? ''}。`,
      link: casePage,
    },
  ],
  'extension.rejected': (facts) => [
    {
      audience: 'handlers',
      title: '延长申请未获批准',
      body: `${itemCase(facts)}的延长申请未获批准。理由：${facts.detail ?? ''}`,
      link: casePage,
    },
  ],
};
