/** 文书 of the procedure: what is told to an applicant, or stands between authorities, on paper. */
export const ProcedureDocumentKind = {
  /** 提交申请回执 */
  submissionReceipt: 'submissionReceipt',
  /** 收件回执 (珠 9, 11) */
  intakeReceipt: 'intakeReceipt',
  /** 受理通知书 (许可法 32) */
  acceptance: 'acceptance',
  /** 补齐补正通知书 (珠 9; 许可法 32) */
  correction: 'correction',
  /** 不予受理决定书 (许可法 32) */
  nonAcceptance: 'nonAcceptance',
  /** 特别程序告知书 (珠 12; 许可法 45) */
  specialProcedure: 'specialProcedure',
  /** 延长办理期限通知书 (许可法 42) */
  extension: 'extension',
  /** 准予行政许可决定书 (许可法 38) */
  approval: 'approval',
  /** 不予行政许可决定书 (许可法 38) */
  refusal: 'refusal',
  /** 缴费通知书 */
  payment: 'payment',
  /** 送达回证 (许可法 44; 珠 18) */
  delivery: 'delivery',
  /** 物料流转凭证 (珠 13) */
  transfer: 'transfer',
  /** 联合验收意见书 (沪 15) */
  jointAcceptance: 'jointAcceptance',
} as const;
export type ProcedureDocumentKind = keyof typeof ProcedureDocumentKind;

/** How a kind is written in numbers: two letters in the long form, a word or two in the readable one. */
export const documentKindSigns = {
  submissionReceipt: { letters: 'SQ', word: '申' },
  intakeReceipt: { letters: 'SJ', word: '收' },
  acceptance: { letters: 'SL', word: '受' },
  correction: { letters: 'BZ', word: '补' },
  nonAcceptance: { letters: 'BS', word: '不受' },
  specialProcedure: { letters: 'TC', word: '特告' },
  extension: { letters: 'YQ', word: '延' },
  approval: { letters: 'ZX', word: '准' },
  refusal: { letters: 'BX', word: '不许' },
  payment: { letters: 'JF', word: '缴' },
  delivery: { letters: 'SD', word: '送' },
  transfer: { letters: 'WL', word: '流' },
  jointAcceptance: { letters: 'YS', word: '联验' },
} as const satisfies Record<ProcedureDocumentKind, { letters: string; word: string }>;

/** 不予受理 and why: the grounds that stand on the form to be ticked. */
export const NonAcceptanceGround = {
  /** 不属于本机关职权范围: the applicant is told whom to ask (许可法 32) */
  outOfScope: 'outOfScope',
  notCorrectedInTime: 'notCorrectedInTime',
  stillInsufficient: 'stillInsufficient',
  notEligible: 'notEligible',
  other: 'other',
} as const;
export type NonAcceptanceGround = keyof typeof NonAcceptanceGround;
