export {
  mayConclude,
  missingUnits,
  openRectifications,
  owesConclusion,
  type SessionParticipant,
  type StandingConclusion,
  type VerdictObstacle,
  verdictObstacle,
} from './concluding.js';
export {
  InvitationAnswer,
  RectificationState,
  SessionKind,
  SessionState,
  SessionVerdict,
} from './session-states.js';
export {
  maySession,
  nextRectificationState,
  nextSessionState,
  RectificationAction,
  rectificationActions,
  SessionAction,
  SessionSystemAction,
  sessionTransitions,
} from './session-transitions.js';
