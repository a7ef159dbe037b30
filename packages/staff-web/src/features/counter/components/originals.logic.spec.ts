import type { OriginalAction } from '@gongshen/shared/original';
import { movable, sharedActions } from './originals.logic.js';

const original = (id: string, ...availableActions: OriginalAction[]) => ({ id, availableActions });

describe('what is done with several originals at once', () => {
  const all = [original('a', 'send', 'handOver', 'post'), original('b', 'send'), original('c')];
  it('is what each of them allows', () => {
    expect(sharedActions(all, new Set(['a']))).toEqual(['send', 'handOver', 'post']);
    expect(sharedActions(all, new Set(['a', 'b']))).toEqual(['send']);
    expect(sharedActions(all, new Set(['a', 'c']))).toEqual([]);
    expect(sharedActions(all, new Set())).toEqual([]);
  });
  it('is offered for those that can be moved', () => {
    expect(movable(all).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
