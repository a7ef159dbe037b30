export { AMOUNT_MAX, amountFigures, amountInWords, isAmount, toFen } from './amount.js';
export { documentKindSigns, NonAcceptanceGround, ProcedureDocumentKind } from './document-kind.js';
export {
  type DocumentNumber,
  documentNumber,
  readableDocumentNumber,
  readDocumentNumber,
  unitSign,
} from './document-number.js';
export {
  FEE_LINES_MAX,
  nextPaymentState,
  PaymentAction,
  PaymentMethod,
  PaymentState,
  paymentTransitions,
} from './payment.js';
