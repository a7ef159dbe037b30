import type { StageToOpenQuery } from '../../../generated/graphql.js';

type StageItem = StageToOpenQuery['project']['stages'][number]['items'][number];

/** Items that may be filed now: they apply, and are neither under way nor obtained. A refused one may be filed again. */
export function fileable(items: readonly StageItem[]): StageItem[] {
  return items.filter(({ guided, state }) => guided.applicable && (state === 'notFiled' || state === 'refused'));
}

/** Chosen at first: everything that has to be done; what is done on demand waits to be asked for. */
export function chosenAtFirst(items: readonly StageItem[]): string[] {
  return fileable(items)
    .filter(({ guided }) => !guided.optional)
    .map(({ guided }) => guided.item.code);
}
