export {
  type CertificateIdentifierParts,
  CertificateIdentifierRefusal,
  type CertificateIdentifierResult,
  certificateIdentifierRefusalText,
  makeCertificateIdentifier,
  parseCertificateIdentifier,
} from './certificate-identifier.js';
export {
  CertificateNumberRefusal,
  type ConstructionPermitNumber,
  certificateNumberRefusalText,
  makeConstructionPermitNumber,
  makePlanningPermitNumber,
  PlanningPermit,
  type PlanningPermitNumber,
  parseConstructionPermitNumber,
  parsePlanningPermitNumber,
  planningPermitSerial,
  WorksCategory,
} from './certificate-number.js';
export {
  CertificateAction,
  CertificateStanding,
  CertificateState,
  CertificateStep,
  CheckVerdict,
  certificateStanding,
  certificateTransitions,
  type DatedState,
  LifeAct,
  mayCertificate,
  nextCertificateState,
  ProposalAction,
  ProposalState,
  REMIND_DAYS_BEFORE_END,
} from './certificate-states.js';
export { checkCodeOfLink, checkPath, formatCheckCode, makeCheckCode, readCheckCode } from './check-code.js';
export { DeliveryMethod, DeliveryState, PriorResultAction, PriorResultState, ResultKind } from './document-kind.js';
