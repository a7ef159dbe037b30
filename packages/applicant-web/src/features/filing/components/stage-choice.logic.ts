import type { ChoosableItemFragment } from '../../../generated/graphql.js';

type StageItem = ChoosableItemFragment;

/**
 * Items that may be filed now: they apply, and are neither under way nor obtained. A refused one may be filed again.
 * @param own codes already in the draft at hand, by which they are under way
 */
export function fileable(items: readonly StageItem[], own: ReadonlySet<string> = new Set()): StageItem[] {
  return items.filter(
    ({ guided, state }) =>
      guided.applicable && (state === 'notFiled' || state === 'refused' || own.has(guided.item.code)),
  );
}

/** Chosen at first: everything that has to be done; what is done on demand waits to be asked for. */
export function chosenAtFirst(items: readonly StageItem[]): string[] {
  return fileable(items)
    .filter(({ guided }) => !guided.optional)
    .map(({ guided }) => guided.item.code);
}
