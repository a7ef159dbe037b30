/** The kinds of view a department gives (domain §4; 珠 15, 16; 沪 15). */
export const OpinionKind = {
  /** 初审意见 (珠 15, 16) */
  preliminary: 'preliminary',
  /** 征求意见 */
  consultation: 'consultation',
  /** 会审意见 (珠 15, 沪 15) */
  jointReview: 'jointReview',
  /** 审查意见: the one a decision rests on */
  final: 'final',
} as const;
export type OpinionKind = keyof typeof OpinionKind;

export const Stance = {
  agree: 'agree',
  agreeWithConditions: 'agreeWithConditions',
  disagree: 'disagree',
  noComment: 'noComment',
  needMaterial: 'needMaterial',
} as const;
export type Stance = keyof typeof Stance;

/** A draft is private to its unit; once given it is locked, and a later one supersedes it while both stay (domain §4). */
export const OpinionState = {
  draft: 'draft',
  given: 'given',
  superseded: 'superseded',
} as const;
export type OpinionState = keyof typeof OpinionState;
