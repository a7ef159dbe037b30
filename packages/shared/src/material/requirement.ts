/** Who makes a material. */
export const MaterialSource = {
  applicant: 'applicant',
  government: 'government',
  intermediary: 'intermediary',
} as const;
export type MaterialSource = keyof typeof MaterialSource;

/** Where a material may already lie, so that it is not asked for again (珠 14). */
export const MaterialSharing = {
  none: 'none',
  priorStage: 'priorStage',
  /** 电子证照 (珠 6) */
  eCertificate: 'eCertificate',
  departmentShare: 'departmentShare',
} as const;
export type MaterialSharing = keyof typeof MaterialSharing;

export const RequirementNeed = { required: 'required', conditional: 'conditional' } as const;
export type RequirementNeed = keyof typeof RequirementNeed;

/** How a material comes into the application. */
export const ObtainKind = {
  applicant: 'applicant',
  dataShare: 'dataShare',
  priorResult: 'priorResult',
  intermediaryResult: 'intermediaryResult',
  governmentDocument: 'governmentDocument',
  /** The one form itself (珠 14 一张申请表单): filled in, never uploaded. */
  onlineForm: 'onlineForm',
} as const;
export type ObtainKind = keyof typeof ObtainKind;

export const RequirementState = {
  satisfied: 'satisfied',
  missing: 'missing',
  /** Conditional, and the applicant has not said whether the condition holds. */
  undeclared: 'undeclared',
  notApplicable: 'notApplicable',
  /** Comes from an item of the same application that is not decided yet. */
  pendingResult: 'pendingResult',
} as const;
export type RequirementState = keyof typeof RequirementState;

/** Where a satisfied requirement lies. */
export const HeldSource = {
  onlineForm: 'onlineForm',
  upload: 'upload',
  earlierStage: 'earlierStage',
  library: 'library',
  sharing: 'sharing',
  priorResult: 'priorResult',
  sameApplication: 'sameApplication',
} as const;
export type HeldSource = keyof typeof HeldSource;
