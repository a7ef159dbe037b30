/** A view that was asked for: of a department of the stage, of one without an item in it, or of an outside body (domain §4). */
export const OpinionRequestState = {
  open: 'open',
  answered: 'answered',
  /** Taken back before it was answered, or the case ended first. */
  cancelled: 'cancelled',
} as const;
export type OpinionRequestState = keyof typeof OpinionRequestState;

/** What can be done about an opinion that was given. */
export const OpinionAction = {
  /** 珠 15: the lead unit has the applicant answer it */
  askReply: 'askReply',
  reply: 'reply',
} as const;
export type OpinionAction = keyof typeof OpinionAction;
