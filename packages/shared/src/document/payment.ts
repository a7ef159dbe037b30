/** 缴费通知: asked for, paid, or taken back. */
export const PaymentState = { open: 'open', paid: 'paid', cancelled: 'cancelled' } as const;
export type PaymentState = keyof typeof PaymentState;

export const PaymentAction = { recordPayment: 'recordPayment', cancelPayment: 'cancelPayment' } as const;
export type PaymentAction = keyof typeof PaymentAction;

export const paymentTransitions = {
  recordPayment: { from: ['open'], to: 'paid' },
  // what was paid is given back by the treasury, not here
  cancelPayment: { from: ['open'], to: 'cancelled' },
} as const satisfies Record<PaymentAction, { from: readonly PaymentState[]; to: PaymentState }>;

/** Where an act leads, or null when it is not open. */
export function nextPaymentState(state: PaymentState, action: PaymentAction): PaymentState | null {
  const { from, to } = paymentTransitions[action];
  return (from as readonly PaymentState[]).includes(state) ? to : null;
}

/** 缴费方式. */
export const PaymentMethod = {
  online: 'online',
  bankTransfer: 'bankTransfer',
  counter: 'counter',
} as const;
export type PaymentMethod = keyof typeof PaymentMethod;

export const FEE_LINES_MAX = 20;
