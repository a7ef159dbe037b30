import type {
  ExtensionObstacle,
  ExtensionState,
  ProcedureAction,
  ProcedureObstacle,
  ProcedureState,
  SupplementNoticeState,
  SupplementState,
} from '../procedure/index.js';

/** Spread into `zh-cn.ts`. */
export const procedureZhCn = {
  procedureState: {
    open: '进行中',
    puttingRight: '整改中',
    rechecking: '复核中',
    passed: '已通过',
    failed: '未通过',
    cancelled: '已取消',
  } satisfies Record<ProcedureState, string>,
  procedureAction: {
    conclude: '登记结论',
    recheck: '登记复核结论',
    reportPutRight: '报告整改完成',
  } satisfies Record<ProcedureAction, string>,
  procedureObstacle: {
    notAllowed: '事项清单没有为本事项设置这种特别程序',
    procedureOpen: '已有特别程序正在进行，结束后才能再启动',
    supplementOpen: '补件通知尚未答复，办件已暂停计时',
    tooOften: '这种特别程序在本办件已达到次数上限',
    tooLong: '承诺时限超过事项清单规定的上限',
    notInReview: '办件不在审查中，不能启动特别程序',
  } satisfies Record<ProcedureObstacle, string>,
  supplementState: {
    requested: '待牵头单位决定',
    agreed: '待申请人补件',
    rejected: '未同意',
    answered: '已补件',
    withdrawn: '已撤回',
    lapsed: '逾期未补',
  } satisfies Record<SupplementState, string>,
  supplementNoticeState: {
    open: '待答复',
    answered: '已答复',
    lapsed: '逾期未答复',
    cancelled: '已取消',
  } satisfies Record<SupplementNoticeState, string>,
  extensionState: {
    requested: '待负责人批准',
    approved: '已批准',
    rejected: '未批准',
    withdrawn: '已撤回',
  } satisfies Record<ExtensionState, string>,
  extensionObstacle: {
    notInReview: '办件不在审查中，不能申请延长',
    pastDue: '已过截止日期，不能再延长',
    requestOpen: '已有一份延长申请等待批准',
    usedUp: '可以延长的天数已经用完',
  } satisfies Record<ExtensionObstacle, string>,
};
