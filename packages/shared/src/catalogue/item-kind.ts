/** 事项类别. */
export const ItemKind = {
  administrativeLicence: 'administrativeLicence',
  otherAdministrativePower: 'otherAdministrativePower',
  administrativeConfirmation: 'administrativeConfirmation',
  filing: 'filing',
  technicalReview: 'technicalReview',
  intermediaryService: 'intermediaryService',
  municipalUtility: 'municipalUtility',
  publicService: 'publicService',
} as const;
export type ItemKind = keyof typeof ItemKind;

/** 办件类型: within a promised time, on the spot, or by agreement (intermediary services). */
export const HandlingKind = {
  promised: 'promised',
  immediate: 'immediate',
  serviceAgreement: 'serviceAgreement',
} as const;
export type HandlingKind = keyof typeof HandlingKind;

/** The part an item plays in its stage: its milestone, beside it where it applies, or as needed. */
export const ItemRole = { lead: 'lead', parallel: 'parallel', optional: 'optional' } as const;
export type ItemRole = keyof typeof ItemRole;

export const StageTrack = { main: 'main', parallel: 'parallel', auxiliary: 'auxiliary' } as const;
export type StageTrack = keyof typeof StageTrack;

export const GovernmentLevel = { district: 'district', city: 'city', province: 'province' } as const;
export type GovernmentLevel = keyof typeof GovernmentLevel;

/** What a prerequisite holds back: accepting the case, or only deciding it (domain §2). */
export const Gate = { accept: 'accept', decide: 'decide' } as const;
export type Gate = keyof typeof Gate;

export const GuidanceKind = { single: 'single', multi: 'multi', number: 'number', bool: 'bool' } as const;
export type GuidanceKind = keyof typeof GuidanceKind;

/** What the catalogue says an item issues. */
export const ItemResultKind = {
  /** 证照 */
  certificate: 'certificate',
  /** 批文 */
  approval: 'approval',
  /** 报告 */
  report: 'report',
  /** 备案凭证 */
  filingReceipt: 'filingReceipt',
  /** 意见 */
  opinion: 'opinion',
  /** 接入确认 */
  connectionConfirmation: 'connectionConfirmation',
} as const;
export type ItemResultKind = keyof typeof ItemResultKind;

export const FieldKind = {
  text: 'text',
  longText: 'longText',
  number: 'number',
  date: 'date',
  phone: 'phone',
  choice: 'choice',
} as const;
export type FieldKind = keyof typeof FieldKind;
