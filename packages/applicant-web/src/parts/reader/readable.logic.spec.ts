import { isPlainPress, opensInPage, savedAddress } from './readable.logic.js';

test.each([
  ['application/pdf', 9, true],
  ['image/jpeg', 9, true],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 9, true],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 31 * 1024 ** 2, false],
  ['application/ofd', 9, false],
  ['image/svg+xml', 9, false],
])('%s of %i bytes opens in the page: %s', (mediaType, size, opens) => {
  expect(opensInPage({ mediaType, size })).toBe(opens);
});

test('a file shown by a ticket is saved by the same', () => {
  expect(savedAddress('/files/1')).toBe('/files/1?download');
  expect(savedAddress('/files/1?consultation=x')).toBe('/files/1?consultation=x&download');
});

test('only a plain press opens it in the page', () => {
  const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
  expect(isPlainPress(plain)).toBe(true);
  for (const other of [{ button: 1 }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }]) {
    expect(isPlainPress({ ...plain, ...other })).toBe(false);
  }
});
