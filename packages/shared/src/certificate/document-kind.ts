/** What a result document is, once a case is decided (珠 17). A refusal is a document as well: reasons and remedies (许可法 38). */
export const ResultKind = {
  /** 证照 */
  certificate: 'certificate',
  /** 批文 */
  approval: 'approval',
  /** 不予许可决定 */
  refusal: 'refusal',
  /** 报告、意见 */
  report: 'report',
} as const;
export type ResultKind = keyof typeof ResultKind;

/** 送达 (珠 18). */
export const DeliveryState = { pending: 'pending', handedOut: 'handedOut' } as const;
export type DeliveryState = keyof typeof DeliveryState;

export const DeliveryMethod = { electronic: 'electronic', counter: 'counter', post: 'post' } as const;
export type DeliveryMethod = keyof typeof DeliveryMethod;

/** A result obtained before the project entered the system: registered once with its paper, checked by the window (domain §2). */
export const PriorResultState = { submitted: 'submitted', confirmed: 'confirmed', rejected: 'rejected' } as const;
export type PriorResultState = keyof typeof PriorResultState;

export const PriorResultAction = { check: 'check', withdraw: 'withdraw' } as const;
export type PriorResultAction = keyof typeof PriorResultAction;
