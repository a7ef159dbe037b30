import { RequirementState } from '@gongshen/shared/material';

/** The three things the window looks at in each material (珠 9, 10). */
export const CheckAspect = { present: 'present', legible: 'legible', matches: 'matches' } as const;
export type CheckAspect = keyof typeof CheckAspect;
export const checkAspects: readonly CheckAspect[] = [CheckAspect.present, CheckAspect.legible, CheckAspect.matches];

/** One look of the window at one requirement in one round of submission. */
export interface CheckMark {
  round: number;
  present: boolean;
  legible: boolean;
  matches: boolean;
  passed: boolean;
}

/** What the check of an application rests on, for one merged requirement. */
export interface CheckableRequirement<C extends CheckMark = CheckMark> {
  code: string;
  name: string;
  state: RequirementState;
  /** The round in which its newest material was handed in; 0 when it is held elsewhere and nothing was uploaded. */
  materialRound: number;
  /** Every look taken so far, in any order. */
  checks: readonly C[];
}

export interface CheckPosition<C extends CheckMark = CheckMark> {
  /** The look that counts in this round: taken in it, or carried over. Its `round` tells which. */
  current: C | null;
  /** The newest look of an earlier round. */
  previous: C | null;
  carriedOver: boolean;
}

/** A material that does not apply is not looked at; one that another case of this application will produce cannot be looked at yet. */
export function needsCheck(state: RequirementState): boolean {
  return state !== RequirementState.notApplicable && state !== RequirementState.pendingResult;
}

/**
 * Which look counts for a requirement in `round`.
 * 珠 11: after a correction the window confirms what was corrected; what had passed and was not touched stays passed.
 */
export function checkPosition<C extends CheckMark>(requirement: CheckableRequirement<C>, round: number): CheckPosition<C> {
  const own = requirement.checks.find((check) => check.round === round) ?? null;
  const previous = newestBefore(requirement.checks, round);
  if (own !== null) {
    return { current: own, previous, carriedOver: false };
  }
  const carriedOver = previous?.passed === true && requirement.materialRound <= previous.round;
  return { current: carriedOver ? previous : null, previous, carriedOver };
}

function newestBefore<C extends CheckMark>(checks: readonly C[], round: number): C | null {
  let newest: C | null = null;
  for (const check of checks) {
    if (check.round < round && (newest === null || check.round > newest.round)) {
      newest = check;
    }
  }
  return newest;
}

export interface CheckSummary {
  /** Not looked at yet in this round. */
  unchecked: string[];
  failed: string[];
  passed: string[];
}

/** Where the window's check of a round stands; requirement codes in the order given. */
export function summariseChecks(requirements: readonly CheckableRequirement[], round: number): CheckSummary {
  const summary: CheckSummary = { unchecked: [], failed: [], passed: [] };
  for (const requirement of requirements) {
    if (!needsCheck(requirement.state)) {
      continue;
    }
    const { current } = checkPosition(requirement, round);
    const list = current === null ? summary.unchecked : current.passed ? summary.passed : summary.failed;
    list.push(requirement.code);
  }
  return summary;
}

/**
 * Failed requirements that an earlier notice could have named (一次性告知, 珠 9; domain §3): the same material was already before the window
 * in a round that ended with a notice, and the fault is one that was not told then.
 */
export function repeatedRequirements(
  requirements: readonly CheckableRequirement[],
  round: number,
  noticeRounds: readonly number[],
): string[] {
  return requirements
    .filter((requirement) => needsCheck(requirement.state) && isRepeat(requirement, round, noticeRounds))
    .map((requirement) => requirement.code);
}

function isRepeat(requirement: CheckableRequirement, round: number, noticeRounds: readonly number[]): boolean {
  const { current } = checkPosition(requirement, round);
  if (current === null || current.passed) {
    return false;
  }
  const earlier = requirement.checks.filter(
    (check) => check.round < round && noticeRounds.includes(check.round) && requirement.materialRound <= check.round,
  );
  if (earlier.length === 0) {
    return false;
  }
  // A fault of this material that some earlier notice told is no news; any other one is.
  return checkAspects.some((aspect) => !current[aspect] && earlier.every((check) => check[aspect]));
}
