import { application, correctionPage, intakePage, parallelReviewPage, projectPage, type Say } from '../notice-text.js';

/** What follows from silence, and the reminders before (许可法 32; domain §2, §3). */
export const deadlineTexts: Readonly<Record<string, Say>> = {
  'application.deemedReceived': (facts) => [
    {
      audience: 'applicant',
      title: '申请已视为收件',
      body: `窗口未在规定期限内告知补正，${application(facts)}依法自提交之日起视为收件，审批时限自该日起计算。`,
      link: projectPage,
    },
    {
      audience: 'window',
      title: '申请逾期未核对，已视为收件',
      body: `${application(facts)}未在规定期限内出具回执或补正通知，依法已自提交之日起视为收件。`,
      link: intakePage,
    },
    {
      audience: 'lead',
      title: '申请已视为收件',
      body: `窗口逾期未告知补正，${application(facts)}依法自提交之日起视为收件，时限自该日起计算。`,
      link: parallelReviewPage,
    },
  ],
  'application.correctionReminded': (facts) => [
    {
      audience: 'applicant',
      title: '补正期限将至',
      body: `${application(facts)}需要补齐补正材料，${facts.detail ?? ''}`,
      link: correctionPage,
    },
  ],
  'application.lapsed': (facts) => [
    {
      audience: 'applicant',
      title: '申请已失效',
      body: `${application(facts)}未在期限内补齐补正，已失效。如仍需办理，请重新提交申请。`,
      link: projectPage,
    },
    {
      audience: 'window',
      title: '申请已失效',
      body: `${application(facts)}的申请人未在期限内补正，申请已失效。`,
      link: intakePage,
    },
  ],
};
