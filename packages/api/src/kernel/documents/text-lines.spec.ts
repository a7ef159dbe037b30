import fc from 'fast-check';
import { linesOf } from './text-lines.js';

/** Chinese signs are ten wide, all others five. */
const measure = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? 10 : 5), 0);
const lines = (text: string, width: number) => linesOf(text, width, measure);

test.each([
  ['验收通过', 40, ['验收通过']],
  ['验收通过', 30, ['验收通', '过']],
  // a stop hangs over the edge, it never begins a line
  ['验收通过。可以使用', 40, ['验收通过。', '可以使用']],
  // nor do two of them: the second takes the first along, and what both belong to
  ['按规定（撤销）。', 70, ['按规定（撤', '销）。']],
  // an opening bracket never ends one
  ['验收（现场）', 30, ['验收', '（现场）']],
  // a number or a word stays together
  ['编号HY2026号', 40, ['编号', 'HY2026号']],
  ['第一行\n第二行', 100, ['第一行', '第二行']],
  ['', 100, ['']],
  // a word wider than the line is broken after all
  ['ABCDEFGH', 20, ['ABCD', 'EFGH']],
])('%j in %i', (text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('nothing is lost but blanks at the edges, and no line is wider than one hanging stop allows', () => {
  const text = fc.string({ unit: fc.constantFrom(...'验收通过整改，。（）“”ABC123 .-') });
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 200 }), (given, width) => {
      const found = lines(given, width);
      expect(found.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
      for (const line of found) expect(measure(line)).toBeLessThanOrEqual(width + 10);
    }),
  );
});
