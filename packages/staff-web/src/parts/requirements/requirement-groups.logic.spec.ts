import { groupRequirements, inReadingOrder, neighbour } from './requirement-groups.logic.js';

const items = [{ code: 'A' }, { code: 'B' }, { code: 'C' }];
const requirements = [
  { code: 'r1', itemCodes: ['B'] },
  { code: 'r2', itemCodes: ['A', 'B'] },
  { code: 'r3', itemCodes: ['A'] },
];

describe('materials laid out item by item', () => {
  const groups = groupRequirements(items, requirements);

  it('shows what several items share once, before the rest', () => {
    expect(groups.map((group) => [group.itemCode, group.requirements.map(({ code }) => code)])).toEqual([
      [null, ['r2']],
      ['A', ['r3']],
      ['B', ['r1']],
    ]);
  });

  it('loses nothing: what serves an item that is not shown is listed with the shared ones', () => {
    expect(groupRequirements([{ code: 'A' }], requirements).map((group) => group.requirements.length)).toEqual([2, 1]);
  });

  it('is read from top to bottom', () => {
    expect(inReadingOrder(groups).map(({ code }) => code)).toEqual(['r2', 'r3', 'r1']);
  });

  it('steps to neighbours and stops at the ends', () => {
    expect(neighbour(['a', 'b'], 'a', 1)).toBe('b');
    expect(neighbour(['a', 'b'], 'b', 1)).toBe('b');
    expect(neighbour(['a', 'b'], null, 1)).toBe('a');
    expect(neighbour([], null, 1)).toBeNull();
  });
});
