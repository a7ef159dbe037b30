import { StageItemState, StageState } from '@gongshen/shared/project';

export interface ItemStanding {
  applicable: boolean;
  optional: boolean;
  state: StageItemState;
}

/**
 * Where one item stands. A result in hand wins over everything; something under way over an earlier refusal,
 * for a refused item may be filed again.
 */
export function itemState(
  applicable: boolean,
  facts: readonly ('inProgress' | 'obtained' | 'refused')[],
  broughtIn: boolean,
): StageItemState {
  if (facts.includes('obtained')) return StageItemState.obtained;
  if (broughtIn) return StageItemState.broughtIn;
  if (facts.includes('inProgress')) return StageItemState.inProgress;
  if (facts.includes('refused')) return StageItemState.refused;
  return applicable ? StageItemState.notFiled : StageItemState.notApplicable;
}

const inHand: readonly StageItemState[] = [StageItemState.obtained, StageItemState.broughtIn];
const fileable: readonly StageItemState[] = [StageItemState.notFiled, StageItemState.refused];

/** Items that may be put into a new application of their stage. */
export function mayBeFiled(item: ItemStanding): boolean {
  return item.applicable && fileable.includes(item.state);
}

/** Where a stage stands, and why, in one phrase. */
export function stageStanding(
  items: readonly ItemStanding[],
  facts: readonly { state: 'inProgress' | 'concluded'; reason: string }[],
): { state: StageState; reason: string } {
  const underWay = facts.filter(({ state }) => state === 'inProgress');
  if (underWay.length > 0)
    return { state: StageState.inProgress, reason: underWay.map(({ reason }) => reason).join('；') };
  const applicable = items.filter((item) => item.applicable);
  if (applicable.length === 0) return { state: StageState.closed, reason: '本阶段没有适用于本项目的事项' };
  const demanded = applicable.filter((item) => !item.optional);
  const decisive = demanded.length > 0 ? demanded : applicable;
  const open = decisive.filter((item) => !inHand.includes(item.state));
  if (open.length === 0) return { state: StageState.concluded, reason: '本阶段应办事项均已取得结果' };
  const refused = open.filter((item) => item.state === StageItemState.refused).length;
  if (refused > 0) return { state: StageState.open, reason: `${refused} 项未获批准，可以重新申报` };
  const obtained = applicable.length - applicable.filter((item) => !inHand.includes(item.state)).length;
  const reason =
    obtained > 0 ? `适用 ${applicable.length} 项，已取得 ${obtained} 项` : `适用 ${applicable.length} 项，可以申报`;
  return { state: StageState.open, reason };
}
