import { casePage, itemCase, projectPage, type Say } from '../notice-text.js';

/** 缴费: asked for, paid, taken back. */
export const paymentTexts: Readonly<Record<string, Say>> = {
  'payment.requested': (facts) => [
    {
      audience: 'applicant',
      title: '需要缴费',
      body: `${itemCase(facts)}需要缴费：${facts.detail ?? ''}。缴费通知书可在项目页面下载。`,
      link: projectPage,
    },
  ],
  'payment.recorded': (facts) => [
    {
      audience: 'applicant',
      title: '缴费已登记',
      body: `${itemCase(facts)}的缴费已登记：${facts.detail ?? ''}。`,
      link: projectPage,
    },
    {
      audience: 'handlers',
      title: '缴费已登记',
      body: `${itemCase(facts)}的缴费已登记：${facts.detail ?? ''}。`,
      link: casePage,
    },
  ],
  'payment.cancelled': (facts) => [
    {
      audience: 'applicant',
      title: '缴费通知已撤销',
      body: `${itemCase(facts)}的缴费通知已撤销，无须再缴纳。理由：${facts.detail ?? ''}`,
      link: projectPage,
    },
  ],
};
