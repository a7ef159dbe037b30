import fc from 'fast-check';
import { cellName, columnName, isCellName, passageOf, remarkGround } from './remark-place.js';

const office = 'application/vnd.openxmlformats-officedocument';

test.each([
  ['application/pdf', 'page'],
  ['image/png', 'page'],
  ['image/vnd.dwg', 'page'],
  [`${office}.spreadsheetml.sheet`, 'cell'],
  [`${office}.wordprocessingml.document`, 'passage'],
])('%s is remarked on by its %s', (mediaType, ground) => {
  expect(remarkGround(mediaType)).toBe(ground);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

test('every cell of a workbook has a name of its own, and no other name is one', () => {
  const row = fc.integer({ min: 0, max: 1_048_575 });
  const column = fc.integer({ min: 0, max: 16_383 });
  fc.assert(fc.property(row, column, (r, c) => isCellName(cellName(r, c))));
  fc.assert(
    fc.property(row, column, row, column, (r, c, s, d) => (cellName(r, c) === cellName(s, d)) === (r === s && c === d)),
  );
  for (const name of ['', 'A0', 'A01', 'a1', '1A', 'A1:B2', 'XFE1', 'A1048577', ' A1', 'ZZZZ1', 'A1\n']) {
    expect({ name, is: isCellName(name) }).toEqual({ name, is: false });
  }
});

test('a passage is one line of at most 200 characters', () => {
  expect(passageOf('  基坑 \n\t支护  ')).toBe('基坑 支护');
  expect(passageOf('  \n ')).toBe('');
  expect([...passageOf('𠮷'.repeat(300))]).toHaveLength(200);
});
