/** What the window looks at, material by material (珠 9: 逐项初步核对). */
export const CheckAspect = { present: 'present', legible: 'legible', matches: 'matches' } as const;
export type CheckAspect = keyof typeof CheckAspect;

export interface CheckVerdict {
  readonly present: boolean;
  readonly legible: boolean;
  /** It is what was asked for, and agrees with the form. */
  readonly matches: boolean;
}

export function checkPassed(verdict: CheckVerdict): boolean {
  return verdict.present && verdict.legible && verdict.matches;
}

/** The aspect a correction notice names first; null when passed. Nothing can be said about what is not there. */
export function failedAspect(verdict: CheckVerdict): CheckAspect | null {
  if (!verdict.present) return 'present';
  if (!verdict.legible) return 'legible';
  return verdict.matches ? null : 'matches';
}

/** Why a recorded check cannot stand: a verdict about something absent, or a failure nobody explains. */
export type CheckRefusal = 'absentButJudged' | 'reasonMissing';

export function refuseCheck(
  verdict: CheckVerdict,
  reasonCode: string | null | undefined,
  remark: string | null | undefined,
): CheckRefusal | null {
  if (!verdict.present && (verdict.legible || verdict.matches)) return 'absentButJudged';
  const explained = Boolean(reasonCode) || (remark ?? '').trim() !== '';
  return checkPassed(verdict) || explained ? null : 'reasonMissing';
}

/** A round of the check that ended in a correction notice, as far as one requirement is concerned. */
export interface NotifiedRound {
  readonly round: number;
  /** The notice named this requirement. */
  readonly named: boolean;
  /** The versions that lay before the window then. */
  readonly materialVersionIds: readonly string[];
}

/**
 * 珠 9, 一次性告知: a later notice that names something an earlier one could have named — the same versions lay before the
 * window, and it said nothing of them — needs a reason, and counts against its issuer.
 * A point named before may be named again, and a replaced material is looked at anew.
 */
export function needsRepeatReason(
  earlier: readonly NotifiedRound[],
  point: { readonly materialVersionIds: readonly string[] },
): boolean {
  return earlier.some((round) => !round.named && sameVersions(round.materialVersionIds, point.materialVersionIds));
}

/** A check of an earlier round still holds when it passed and the material has not changed since. */
export function checkCarriesOver(
  previous: { readonly passed: boolean; readonly materialVersionIds: readonly string[] },
  current: { readonly materialVersionIds: readonly string[] },
): boolean {
  return previous.passed && sameVersions(previous.materialVersionIds, current.materialVersionIds);
}

function sameVersions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
