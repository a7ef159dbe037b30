import { byApplication, mergePoints } from './supplements.logic.js';

const request = (id: string, itemName: string, ...points: [string | null, string][]) => ({
  id,
  case: { item: { name: itemName }, application: { id: 'a' } },
  points: points.map(([requirementCode, text], index) => ({
    id: `${id}-${index}`,
    requirementCode,
    requirementName: requirementCode && `材料${requirementCode}`,
    text,
  })),
});

describe('one notice of several requests (珠 15)', () => {
  it('puts together what several departments ask about one material', () => {
    const merged = mergePoints([
      request('1', '消防', ['R1', '补疏散距离'], [null, '说明分期']),
      request('2', '人防', ['R1', '补口部大样'], ['R2', '补计算书']),
    ]);
    expect(merged.map(({ requirementName, asked }) => [requirementName, asked.map((each) => each.itemName)])).toEqual([
      ['材料R1', ['消防', '人防']],
      [null, ['消防']],
      ['材料R2', ['人防']],
    ]);
  });

  it('keeps points about no material apart', () => {
    const merged = mergePoints([request('1', '消防', [null, '说明分期']), request('2', '人防', [null, '说明分期'])]);
    expect(merged).toHaveLength(2);
  });

  it('groups what waits by application', () => {
    const other = { ...request('3', '水务'), case: { item: { name: '水务' }, application: { id: 'b' } } };
    const groups = byApplication([request('1', '消防'), other, request('2', '人防')]);
    expect(groups.map((group) => [group.applicationId, group.requests.map(({ id }) => id)])).toEqual([
      ['a', ['1', '2']],
      ['b', ['3']],
    ]);
  });
});
