import { type CaseOutcome, isFavourable } from '@gongshen/shared/case';
import type { ItemCaseRow } from './item-case.entity.js';

/** What a case extends or changes; both null: it asks for the item anew. */
export type Changing = Pick<ItemCaseRow, 'changesResultId' | 'changesPriorId'>;

/** 延期、变更: the case rests on an earlier result, which stands until this one takes its place (沪 4). */
export function changesEarlier({ changesResultId, changesPriorId }: Changing): boolean {
  return changesResultId !== null || changesPriorId !== null;
}

/** The outcome as it counts now: an approval that was taken back counts as a refusal. Null while undecided. */
export function standingOutcome(row: Pick<ItemCaseRow, 'outcome' | 'revokedAt'>): CaseOutcome | null {
  return row.outcome !== null && row.revokedAt !== null ? 'refused' : row.outcome;
}

/** The case has given the project the item's result, and it was not taken back. */
export function hasObtained(row: Pick<ItemCaseRow, 'outcome' | 'revokedAt'>): boolean {
  const outcome = standingOutcome(row);
  return outcome !== null && isFavourable(outcome);
}

type Told = Changing & Pick<ItemCaseRow, 'itemCode' | 'outcome' | 'revokedAt'>;

/**
 * Of the cases of a project, oldest first, the one that tells where the item stands: the newest that obtained it, else the newest that
 * asked for it anew. A change that is still open, or was refused, says nothing of the item: the earlier result stands.
 */
export function tellingCase<Row extends Told>(cases: readonly Row[], itemCode: string): Row | null {
  const own = cases.filter((row) => row.itemCode === itemCode);
  return own.findLast(hasObtained) ?? own.findLast((row) => !changesEarlier(row)) ?? null;
}
