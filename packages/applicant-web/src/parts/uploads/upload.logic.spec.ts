import type { TFunction } from 'i18next';
import { acceptedEndings, afterStatus, formatNames, messageIn, percentOf, refusalBefore } from './upload.logic.js';

const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as unknown as TFunction<'parts'>;
const MB = 1024 ** 2;

test('the percentage is whole and reaches 100 only at the end', () => {
  expect(percentOf({ sent: 0, size: 0 })).toBe(0);
  expect(percentOf({ sent: 999_999, size: 1_000_000 })).toBe(99);
  expect(percentOf({ sent: 5, size: 5 })).toBe(100);
});

test('a PDF may also be a scan', () => {
  expect(acceptedEndings(['PDF'])).toBe('.pdf,.jpg,.jpeg,.png');
  expect(formatNames(['PDF', 'OFD'])).toBe('PDF、OFD、JPG、PNG');
});

describe('before anything is sent', () => {
  test('the wrong kind of file is refused', () => {
    expect(refusalBefore({ name: '图纸.exe', size: MB }, ['PDF'], 500 * MB, t)).toContain('typeNotAccepted');
  });

  test('a file over the limit is refused with both sizes', () => {
    const message = refusalBefore({ name: '图纸.pdf', size: 600 * MB }, ['PDF'], 500 * MB, t);
    expect(message).toContain('tooLarge');
    expect(message).toContain('600 MB');
    expect(message).toContain('500 MB');
  });

  test('an empty file is refused', () => {
    expect(refusalBefore({ name: '图纸.pdf', size: 0 }, ['PDF'], 500 * MB, t)).toContain('empty');
  });

  test('a good one is not', () => {
    expect(refusalBefore({ name: '图纸.PDF', size: MB }, ['PDF'], 500 * MB, t)).toBeNull();
  });
});

test("the server's words are taken from its answer, and from nothing else", () => {
  expect(messageIn('{"code":"TOO_LARGE","message":"文件过大"}')).toBe('文件过大');
  expect(messageIn('<html>413</html>')).toBeNull();
  expect(messageIn('{"message":5}')).toBeNull();
  expect(messageIn(null)).toBeNull();
});

test.each([
  [0, 'retry'],
  [401, 'signIn'],
  [403, 'refused'],
  [409, 'retry'],
  [413, 'refused'],
  [415, 'refused'],
  [423, 'retry'],
  [503, 'retry'],
])('status %i: %s', (status, what) => {
  expect(afterStatus(status)).toBe(what);
});
