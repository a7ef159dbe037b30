import type { CheckAspect } from '@gongshen/shared/graphql';
import type { CheckedRequirementFragment, MaterialCheckFieldsFragment } from '../../../generated/graphql.js';

/** A check as the clerk is filling it in; null is not answered yet. */
export interface CheckDraft {
  readonly present: boolean | null;
  readonly legible: boolean | null;
  readonly matches: boolean | null;
  readonly reasonCode: string | null;
  readonly remark: string;
}

export type CheckVerdict = 'passed' | 'failed' | 'carried' | 'unchecked' | 'notNeeded';

export const emptyDraft: CheckDraft = { present: null, legible: null, matches: null, reasonCode: null, remark: '' };
export const passedDraft: CheckDraft = { present: true, legible: true, matches: true, reasonCode: null, remark: '' };

export function draftOf(check: MaterialCheckFieldsFragment | null | undefined): CheckDraft {
  if (!check) return emptyDraft;
  return {
    present: check.present,
    legible: check.legible,
    matches: check.matches,
    reasonCode: check.reasonCode ?? null,
    remark: check.remark ?? '',
  };
}

/** Answers one question. What was not handed in can be neither legible nor matching; a reason goes with what it was for. */
export function answered(draft: CheckDraft, aspect: CheckAspect, value: boolean): CheckDraft {
  const next = { ...draft, [aspect]: value };
  if (aspect === 'present' && !value) return { ...next, legible: false, matches: false, reasonCode: null };
  if (aspect === 'present' && draft.present === false)
    return { ...next, legible: null, matches: null, reasonCode: null };
  return { ...next, reasonCode: null };
}

/** The first aspect that fails; its reasons are the ones to choose from. */
export function failingAspect(draft: CheckDraft): CheckAspect | null {
  if (draft.present === false) return 'present';
  if (draft.legible === false) return 'legible';
  return draft.matches === false ? 'matches' : null;
}

/** What still keeps a draft from being saved. */
export function draftProblem(draft: CheckDraft): 'unanswered' | 'reasonNeeded' | null {
  if (draft.present === null || draft.legible === null || draft.matches === null) return 'unanswered';
  if (failingAspect(draft) && !draft.reasonCode && draft.remark.trim() === '') return 'reasonNeeded';
  return null;
}

type Judged = Pick<CheckedRequirementFragment, 'state' | 'check' | 'previousCheck' | 'materials'>;

/** Whether something was handed in for it since the check of the round before. */
export function changedSince({ materials, previousCheck }: Pick<Judged, 'materials' | 'previousCheck'>): boolean {
  if (!previousCheck) return true;
  return materials.some((material) => (material.current.submittedInRound ?? 0) > previousCheck.round);
}

/** Where the check of one requirement stands. Passed before and not replaced since counts as checked. */
export function verdictOf(requirement: Judged): CheckVerdict {
  const { check, previousCheck } = requirement;
  if (check && check.round === previousCheck?.round) return check.passed ? 'carried' : 'unchecked';
  if (check) return check.passed ? 'passed' : 'failed';
  if (requirement.state === 'notApplicable' || requirement.state === 'pendingResult') return 'notNeeded';
  return previousCheck?.passed && !changedSince(requirement) ? 'carried' : 'unchecked';
}

/** How far the check has come, over what needs one: “已核 7/12”. */
export function progressOf(requirements: readonly Judged[]): { done: number; failed: number; total: number } {
  const verdicts = requirements.map(verdictOf).filter((verdict) => verdict !== 'notNeeded');
  return {
    done: verdicts.filter((verdict) => verdict !== 'unchecked').length,
    failed: verdicts.filter((verdict) => verdict === 'failed').length,
    total: verdicts.length,
  };
}

/** The newest point any notice made about a requirement, with what the applicant answered to it. */
export function toldPoint<P extends { readonly requirementCode: string }>(
  notices: readonly { readonly round: number; readonly points: readonly P[] }[],
  requirementCode: string,
): P | null {
  const newestFirst = [...notices].sort((a, b) => b.round - a.round);
  return newestFirst.flatMap(({ points }) => points).find((point) => point.requirementCode === requirementCode) ?? null;
}

/** The next requirement without a verdict after `current`, from the start again when the end is reached. */
export function nextUnchecked(ordered: readonly (Judged & { code: string })[], current: string): string | null {
  const at = ordered.findIndex(({ code }) => code === current);
  const turned = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))];
  return turned.find((requirement) => verdictOf(requirement) === 'unchecked')?.code ?? null;
}

/** Failing now although the clerk had passed it before and nothing was replaced: 一次性告知 asks for a reason (珠 9–11). */
export function namedLate(requirement: Judged): boolean {
  return (
    verdictOf(requirement) === 'failed' && requirement.previousCheck?.passed === true && !changedSince(requirement)
  );
}
