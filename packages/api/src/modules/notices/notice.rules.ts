import {
  application,
  casePage,
  correctionPage,
  intakePage,
  issuancePage,
  itemCase,
  projectPage,
  type Say,
} from './notice-text.js';
import { certificateTexts } from './texts/certificates.js';
import { circumstanceTexts } from './texts/circumstances.js';
import { counterTexts } from './texts/counter.js';
import { deadlineTexts } from './texts/deadlines.js';
import { deliveryTexts } from './texts/delivery.js';
import { opinionTexts } from './texts/opinions.js';
import { paymentTexts } from './texts/payments.js';
import { procedureTexts } from './texts/procedures.js';
import { sessionTexts } from './texts/sessions.js';

/**
 * Who is told what, by event. Every sentence of the in-app notices stands here, and nowhere else.
 * 珠 10, 11: the applicant about receipt and correction; 珠 12: the departments; 珠 15: whoever is urged; 珠 17, 18: results.
 */
export const noticeTexts: Readonly<Record<string, Say>> = {
  'application.submitted': (facts) => [
    {
      audience: 'window',
      title: '有新的申请待核对',
      body: `${application(facts)}已提交，请核对材料。`,
      link: intakePage,
    },
  ],
  'application.resubmitted': (facts) => [
    {
      audience: 'window',
      title: '补正材料待核对',
      body: `${application(facts)}已按通知补正，请重新核对。`,
      link: intakePage,
    },
  ],
  'application.correctionIssued': (facts) => [
    {
      audience: 'applicant',
      title: '材料需要补齐补正',
      body: `${application(facts)}需要补齐补正材料，请按通知逐项答复后重新提交。`,
      link: correctionPage,
    },
  ],
  'application.received': (facts) => [
    {
      audience: 'applicant',
      title: '已正式收件',
      body: `${application(facts)}已正式收件并分发各部门，审批时限开始计算。`,
      link: projectPage,
    },
  ],
  'application.returned': (facts) => [
    {
      audience: 'applicant',
      title: '申请已退回',
      body: `${application(facts)}不属于受理范围，已退回。${facts.detail ?? ''}`,
      link: projectPage,
    },
  ],
  'application.withdrawn': (facts) => [
    { audience: 'window', title: '申请已撤回', body: `${application(facts)}已由申请人撤回。`, link: intakePage },
  ],
  'application.concluded': (facts) => [
    {
      audience: 'applicant',
      title: '本阶段已办结',
      body: `${application(facts)}已全部办结，所得结果可直接用于后续阶段。`,
      link: projectPage,
    },
  ],
  'case.created': (facts) => [
    { audience: 'department', title: '有新的办件待受理', body: `${itemCase(facts)}已分发到本部门。`, link: casePage },
  ],
  'case.declined': (facts) => [
    {
      audience: 'applicant',
      title: '事项不予受理',
      body: `${itemCase(facts)}不予受理。理由：${facts.detail ?? ''}`,
      link: projectPage,
    },
    { audience: 'window', title: '事项不予受理', body: `${itemCase(facts)}不予受理。`, link: issuancePage },
  ],
  'case.decided': (facts) => [
    {
      audience: 'applicant',
      title: '审批结果已作出',
      body: `${itemCase(facts)}已办结：${facts.detail ?? ''}。窗口发件后即可下载或领取。`,
      link: projectPage,
    },
    {
      audience: 'window',
      title: '有结果待发件',
      body: `${itemCase(facts)}已办结：${facts.detail ?? ''}，请当日通知申请人领取。`,
      link: issuancePage,
    },
  ],
  'case.issued': (facts) => [
    {
      audience: 'applicant',
      title: '结果已发件',
      body: `${itemCase(facts)}的结果已发件，可在项目页面下载。`,
      link: projectPage,
    },
  ],
  'case.prerequisiteMet': (facts) => [
    { audience: 'handlers', title: '前置事项已取得', body: `${itemCase(facts)}等待的前置事项已取得。`, link: casePage },
  ],
  'case.prerequisiteFailed': (facts) => [
    {
      audience: 'handlers',
      title: '前置事项未获通过',
      body: `${itemCase(facts)}等待的前置事项未获通过。`,
      link: casePage,
    },
  ],
  'case.urged': (facts) => [
    { audience: 'handlers', title: '催办', body: `${itemCase(facts)}被催办：${facts.detail ?? ''}`, link: casePage },
  ],
  ...paymentTexts,
  ...procedureTexts,
  ...opinionTexts,
  ...sessionTexts,
  ...circumstanceTexts,
  ...counterTexts,
  ...deadlineTexts,
  ...certificateTexts,
  ...deliveryTexts,
};
