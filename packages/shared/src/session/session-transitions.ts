import type { RectificationState, SessionState } from './session-states.js';

/** What a person can do to a session. */
export const SessionAction = {
  reschedule: 'reschedule',
  cancel: 'cancel',
  answerInvitation: 'answerInvitation',
  recordMinutes: 'recordMinutes',
  giveConclusion: 'giveConclusion',
  conclude: 'conclude',
} as const;
export type SessionAction = keyof typeof SessionAction;

/** What becomes of it when the application is withdrawn. */
export const SessionSystemAction = { fallAway: 'fallAway' } as const;
export type SessionSystemAction = keyof typeof SessionSystemAction;

/** `to` is null when the action leaves the session where it is. */
export interface SessionTransition {
  readonly from: readonly SessionState[];
  readonly to: SessionState | null;
}

export const sessionTransitions = {
  // 珠 15: the caller sets, moves and calls off the date, as long as it has not been held
  reschedule: { from: ['called'], to: null },
  cancel: { from: ['called'], to: 'cancelled' },
  // 珠 16: departments follow the arrangements of the lead unit; they say who will come
  answerInvitation: { from: ['called'], to: null },
  // 沪 15: the minutes make it held; they can be put right until there is an overall conclusion
  recordMinutes: { from: ['called', 'held'], to: 'held' },
  // 珠 15, 16: every department for itself
  giveConclusion: { from: ['held'], to: null },
  conclude: { from: ['held'], to: 'concluded' },
  // domain §2: the application was withdrawn
  fallAway: { from: ['called', 'held'], to: 'cancelled' },
} as const satisfies Record<SessionAction | SessionSystemAction, SessionTransition>;

/** The state an action leads to (the same one for actions that do not move the session), or null when it is not open. */
export function nextSessionState(
  state: SessionState,
  action: SessionAction | SessionSystemAction,
): SessionState | null {
  const row: SessionTransition = sessionTransitions[action];
  return row.from.includes(state) ? (row.to ?? state) : null;
}

export function maySession(state: SessionState, action: SessionAction | SessionSystemAction): boolean {
  return nextSessionState(state, action) !== null;
}

export const RectificationAction = { report: 'report', recheck: 'recheck' } as const;
export type RectificationAction = keyof typeof RectificationAction;

/**
 * How a re-check ends is not an action of its own: passed settles, not passed opens it again with a new due day. It falls away with its
 * case: terminated, or withdrawn.
 */
export type RectificationStep = 'report' | 'recheckPassed' | 'recheckFailed' | 'fallAway';

const rectificationSteps = {
  report: { from: ['open'], to: 'reported' },
  recheckPassed: { from: ['reported'], to: 'settled' },
  recheckFailed: { from: ['reported'], to: 'open' },
  fallAway: { from: ['open', 'reported'], to: 'settled' },
} as const satisfies Record<RectificationStep, { from: readonly RectificationState[]; to: RectificationState }>;

/** Where a step leads, or null when it is not open. Reporting and re-checking go on after the session was concluded. */
export function nextRectificationState(state: RectificationState, step: RectificationStep): RectificationState | null {
  const { from, to }: { from: readonly RectificationState[]; to: RectificationState } = rectificationSteps[step];
  return from.includes(state) ? to : null;
}

/** What may be done to something to be put right, by its state alone. */
export function rectificationActions(state: RectificationState): RectificationAction[] {
  if (nextRectificationState(state, 'report') !== null) return ['report'];
  return nextRectificationState(state, 'recheckPassed') !== null ? ['recheck'] : [];
}
