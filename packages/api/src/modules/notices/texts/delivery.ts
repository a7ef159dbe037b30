import { itemCase, projectPage, type Say } from '../notice-text.js';

/** 珠 17, 18: what becomes of a result between the window and the applicant. */
export const deliveryTexts: Readonly<Record<string, Say>> = {
  'case.paperArrived': (facts) => [
    {
      audience: 'applicant',
      title: '纸质结果已到窗口',
      body: `${itemCase(facts)}的纸质结果已到综合窗口，将按您选择的方式领取或寄送。`,
      link: projectPage,
    },
  ],
  'case.deliveryTakenBack': (facts) => [
    {
      audience: 'applicant',
      title: '发件已撤回',
      body: `${itemCase(facts)}的发件有误，已由综合窗口撤回，核对后将重新发放。`,
      link: projectPage,
    },
  ],
  'case.parcelReturned': (facts) => [
    {
      audience: 'applicant',
      title: '寄递的结果被退回',
      body: `${itemCase(facts)}的纸质结果寄递后被退回，请核对收件地址，或到综合窗口领取。`,
      link: projectPage,
    },
  ],
};
