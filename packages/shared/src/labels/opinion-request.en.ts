import type { OpinionAction, OpinionRequestState } from '../opinion/index.js';

/** Spread into `en.ts`. */
export const opinionRequestEn = {
  opinionRequestState: { open: 'Open', answered: 'Answered', cancelled: 'Cancelled' } satisfies Record<
    OpinionRequestState,
    string
  >,
  opinionAction: { askReply: 'Ask the applicant', reply: 'Reply' } satisfies Record<OpinionAction, string>,
};
