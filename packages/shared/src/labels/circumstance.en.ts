import type { OwedAction, OwedState } from '../case/index.js';

/** Spread into `en.ts`. */
export const circumstanceEn = {
  owedState: { owed: 'Owed', delivered: 'Delivered', settled: 'Settled', revoked: 'Revoked' } satisfies Record<
    OwedState,
    string
  >,
  owedAction: { deliver: 'Deliver', settle: 'Settle', reject: 'Reject', revoke: 'Revoke' } satisfies Record<
    OwedAction,
    string
  >,
};
