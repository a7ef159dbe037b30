export { type ClassifiedHit, screenClassified } from './classified.js';
export {
  CreditCodeRefusal,
  type CreditCodeResult,
  creditCodeCheckDigit,
  creditCodeRefusalText,
  parseCreditCode,
} from './credit-code.js';
export {
  IdentityNumberRefusal,
  type IdentityNumberResult,
  maskIdentityNumber,
  maskPhone,
  parseIdentityNumber,
} from './identity-number.js';
export { normaliseIdentifier } from './normalise.js';
export {
  CodeFormat,
  type ProjectCodeContext,
  type ProjectCodeParts,
  ProjectCodeRefusal,
  type ProjectCodeResult,
  ProjectCodeWarning,
  parseProjectCode,
  projectCodeCheckDigit,
  projectCodeRefusalText,
  projectCodeWarningText,
} from './project-code.js';
export { ProjectAction, StageItemState, StageState } from './project-states.js';
