/** 收件后补件: what one department asks for; time stops only once the lead unit agrees (珠 15). */
export const SupplementState = {
  requested: 'requested',
  agreed: 'agreed',
  rejected: 'rejected',
  answered: 'answered',
  /** By the department before the decision, or because its case ended. */
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
} as const;
export type SupplementState = keyof typeof SupplementState;

export const SupplementStep = {
  agree: 'agree',
  reject: 'reject',
  withdraw: 'withdraw',
  answer: 'answer',
  lapse: 'lapse',
  cancel: 'cancel',
} as const;
export type SupplementStep = keyof typeof SupplementStep;

interface Transition<State> {
  readonly from: readonly State[];
  readonly to: State;
}

export const supplementTransitions = {
  // 珠 15: 牵头单位负责确定因补件导致的审批时限延长的问题处理
  agree: { from: ['requested'], to: 'agreed' },
  reject: { from: ['requested'], to: 'rejected' },
  // the department itself, before the lead unit has decided
  withdraw: { from: ['requested'], to: 'withdrawn' },
  // 珠 11 by analogy: everything that was asked for, at once
  answer: { from: ['agreed'], to: 'answered' },
  lapse: { from: ['agreed'], to: 'lapsed' },
  // domain §2: its case was decided, withdrawn or terminated
  cancel: { from: ['requested', 'agreed'], to: 'withdrawn' },
} as const satisfies Record<SupplementStep, Transition<SupplementState>>;

export function nextSupplementState(state: SupplementState, step: SupplementStep): SupplementState | null {
  const row: Transition<SupplementState> = supplementTransitions[step];
  return row.from.includes(state) ? row.to : null;
}

const unsettled: ReadonlySet<SupplementState> = new Set(supplementTransitions.cancel.from);

/** Asked for and neither answered nor turned down: the same case asks for nothing more meanwhile (一次性告知). */
export function isSupplementOpen(state: SupplementState): boolean {
  return unsettled.has(state);
}

/** 补件通知: one for all requests agreed to together. */
export const SupplementNoticeState = {
  open: 'open',
  answered: 'answered',
  lapsed: 'lapsed',
  cancelled: 'cancelled',
} as const;
export type SupplementNoticeState = keyof typeof SupplementNoticeState;

export const SupplementNoticeStep = { answer: 'answer', lapse: 'lapse', cancel: 'cancel' } as const;
export type SupplementNoticeStep = keyof typeof SupplementNoticeStep;

export const supplementNoticeTransitions = {
  answer: { from: ['open'], to: 'answered' },
  lapse: { from: ['open'], to: 'lapsed' },
  // all of its cases have ended
  cancel: { from: ['open'], to: 'cancelled' },
} as const satisfies Record<SupplementNoticeStep, Transition<SupplementNoticeState>>;

export function nextNoticeState(
  state: SupplementNoticeState,
  step: SupplementNoticeStep,
): SupplementNoticeState | null {
  const row: Transition<SupplementNoticeState> = supplementNoticeTransitions[step];
  return row.from.includes(state) ? row.to : null;
}
