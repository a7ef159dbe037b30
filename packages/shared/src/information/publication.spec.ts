import fc from 'fast-check';
import { csvCell, isNaturalPerson } from './index.js';

describe('a natural person is masked in public (许可法 40)', () => {
  it.each([
    ['珠海凤凰智造有限公司', '91440400MA4UQ0001X', false],
    ['张三', '11010519491231002X', true],
    ['张三丰', '92440402MA5EDM018W', true],
    ['珠海市香洲区张记五金店', '92440402MA5EDM018W', false],
    ['张记店', '92440402MA5EDM018W', false],
    ['珠海市自然资源局', '11440400MB2C12345X', false],
  ])('%s (%s): %s', (name, code, person) => expect(isNaturalPerson(name, code)).toBe(person));
});

describe('cells of a CSV file (S45)', () => {
  it.each([
    ['住宅项目', '住宅项目'],
    ['=1+1', `"'=1+1"`],
    ['+86', `"'+86"`],
    ['-5', `"'-5"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['  =1', `"'  =1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1', `"'＝1"`],
    ['说“，”', '说“，”'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    [null, ''],
  ])('%j', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('come back as they were, behind an apostrophe at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect([text, `'${text}`]).toContain(read);
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
