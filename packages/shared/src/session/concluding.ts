import type { RectificationState, SessionKind, SessionVerdict } from './session-states.js';

/** A unit's part in a session, as far as its conclusion matters. */
export interface SessionParticipant {
  unitId: string;
  /** Recorded in the minutes; null before. */
  attended: boolean | null;
  /** The unit's cases named by the session whose decision is still open. */
  openCaseIds: readonly string[];
}

/** A conclusion that stands: the unit's newest about the case. */
export interface StandingConclusion {
  unitId: string;
  caseId: string | null;
  verdict: SessionVerdict;
}

/**
 * Whether a unit owes a conclusion on its cases. Who was there does (珠 16); a completion acceptance is one conclusion of all
 * departments (沪 15), so there who stayed away owes it too.
 */
export function owesConclusion(kind: SessionKind, { attended, openCaseIds }: SessionParticipant): boolean {
  return openCaseIds.length > 0 && (attended === true || kind === 'completionAcceptance');
}

/** Whether a unit may give one: those who owe it, and whoever else was there. */
export function mayConclude(kind: SessionKind, participant: SessionParticipant): boolean {
  return participant.attended === true || owesConclusion(kind, participant);
}

/** Units that still owe a conclusion on one of their cases, in the order of the participants. */
export function missingUnits(
  kind: SessionKind,
  participants: readonly SessionParticipant[],
  conclusions: readonly StandingConclusion[],
): string[] {
  const given = new Set(conclusions.map(({ unitId, caseId }) => `${unitId} ${caseId}`));
  return participants
    .filter((participant) => owesConclusion(kind, participant))
    .filter(({ unitId, openCaseIds }) => openCaseIds.some((caseId) => !given.has(`${unitId} ${caseId}`)))
    .map(({ unitId }) => unitId);
}

/** Rectifications that stand in the way of an overall pass: all that are not settled. */
export function openRectifications(states: readonly RectificationState[]): number {
  return states.filter((state) => state !== 'settled').length;
}

/** Why an overall verdict cannot be given on these conclusions. */
export type VerdictObstacle = 'notAVerdict' | 'againstDepartment' | 'nothingToRectify';

/**
 * The overall verdict may be stricter than the departments', never milder: the caller does not decide for another department
 * (domain §2). "No comment" is no overall conclusion. `passWithRectification` names something to be put right.
 */
export function verdictObstacle(
  verdict: SessionVerdict,
  conclusions: readonly StandingConclusion[],
  rectifications: readonly RectificationState[],
): VerdictObstacle | null {
  if (verdict === 'noComment') return 'notAVerdict';
  const passes = verdict !== 'fail';
  if (passes && conclusions.some((conclusion) => conclusion.verdict === 'fail')) return 'againstDepartment';
  if (verdict === 'passWithRectification' && openRectifications(rectifications) === 0) return 'nothingToRectify';
  return null;
}
