import type { StageItemState, StageState } from '@gongshen/shared/graphql';
import type { Tone } from '../../../ui/StatusTag.js';

export const stageTone: Record<StageState, Tone> = {
  closed: 'neutral',
  open: 'neutral',
  inProgress: 'active',
  concluded: 'good',
};

export const stageItemTone: Record<StageItemState, Tone> = {
  notApplicable: 'neutral',
  notFiled: 'neutral',
  inProgress: 'active',
  obtained: 'good',
  refused: 'bad',
  broughtIn: 'good',
};

interface ShownItem {
  readonly state: StageItemState;
  readonly guided: { readonly optional: boolean };
}

/** What is worth showing of a stage: everything that applies; optional items only once something has come of them. */
export function itemsShown<I extends ShownItem>(items: readonly I[]): I[] {
  return items.filter(({ state, guided }) => state !== 'notApplicable' && !(guided.optional && state === 'notFiled'));
}
