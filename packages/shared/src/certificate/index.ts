export { checkCodeOfLink, checkPath, formatCheckCode, makeCheckCode, readCheckCode } from './check-code.js';
export { DeliveryMethod, DeliveryState, PriorResultAction, PriorResultState, ResultKind } from './document-kind.js';
