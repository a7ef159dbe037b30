export { DeliveryMethod, DeliveryState, PriorResultAction, PriorResultState, ResultKind } from './document-kind.js';
