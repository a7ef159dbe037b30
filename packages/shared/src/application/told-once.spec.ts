import { type EarlierTelling, type TellingPoint, toldLate } from './index.js';

const material = (requirementCode: string, text = `请更正 ${requirementCode}`): TellingPoint => ({
  requirementCode,
  text,
});
const words = (text: string): TellingPoint => ({ requirementCode: null, text });
const at = (day: number) => `2026-03-0${day} 01:00:00.000`;
const telling = (day: number, sameMatter: boolean, ...points: TellingPoint[]): EarlierTelling => ({
  at: at(day),
  sameMatter,
  points,
});

/** 珠 9, 12; domain §3: written by hand. */
describe('一次性告知, across all ways of asking', () => {
  test.each<[string, TellingPoint, EarlierTelling[], Record<string, string>, boolean]>([
    ['the first telling needs no reason', material('a'), [], { a: at(1) }, false],
    [
      'what lay there unchanged could have been named',
      material('a'),
      [telling(2, false, material('b'))],
      { a: at(1) },
      true,
    ],
    ['what was missing then could have been named', material('a'), [telling(2, false, material('b'))], {}, true],
    [
      'what was replaced since is looked at anew',
      material('a'),
      [telling(2, false, material('b'))],
      { a: at(3) },
      false,
    ],
    ['what was named may be insisted on', material('a'), [telling(2, false, material('a'))], { a: at(1) }, false],
    [
      'named by any of them is named',
      material('a'),
      [telling(2, true, material('a')), telling(3, true, material('b'))],
      {},
      false,
    ],
    [
      'changed between two, the later one could have named it',
      material('a'),
      [telling(1, false, material('b')), telling(3, false, material('b'))],
      { a: at(2) },
      true,
    ],
    [
      'words could not be named by what speaks of materials alone',
      words('请说明'),
      [telling(2, false, material('b'))],
      {},
      false,
    ],
    ['words a list about the same matter did not say', words('请说明'), [telling(2, true, words('请补图'))], {}, true],
    ['the same words may be repeated', words(' 请说明 '), [telling(2, true, words('请说明'))], {}, false],
    [
      'the same words with a material named beside are the same',
      material('a', '请说明'),
      [telling(2, true, words('请说明'))],
      {},
      false,
    ],
  ])('%s', (_, point, earlier, changed, late) => {
    expect(toldLate([point], earlier, new Map(Object.entries(changed)))).toEqual(late ? [point] : []);
  });
});
