/** What a seal is for. */
export const SealPurpose = {
  /** 行政审批专用章: decisions, permits, papers of a procedure. */
  approval: 'approval',
  /** 公章 */
  official: 'official',
} as const;
export type SealPurpose = keyof typeof SealPurpose;

export const SealState = {
  /** The key is there, its certificate is not yet. */
  pending: 'pending',
  active: 'active',
  suspended: 'suspended',
  /** For good. */
  retired: 'retired',
} as const;
export type SealState = keyof typeof SealState;

/** What a person can do to a seal. Using it is no change. */
export const SealAction = {
  importCertificate: 'importCertificate',
  suspend: 'suspend',
  resume: 'resume',
  retire: 'retire',
} as const;
export type SealAction = keyof typeof SealAction;

export const sealTransitions = {
  importCertificate: { from: ['pending'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  // A key that is not to be used any more, whatever it was doing
  retire: { from: ['pending', 'active', 'suspended'], to: 'retired' },
} as const satisfies Record<SealAction, { from: readonly SealState[]; to: SealState }>;

/** True when the action is possible in this state. */
export function sealMay(state: SealState, action: SealAction): boolean {
  return (sealTransitions[action].from as readonly SealState[]).includes(state);
}
