import type { OwedAction, OwedState } from '../case/index.js';

/** Spread into `zh-cn.ts`. */
export const circumstanceZhCn = {
  owedState: {
    owed: '待补交',
    delivered: '已补交待核对',
    settled: '已核销',
    revoked: '逾期未补、决定已撤销',
  } satisfies Record<OwedState, string>,
  owedAction: {
    deliver: '补交',
    settle: '核对通过',
    reject: '退回重交',
    revoke: '撤销决定',
  } satisfies Record<OwedAction, string>,
};
