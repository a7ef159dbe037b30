import { checkCarriesOver, type NotifiedRound, needsRepeatReason } from '@gongshen/shared/application';
import { RequirementState } from '@gongshen/shared/material';

/** One look of the window at one requirement in one round of submission. */
export interface CheckMark {
  round: number;
  passed: boolean;
  /** The versions that lay before the window; empty for a document held elsewhere. */
  materialVersionIds: readonly string[];
  /** The document held elsewhere that was looked at; left out or null for uploads. */
  evidenceId?: string | null;
}

/** What the check of an application rests on, for one merged requirement. */
export interface CheckableRequirement<C extends CheckMark = CheckMark> {
  code: string;
  name: string;
  state: RequirementState;
  /** The current versions of its materials. */
  materialVersionIds: readonly string[];
  evidenceId?: string | null;
  /** Every look taken so far, in any order, at most one a round. */
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
export function checkPosition<C extends CheckMark>(
  requirement: Pick<CheckableRequirement<C>, 'checks' | 'materialVersionIds' | 'evidenceId'>,
  round: number,
): CheckPosition<C> {
  const own = requirement.checks.find((check) => check.round === round) ?? null;
  const previous = newestBefore(requirement.checks, round);
  if (own !== null) return { current: own, previous, carriedOver: false };
  const carriedOver = previous !== null && checkCarriesOver(lookedAt(previous), lookedAt(requirement));
  return { current: carriedOver ? previous : null, previous, carriedOver };
}

/** A document held elsewhere is looked at like a version: another one is looked at anew. */
function lookedAt<T extends Pick<CheckMark, 'materialVersionIds' | 'evidenceId'>>(looked: T): T {
  const { evidenceId, materialVersionIds } = looked;
  return evidenceId ? { ...looked, materialVersionIds: [...materialVersionIds, evidenceId] } : looked;
}

function newestBefore<C extends CheckMark>(checks: readonly C[], round: number): C | null {
  let newest: C | null = null;
  for (const check of checks) {
    if (check.round < round && (newest === null || check.round > newest.round)) newest = check;
  }
  return newest;
}

export interface CheckSummary<R> {
  /** Not looked at yet in this round. */
  unchecked: R[];
  failed: R[];
  passed: R[];
}

/** Where the window's check of a round stands, in the order given. */
export function summariseChecks<R extends CheckableRequirement>(
  requirements: readonly R[],
  round: number,
): CheckSummary<R> {
  const summary: CheckSummary<R> = { unchecked: [], failed: [], passed: [] };
  for (const requirement of requirements) {
    if (!needsCheck(requirement.state)) continue;
    const { current } = checkPosition(requirement, round);
    const list = current === null ? summary.unchecked : current.passed ? summary.passed : summary.failed;
    list.push(requirement);
  }
  return summary;
}

/** An earlier notice of the application: the round it ended, and the requirements it named. */
export interface EarlierNotice {
  round: number;
  requirementCodes: readonly string[];
}

/** Of the failed requirements, those an earlier notice could have named (一次性告知, 珠 9; domain §3). */
export function repeatedRequirements<R extends CheckableRequirement>(
  failed: readonly R[],
  notices: readonly EarlierNotice[],
): R[] {
  return failed.filter((requirement) => {
    const earlier = notices.flatMap((notice): NotifiedRound[] => {
      const { current } = checkPosition(requirement, notice.round);
      if (current === null) return [];
      const named = notice.requirementCodes.includes(requirement.code);
      const { materialVersionIds } = lookedAt(current);
      return [{ round: notice.round, named, materialVersionIds }];
    });
    return needsRepeatReason(earlier, lookedAt(requirement));
  });
}
