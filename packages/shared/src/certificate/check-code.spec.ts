import fc from 'fast-check';
import { checkCodeOfLink, checkPath, formatCheckCode, makeCheckCode, readCheckCode } from './check-code.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(makeCheckCode);

test('sixteen signs, fifteen of them random', () => {
  expect(makeCheckCode(new Uint8Array(10))).toBe('0000000000000000');
  expect(makeCheckCode(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]))).toMatch(/^1000{12}[^0]$/);
  expect(() => makeCheckCode(new Uint8Array(9))).toThrow();
  fc.assert(fc.property(codes, (code) => expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)));
});

test('different random bits give different codes', () => {
  const bits = fc.bigInt({ min: 0n, max: (1n << 75n) - 1n });
  const bytesOf = (value: bigint) =>
    Uint8Array.from({ length: 10 }, (_, at) => Number((value >> BigInt(8 * (9 - at))) & 255n));
  fc.assert(
    fc.property(bits, bits, (a, b) => {
      expect(makeCheckCode(bytesOf(a)) === makeCheckCode(bytesOf(b))).toBe(a === b);
    }),
  );
});

test('is read as people write it: in fours, small, with blanks, with O for 0 and I or L for 1', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom('I', 'L', 'i', 'l'), (code, one) => {
      expect(readCheckCode(code)).toBe(code);
      expect(readCheckCode(formatCheckCode(code).toLowerCase())).toBe(code);
      expect(readCheckCode(` ${formatCheckCode(code).replaceAll('-', ' — ')} `)).toBe(code);
      expect(readCheckCode(code.replaceAll('0', 'o').replaceAll('1', one))).toBe(code);
    }),
  );
  expect(formatCheckCode('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF');
});

test('full-width signs are the same signs', () => {
  const code = makeCheckCode(new Uint8Array([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]));
  const wide = [...code].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('');
  expect(readCheckCode(wide)).toBe(code);
});

test('one wrong sign is noticed, wherever', () => {
  fc.assert(
    fc.property(codes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (code, at, by) => {
      const wrong = alphabet[(alphabet.indexOf(code[at] as string) + by) % 32] as string;
      expect(readCheckCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
    }),
  );
});

test('two signs exchanged are noticed, wherever', () => {
  fc.assert(
    fc.property(codes, fc.nat(15), fc.nat(15), (code, a, b) => {
      fc.pre(code[a] !== code[b]);
      const signs = [...code];
      [signs[a], signs[b]] = [signs[b] as string, signs[a] as string];
      expect(readCheckCode(signs.join(''))).toBeNull();
    }),
  );
});

test.each(['', ' ', '1234', '0'.repeat(17), 'UUUU-UUUU-UUUU-UUUU', '施工许可证'])('%j is none', (text) => {
  expect(readCheckCode(text)).toBeNull();
});

test('a long text is none, at once (S44)', () => {
  const began = process.cpuUsage();
  expect(readCheckCode('0'.repeat(50_000))).toBeNull();
  expect(checkCodeOfLink('/check/'.repeat(7_000))).toBeNull();
  // Own work in microseconds, whatever else the machine does: backtracking would take minutes.
  expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
});

test('the address in a QR code leads to its code', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(checkCodeOfLink(`https://gongshen.example${checkPath(code)}`)).toBe(code);
      expect(checkCodeOfLink(checkPath(code))).toBe(code);
      expect(checkCodeOfLink(code)).toBe(code);
      expect(checkCodeOfLink(`https://gongshen.example/project/${code}`)).toBeNull();
    }),
  );
});
