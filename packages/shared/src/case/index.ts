export { CaseOutcome, CaseStatus, isCaseOpen, isFavourable, WorkbenchLane } from './case-states.js';
export {
  CaseAction,
  CaseSystemAction,
  type CaseTransition,
  caseTransitions,
  Decision,
  decisionActions,
  mayCase,
  nextCaseStatus,
} from './case-transitions.js';
export {
  acceptBlockers,
  type Blocker,
  BlockerKind,
  BlockerReason,
  blockerText,
  DEFAULT_REMEDIES,
  type DecisionFacts,
  type DecisionTexts,
  decisionBlockers,
  mayDecide,
} from './decision-guards.js';
export {
  NationalStatus,
  nationalStatusCodes,
  nationalStatuses,
  ReportedEvent,
  type ReportedStatus,
} from './national-status.js';
export {
  nextOwedState,
  OWED_WORKING_DAYS_MAX,
  OwedAction,
  OwedState,
  type OwedTimes,
  owedClock,
  owedDayWithinRange,
  owedDueOn,
  owedTransitions,
} from './owed.js';
export {
  type AssessedPrerequisite,
  assessPrerequisites,
  type GateReading,
  type PrerequisiteFact,
  PrerequisiteState,
  readGate,
} from './prerequisites.js';
