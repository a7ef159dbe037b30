import { nextPaymentState, type PaymentAction, PaymentState } from './payment.js';

/** Reviewed by hand: what may become of a notice of payment. */
const expected: Record<PaymentAction, Record<PaymentState, PaymentState | null>> = {
  recordPayment: { open: 'paid', paid: null, cancelled: null },
  cancelPayment: { open: 'cancelled', paid: null, cancelled: null },
};

test.each(Object.keys(expected) as PaymentAction[])('%s', (action) => {
  for (const state of Object.keys(PaymentState) as PaymentState[]) {
    expect(nextPaymentState(state, action)).toBe(expected[action][state]);
  }
});
