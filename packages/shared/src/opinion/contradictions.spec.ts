import { type ComparedOpinion, findContradictions } from './contradictions.js';

/** `giver stance @case material,material`, given in the order written. */
function opinions(...lines: string[]): ComparedOpinion[] {
  return lines.map((line, index) => {
    const [giver = '', stance = '', about = '', materials = ''] = line.split(' ');
    return {
      id: String(index + 1),
      giver,
      stance: stance as ComparedOpinion['stance'],
      caseId: about.slice(1),
      givenAt: `2026-03-0${index + 1}T01:00:00.000Z`,
      materialIds: materials === '' ? [] : materials.split(','),
    };
  });
}

/** `@case: ids` or `materials: ids`. */
const told = (lines: string[]) =>
  findContradictions(opinions(...lines)).map(
    ({ caseId, materialIds, opinionIds }) =>
      `${caseId === null ? materialIds.join(',') : `@${caseId}`}: ${opinionIds.join(' ')}`,
  );

describe('contradictions among standing opinions (珠 15)', () => {
  const table: [string, string[], string[]][] = [
    ['none without opinions', [], []],
    ['one alone contradicts nobody', ['fire disagree @a m'], []],
    ['two that agree', ['fire agree @a m', 'water agreeWithConditions @a m'], []],
    ['two that disagree', ['fire disagree @a m', 'water needMaterial @a m'], []],
    ['agree and disagree on one case', ['fire agree @a', 'water disagree @a'], ['@a: 1 2']],
    ['agree with conditions and disagree', ['fire agreeWithConditions @a', 'water disagree @a'], ['@a: 1 2']],
    ['agree and need material', ['fire agree @a', 'water needMaterial @a'], ['@a: 1 2']],
    ['no comment is no side', ['fire noComment @a m', 'water disagree @a m', 'gas noComment @b m'], []],
    ['no comment is not listed', ['fire agree @a', 'gas noComment @a', 'water disagree @a'], ['@a: 1 3']],
    ['different cases, nothing read in common', ['fire agree @a m', 'water disagree @b n'], []],
    ['different cases, a material in common', ['fire agree @a m', 'water disagree @b m,n'], ['m: 1 2']],
    ['several materials of the same two are one', ['fire agree @a m,n', 'water disagree @b m,n'], ['m,n: 1 2']],
    [
      'materials with other opinions are another',
      ['fire agree @a m,n', 'water disagree @b m,n', 'gas agree @c n'],
      ['m: 1 2', 'n: 1 2 3'],
    ],
    ['what a case says is not said again of its materials', ['fire agree @a m', 'water disagree @a m'], ['@a: 1 2']],
    [
      'a third on the material is worth saying',
      ['fire agree @a m', 'water disagree @a m', 'gas disagree @b m'],
      ['@a: 1 2', 'm: 1 2 3'],
    ],
    ['nobody contradicts himself: the newer view speaks', ['fire disagree @a m', 'fire agree @a m'], []],
    [
      'the newer view is the one that contradicts',
      ['fire agree @a', 'water agree @a', 'fire disagree @a'],
      ['@a: 2 3'],
    ],
    ['one unit on two of its own cases', ['fire agree @a m', 'fire disagree @b m'], []],
    ['everybody of a contradiction is listed', ['a agree @x', 'b agree @x', 'c disagree @x'], ['@x: 1 2 3']],
  ];
  it.each(table)('%s', (_, lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });

  it('goes by when it was given, not by the order it is listed in', () => {
    const [older, newer] = opinions('fire disagree @a', 'fire agree @a') as [ComparedOpinion, ComparedOpinion];
    const [water] = opinions('water agree @a') as [ComparedOpinion];
    expect(findContradictions([newer, older, { ...water, id: '3' }])).toEqual([]);
  });
});
