export {
  daysLeft,
  EXTENSION_AT_MOST,
  EXTENSION_LINK,
  type ExtensionAllowance,
  type ExtensionFacts,
  ExtensionObstacle,
  ExtensionState,
  ExtensionStep,
  extensionAllowance,
  extensionObstacle,
  extensionTransitions,
  nextExtensionState,
} from './extension.js';
export {
  lengthProblem,
  type OpeningFacts,
  openingObstacle,
  ProcedureObstacle,
  procedureLinks,
  TIMES_AT_MOST,
  timesAtMost,
  timesUsed,
} from './opening.js';
export {
  isProcedureOpen,
  isWithDepartment,
  nextProcedureState,
  ProcedureAction,
  ProcedureState,
  ProcedureStep,
  procedureActions,
  procedureTransitions,
} from './procedure-states.js';
export { ANSWER_WITHIN, type ListedPoint, newlyNamed } from './put-right.js';
export {
  isSupplementOpen,
  nextNoticeState,
  nextSupplementState,
  SupplementNoticeState,
  SupplementNoticeStep,
  SupplementState,
  SupplementStep,
  supplementNoticeTransitions,
  supplementTransitions,
} from './supplement-states.js';
