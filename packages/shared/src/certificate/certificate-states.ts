import type { PlainDate } from '../clock/index.js';

/** A certificate as it is stored; whether its time has come or gone is computed (`certificateStanding`). */
export const CertificateState = {
  draft: 'draft',
  /** Numbered and sealed, not yet decided on: the case's pending result. */
  sealed: 'sealed',
  inForce: 'inForce',
  suspended: 'suspended',
  /** A later version, or the result of another case, took its place. */
  superseded: 'superseded',
  revoked: 'revoked',
  /** 作废: it never took effect; its number stays used. */
  void: 'void',
} as const;
export type CertificateState = keyof typeof CertificateState;

/** What becomes of a certificate. */
export const CertificateStep = {
  seal: 'seal',
  takeEffect: 'takeEffect',
  suspend: 'suspend',
  resume: 'resume',
  revoke: 'revoke',
  supersede: 'supersede',
  reinstate: 'reinstate',
  void: 'void',
} as const;
export type CertificateStep = keyof typeof CertificateStep;

export const certificateTransitions = {
  // 珠 6, 17: made ready before the decision, by another person than drafted it
  seal: { from: ['draft'], to: 'sealed' },
  // domain §2: the decision makes its document effective
  takeEffect: { from: ['sealed'], to: 'inForce' },
  suspend: { from: ['inForce'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'inForce' },
  // 许可法 69, 70
  revoke: { from: ['inForce', 'suspended'], to: 'revoked' },
  // 沪 4: extended or changed
  supersede: { from: ['inForce', 'suspended'], to: 'superseded' },
  // the change was taken back: what it had changed stands again
  reinstate: { from: ['superseded'], to: 'inForce' },
  // refused, terminated, drafted anew, or another paper took its place before the decision
  void: { from: ['draft', 'sealed'], to: 'void' },
} as const satisfies Record<CertificateStep, { from: readonly CertificateState[]; to: CertificateState }>;

/** The state a step leads to, or null when it cannot be taken from here. */
export function nextCertificateState(state: CertificateState, step: CertificateStep): CertificateState | null {
  const { from, to } = certificateTransitions[step];
  return (from as readonly CertificateState[]).includes(state) ? to : null;
}

/** Where a certificate stands on a day, for whoever relies on it. */
export const CertificateStanding = {
  /** A draft, or sealed and not decided on. */
  preparing: 'preparing',
  notYetInForce: 'notYetInForce',
  valid: 'valid',
  suspended: 'suspended',
  expired: 'expired',
  superseded: 'superseded',
  revoked: 'revoked',
  void: 'void',
} as const;
export type CertificateStanding = keyof typeof CertificateStanding;

export interface DatedState {
  readonly state: CertificateState;
  readonly validFrom: PlainDate | null;
  /** The last day it holds; null: no end. */
  readonly validUntil: PlainDate | null;
}

/** A state that ended it goes before its days; one whose days are over is no longer suspended. */
export function certificateStanding(
  { state, validFrom, validUntil }: DatedState,
  today: PlainDate,
): CertificateStanding {
  if (state === 'draft' || state === 'sealed') return 'preparing';
  if (state === 'void' || state === 'revoked' || state === 'superseded') return state;
  if (validUntil !== null && today > validUntil) return 'expired';
  if (state === 'suspended') return 'suspended';
  return validFrom !== null && today < validFrom ? 'notYetInForce' : 'valid';
}

/** What one person proposes and another confirms, with a reason and its legal basis. */
export const LifeAct = { suspend: 'suspend', resume: 'resume', revoke: 'revoke' } as const;
export type LifeAct = keyof typeof LifeAct;

export const ProposalState = {
  open: 'open',
  confirmed: 'confirmed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  /** The certificate came into another state meanwhile. */
  overtaken: 'overtaken',
} as const;
export type ProposalState = keyof typeof ProposalState;

export const ProposalAction = { confirm: 'confirm', decline: 'decline', withdraw: 'withdraw' } as const;
export type ProposalAction = keyof typeof ProposalAction;

/** What a person may do to a certificate. */
export const CertificateAction = {
  edit: 'edit',
  discard: 'discard',
  seal: 'seal',
  suspend: 'suspend',
  resume: 'resume',
  revoke: 'revoke',
} as const;
export type CertificateAction = keyof typeof CertificateAction;

const actionSteps = {
  edit: null,
  discard: 'void',
  seal: 'seal',
  suspend: 'suspend',
  resume: 'resume',
  revoke: 'revoke',
} as const satisfies Record<CertificateAction, CertificateStep | null>;

/** Whether the state allows it; what was sealed is discarded by a new draft or the case, never by itself. */
export function mayCertificate(state: CertificateState, action: CertificateAction): boolean {
  const step = actionSteps[action];
  if (step === null || action === 'discard') return state === 'draft';
  return nextCertificateState(state, step) !== null;
}

/** What a check answers about a code or a file. */
export const CheckVerdict = {
  valid: 'valid',
  notYetInForce: 'notYetInForce',
  /** Made here, and changed since. */
  altered: 'altered',
  superseded: 'superseded',
  suspended: 'suspended',
  revoked: 'revoked',
  expired: 'expired',
  void: 'void',
  /** Nothing of this code, or not of ours. */
  unknown: 'unknown',
  /** Claims to be ours and carries no valid seal of ours. */
  forged: 'forged',
} as const;
export type CheckVerdict = keyof typeof CheckVerdict;

/** The days before its end on which the holder is reminded. */
export const REMIND_DAYS_BEFORE_END = 30;
