import type {
  NonAcceptanceGround,
  PaymentAction,
  PaymentMethod,
  PaymentState,
  ProcedureDocumentKind,
} from '../document/index.js';

/** Spread into `en.ts`. */
export const documentEn = {
  procedureDocumentKind: {
    submissionReceipt: 'Receipt of submission',
    intakeReceipt: 'Formal receipt',
    acceptance: 'Notice of acceptance',
    correction: 'Correction notice',
    nonAcceptance: 'Decision not to accept',
    specialProcedure: 'Notice of a special procedure',
    extension: 'Notice of an extension',
    approval: 'Decision granting the licence',
    refusal: 'Decision refusing the licence',
    payment: 'Notice of payment',
    delivery: 'Record of delivery',
    transfer: 'Record of handing on',
    jointAcceptance: 'Joint acceptance opinion',
  } satisfies Record<ProcedureDocumentKind, string>,
  nonAcceptanceGround: {
    outOfScope: "Outside the authority's competence",
    notCorrectedInTime: 'Not corrected in time',
    stillInsufficient: 'Still insufficient after correction',
    notEligible: 'The applicant is not eligible',
    other: 'Other',
  } satisfies Record<NonAcceptanceGround, string>,
  paymentState: { open: 'To be paid', paid: 'Paid', cancelled: 'Cancelled' } satisfies Record<PaymentState, string>,
  paymentAction: { recordPayment: 'Record payment', cancelPayment: 'Cancel the notice' } satisfies Record<
    PaymentAction,
    string
  >,
  paymentMethod: {
    online: 'Online payment platform',
    bankTransfer: 'Bank transfer',
    counter: 'At the counter',
  } satisfies Record<PaymentMethod, string>,
};
