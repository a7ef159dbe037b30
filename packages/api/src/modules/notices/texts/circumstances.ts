import {
  application,
  casePage,
  intakePage,
  issuancePage,
  itemCase,
  type NoticeText,
  owedPage,
  parallelReviewPage,
  projectPage,
  type Say,
} from '../notice-text.js';

/** 终止: the department gives its reason; without one the applicant withdrew, and needs not be told. */
const terminated: Say = (facts) => {
  if (facts.detail === null) {
    const body = `${itemCase(facts)}因申请人撤回而终止。`;
    return [{ audience: 'handlers', title: '办件已终止', body, link: casePage }];
  }
  const body = `${itemCase(facts)}已由审批部门终止办理。理由：${facts.detail}`;
  const told = (audience: NoticeText['audience'], link: NoticeText['link']): NoticeText => ({
    audience,
    title: '事项终止办理',
    body,
    link,
  });
  return [told('applicant', projectPage), told('window', issuancePage), told('lead', parallelReviewPage)];
};

export const circumstanceTexts: Readonly<Record<string, Say>> = {
  'application.itemAdded': (facts) => [
    {
      audience: 'applicant',
      title: '申请增加了事项',
      body: `${application(facts)}由牵头单位增加了办理事项。${facts.detail ?? ''}`,
      link: projectPage,
    },
    {
      audience: 'window',
      title: '申请增加了事项',
      body: `${application(facts)}由牵头单位增加了办理事项。${facts.detail ?? ''}`,
      link: intakePage,
    },
  ],
  'case.terminated': terminated,
  'case.revoked': (facts) => [
    {
      audience: 'applicant',
      title: '审批决定已撤销',
      body: `${itemCase(facts)}的通过决定已撤销。理由：${facts.detail ?? ''}`,
      link: projectPage,
    },
    {
      audience: 'window',
      title: '审批决定已撤销',
      body: `${itemCase(facts)}的通过决定已撤销。`,
      link: issuancePage,
    },
    {
      audience: 'lead',
      title: '审批决定已撤销',
      body: `${itemCase(facts)}的通过决定已撤销。`,
      link: parallelReviewPage,
    },
  ],
  'case.basisRevoked': (facts) => [
    {
      audience: 'handlers',
      title: '办结所依据的结果已撤销',
      body: `${itemCase(facts)}办结时依据的前置事项结果已被撤销，请研究处理。`,
      link: casePage,
    },
  ],
  'owed.recorded': (facts) => [
    {
      audience: 'applicant',
      title: '请按期补交容缺材料',
      body: `${itemCase(facts)}已容缺通过，请按期补交：${facts.detail ?? ''}`,
      link: owedPage,
    },
  ],
  'owed.delivered': (facts) => [
    {
      audience: 'handlers',
      title: '容缺材料已补交',
      body: `${itemCase(facts)}的容缺材料已补交，请核对：${facts.detail ?? ''}`,
      link: casePage,
    },
  ],
  'owed.settled': (facts) => [
    {
      audience: 'applicant',
      title: '容缺材料已核销',
      body: `${itemCase(facts)}的容缺材料已核对通过：${facts.detail ?? ''}`,
      link: owedPage,
    },
  ],
  'owed.rejected': (facts) => [
    {
      audience: 'applicant',
      title: '补交的容缺材料未通过',
      body: `${itemCase(facts)}补交的容缺材料未通过核对，请在原期限内重新补交。${facts.detail ?? ''}`,
      link: owedPage,
    },
  ],
  'owed.overdue': (facts) => [
    {
      audience: 'applicant',
      title: '容缺材料逾期未补交',
      body: `${itemCase(facts)}的容缺材料已逾期，请立即补交，否则决定可能被撤销：${facts.detail ?? ''}`,
      link: owedPage,
    },
    {
      audience: 'handlers',
      title: '容缺材料逾期未补交',
      body: `${itemCase(facts)}的容缺材料逾期未补交：${facts.detail ?? ''}`,
      link: casePage,
    },
    {
      audience: 'lead',
      title: '容缺材料逾期未补交',
      body: `${itemCase(facts)}的容缺材料逾期未补交：${facts.detail ?? ''}`,
      link: parallelReviewPage,
    },
  ],
};
