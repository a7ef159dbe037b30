import type { CatalogueItem, CatalogueLimit, ItemCircumstance } from './catalogue.js';

/** How an item is being asked for (沪 4: 新办、延期、变更等办事情形). */
export const Circumstance = {
  new: 'new',
  extend: 'extend',
  change: 'change',
  /** 分阶段办理 */
  staged: 'staged',
  /** 注销 */
  cancel: 'cancel',
  /** 补证 */
  reissue: 'reissue',
} as const;
export type Circumstance = keyof typeof Circumstance;

/** 延期、变更: an earlier result is asked to last longer, or to say something else. Each rests on the result it names. */
export function changesAResult(circumstance: Circumstance): boolean {
  return circumstance === Circumstance.extend || circumstance === Circumstance.change;
}

/** How the catalogue lets the item be asked for; null when it does not know the circumstance. */
export function circumstanceOf(item: CatalogueItem, circumstance: Circumstance): ItemCircumstance | null {
  return item.circumstances.find(({ code }) => code === circumstance) ?? null;
}

/** 珠 20: supervision goes by the promised limit, of the circumstance when it has one of its own, else of the item. */
export function promisedLimitOf(item: CatalogueItem, circumstance: Circumstance): CatalogueLimit {
  return circumstanceOf(item, circumstance)?.promisedLimit ?? item.promisedLimit;
}
