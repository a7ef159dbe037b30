import fc from 'fast-check';
import { documentKindSigns, ProcedureDocumentKind } from './document-kind.js';
import { documentNumber, readableDocumentNumber, readDocumentNumber, unitSign } from './document-number.js';

test.each([
  ['acceptance', 123, '440400ZJJ2026SL000123', '珠建受〔2026〕123号'],
  ['correction', 1, '440400ZJJ2026BZ000001', '珠建补〔2026〕1号'],
  ['refusal', 999_999, '440400ZJJ2026BX999999', '珠建不许〔2026〕999999号'],
] as const)('%s %i is written %s and quoted %s', (kind, seq, whole, readable) => {
  const parts = { division: '440400', unitSign: 'ZJJ', year: 2026, kind, seq };
  expect(documentNumber(parts)).toBe(whole);
  expect(readDocumentNumber(whole)).toEqual(parts);
  expect(readableDocumentNumber('珠建', parts)).toBe(readable);
});

test('what was written is read back, whatever unit, kind and number', () => {
  const parts = fc.record({
    division: fc.stringMatching(/^\d{6}$/),
    unitSign: fc.stringMatching(/^[A-Z][A-Z0-9]{0,11}$/),
    year: fc.integer({ min: 2000, max: 2099 }),
    kind: fc.constantFrom(...(Object.keys(ProcedureDocumentKind) as ProcedureDocumentKind[])),
    seq: fc.integer({ min: 1, max: 999_999 }),
  });
  fc.assert(
    fc.property(parts, (given) => {
      const read = readDocumentNumber(documentNumber(given));
      expect(read).toEqual(given);
    }),
  );
});

test.each([
  ['440400ZJJ2026SL000000', 'numbers begin with 1'],
  ['440400ZJJ2026XX000001', 'no such kind'],
  ['44040ZJJ2026SL000001', 'five digits'],
  ['4404002026SL000001', 'no unit'],
  ['440400ZJJ2026SL0000001', 'seven digits'],
  ['440400zjj2026SL000001', 'small letters'],
  ['', 'nothing'],
])('%s is none: %s', (text) => {
  expect(readDocumentNumber(text)).toBeNull();
});

test('parts that make no number are not written', () => {
  const parts = { division: '440400', unitSign: 'ZJJ', year: 2026, kind: 'acceptance' as const };
  expect(() => documentNumber({ ...parts, seq: 0 })).toThrow();
  expect(() => documentNumber({ ...parts, seq: 1_000_000 })).toThrow();
  expect(() => documentNumber({ ...parts, seq: 1, division: '珠海' })).toThrow();
});

test('letters and words of the kinds are different ones', () => {
  const signs = Object.values(documentKindSigns);
  expect(new Set(signs.map(({ letters }) => letters)).size).toBe(13);
  expect(new Set(signs.map(({ word }) => word)).size).toBe(13);
});

test.each([
  ['zh-zjj', 'ZJJ'],
  ['zh-ck-xz', 'CKXZ'],
  ['window', 'WINDOW'],
  ['sh-2', 'U2'],
])('the sign of %s is %s', (code, sign) => {
  expect(unitSign(code)).toBe(sign);
});
