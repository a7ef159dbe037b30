import { searchText } from './search-text.js';

it.each([
  ['接地电阻', '接地电阻'],
  ['LPZ1 区', 'lpz1 区'],
  ['１００％！', '100%!'],
  ['ＧＢ５００５７', 'gb50057'],
  ['4Ω', '4ω'],
  ['a_b\\c', 'a_b\\c'],
])('%s is searched as %s', (text, expected) => {
  expect(searchText(text)).toBe(expected);
});
