import type {
  NonAcceptanceGround,
  PaymentAction,
  PaymentMethod,
  PaymentState,
  ProcedureDocumentKind,
} from '../document/index.js';

/** Spread into `zh-cn.ts`. */
export const documentZhCn = {
  procedureDocumentKind: {
    submissionReceipt: '提交申请回执',
    intakeReceipt: '收件回执',
    acceptance: '受理通知书',
    correction: '补齐补正通知书',
    nonAcceptance: '不予受理决定书',
    specialProcedure: '特别程序告知书',
    extension: '延长办理期限通知书',
    approval: '准予行政许可决定书',
    refusal: '不予行政许可决定书',
    payment: '缴费通知书',
    delivery: '送达回证',
    transfer: '物料流转凭证',
    jointAcceptance: '联合验收意见书',
  } satisfies Record<ProcedureDocumentKind, string>,
  nonAcceptanceGround: {
    outOfScope: '不属于本机关职权范围',
    notCorrectedInTime: '未在规定期限内补正',
    stillInsufficient: '补正后仍不符合要求',
    notEligible: '申请人不具备申请资格',
    other: '其他',
  } satisfies Record<NonAcceptanceGround, string>,
  paymentState: { open: '待缴费', paid: '已缴费', cancelled: '已撤销' } satisfies Record<PaymentState, string>,
  paymentAction: { recordPayment: '登记缴费', cancelPayment: '撤销缴费通知' } satisfies Record<PaymentAction, string>,
  paymentMethod: {
    online: '非税收入统一缴费平台网上缴费',
    bankTransfer: '银行转账',
    counter: '政务服务中心窗口缴费',
  } satisfies Record<PaymentMethod, string>,
};
