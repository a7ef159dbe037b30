import type { DeadlineSubject } from '../deadline/index.js';

/** Spread into `en.ts`. */
export const deadlineEn = {
  deadlineSubject: {
    check: 'Check at the window',
    stage: 'Stage limit',
    case: 'Case limit',
    correction: 'Correction',
    delivery: 'Delivery of the result',
    procedure: 'Special procedure',
    putRight: 'Putting right',
    supplement: 'Supplement after receipt',
    opinionRequest: 'Opinion',
    reply: 'Reply to an opinion',
    rectification: 'Rectification after a session',
    owed: 'Owed material',
  } satisfies Record<DeadlineSubject, string>,
};
