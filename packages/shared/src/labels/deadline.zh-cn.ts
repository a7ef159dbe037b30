import type { DeadlineSubject } from '../deadline/index.js';

/** Spread into `zh-cn.ts`. */
export const deadlineZhCn = {
  deadlineSubject: {
    check: '窗口核对',
    stage: '阶段时限',
    case: '办件时限',
    correction: '补齐补正',
    delivery: '结果送达',
    procedure: '特别程序',
    putRight: '整改',
    supplement: '收件后补件',
    opinionRequest: '出具意见',
    reply: '意见说明',
    rectification: '会审整改',
    owed: '容缺补交',
  } satisfies Record<DeadlineSubject, string>,
};
