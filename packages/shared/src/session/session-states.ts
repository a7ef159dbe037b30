/** Joint sessions (珠 15; 沪 15): several departments at one place and time. */
export const SessionKind = {
  /** 现场踏勘 */
  siteSurvey: 'siteSurvey',
  /** 联合会审 (珠 15) */
  jointReview: 'jointReview',
  /** 联合监督 */
  jointSupervision: 'jointSupervision',
  /** 综合竣工验收: one per application, all its departments, one result document (沪 15) */
  completionAcceptance: 'completionAcceptance',
} as const;
export type SessionKind = keyof typeof SessionKind;

export const SessionState = {
  called: 'called',
  held: 'held',
  concluded: 'concluded',
  cancelled: 'cancelled',
} as const;
export type SessionState = keyof typeof SessionState;

export const InvitationAnswer = { pending: 'pending', accepted: 'accepted', declined: 'declined' } as const;
export type InvitationAnswer = keyof typeof InvitationAnswer;

/** What a department, and in the end the caller, makes of it. */
export const SessionVerdict = {
  pass: 'pass',
  passWithRectification: 'passWithRectification',
  fail: 'fail',
  noComment: 'noComment',
} as const;
export type SessionVerdict = keyof typeof SessionVerdict;

/** 整改: asked for by a department, reported by the applicant, looked at again by the same department. */
export const RectificationState = { open: 'open', reported: 'reported', settled: 'settled' } as const;
export type RectificationState = keyof typeof RectificationState;
