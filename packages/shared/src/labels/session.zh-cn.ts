import type {
  InvitationAnswer,
  RectificationAction,
  RectificationState,
  SessionAction,
  SessionKind,
  SessionState,
  SessionVerdict,
} from '../session/index.js';

/** Spread into `zh-cn.ts`. */
export const sessionZhCn = {
  sessionKind: {
    siteSurvey: '现场踏勘',
    jointReview: '联合会审',
    jointSupervision: '联合监督',
    completionAcceptance: '综合竣工验收',
  } satisfies Record<SessionKind, string>,
  sessionState: {
    called: '待召开',
    held: '已召开',
    concluded: '已形成结论',
    cancelled: '已取消',
  } satisfies Record<SessionState, string>,
  sessionAction: {
    reschedule: '改期',
    cancel: '取消',
    answerInvitation: '答复邀请',
    recordMinutes: '登记纪要',
    giveConclusion: '出具结论',
    conclude: '形成总体结论',
  } satisfies Record<SessionAction, string>,
  invitationAnswer: {
    pending: '未答复',
    accepted: '参加',
    declined: '不能参加',
  } satisfies Record<InvitationAnswer, string>,
  sessionVerdict: {
    pass: '通过',
    passWithRectification: '整改后通过',
    fail: '不通过',
    noComment: '无意见',
  } satisfies Record<SessionVerdict, string>,
  rectificationState: {
    open: '待整改',
    reported: '待复查',
    settled: '已完成',
  } satisfies Record<RectificationState, string>,
  rectificationAction: {
    report: '报告整改情况',
    recheck: '复查',
  } satisfies Record<RectificationAction, string>,
};
