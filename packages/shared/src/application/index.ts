export {
  ApplicationAction,
  ApplicationStatus,
  ApplicationSystemAction,
  type ApplicationTransition,
  applicationTransitions,
  IntakeLane,
  isApplicationEnded,
  isWithDepartments,
  mayApplication,
  NoticeState,
  nextApplicationStatus,
} from './application-states.js';
export {
  CheckAspect,
  type CheckRefusal,
  type CheckVerdict,
  checkCarriesOver,
  checkPassed,
  failedAspect,
  type NotifiedRound,
  needsRepeatReason,
  refuseCheck,
} from './check.js';
export {
  type AssessedRequirement,
  assessRequirements,
  type HeldEvidence,
  MissingKind,
  type MissingReason,
  type MissingThing,
  missingForSubmission,
  type RequirementFacts,
  runsOutBefore,
} from './missing-materials.js';
export { type EarlierTelling, type TellingPoint, TellingWay, toldLate } from './told-once.js';
