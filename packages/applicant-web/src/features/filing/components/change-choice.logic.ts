import type { Circumstance } from '@gongshen/shared/catalogue';
import type { ResultsToChangeQuery } from '../../../generated/graphql.js';

export type ResultToChange = ResultsToChangeQuery['project']['changeableResults'][number];

/** What is asked for on an earlier result: 变更 or 延期 (沪 4); null for an address that names neither. */
export function circumstanceIn(address: string): Extract<Circumstance, 'change' | 'extend'> | null {
  return address === 'change' || address === 'extend' ? address : null;
}

const allows = (result: ResultToChange, circumstance: string) =>
  result.circumstances.some(({ value }) => value === circumstance);

/** Why a result cannot be asked for now, or null; `unknown` when there is no such result to ask for. */
export function obstacleOf(result: ResultToChange | undefined, circumstance: string): string | 'unknown' | null {
  if (!result || !allows(result, circumstance)) return 'unknown';
  return result.obstacle;
}

/** Results that can be asked for in the same filing: of the same stage, in the same circumstance, each of another item. */
export function alongside(
  all: readonly ResultToChange[],
  chosen: ResultToChange,
  circumstance: string,
): ResultToChange[] {
  const items = new Set([chosen.itemCode]);
  return all.filter((each) => {
    if (each.stageCode !== chosen.stageCode || each.obstacle || !allows(each, circumstance)) return false;
    if (items.has(each.itemCode)) return false;
    items.add(each.itemCode);
    return true;
  });
}
