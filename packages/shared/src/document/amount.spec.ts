import fc from 'fast-check';
import { amountFigures, amountInWords, isAmount } from './amount.js';

test.each([
  [12345.6, '12,345.60', '壹万贰仟叁佰肆拾伍元陆角整'],
  [0.05, '0.05', '伍分'],
  [0.5, '0.50', '伍角整'],
  [1, '1.00', '壹元整'],
  [10, '10.00', '壹拾元整'],
  [1409.5, '1,409.50', '壹仟肆佰零玖元伍角整'],
  [6007.14, '6,007.14', '陆仟零柒元壹角肆分'],
  [1680.32, '1,680.32', '壹仟陆佰捌拾元零叁角贰分'],
  [107_000.53, '107,000.53', '壹拾万柒仟元零伍角叁分'],
  [16_409.02, '16,409.02', '壹万陆仟肆佰零玖元零贰分'],
  [325.04, '325.04', '叁佰贰拾伍元零肆分'],
  [100_000_000, '100,000,000.00', '壹亿元整'],
  [100_000_005, '100,000,005.00', '壹亿零伍元整'],
  [1_000_005_000, '1,000,005,000.00', '壹拾亿零伍仟元整'],
  [200_050_000, '200,050,000.00', '贰亿零伍万元整'],
  [9_999_999_999.99, '9,999,999,999.99', '玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('%d is %s, %s', (amount, figures, words) => {
  expect(amountFigures(amount)).toBe(figures);
  expect(amountInWords(amount)).toBe(words);
});

test.each([
  [0, false],
  [-1, false],
  [0.001, false],
  [1.005, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
  [10_000_000_000, false],
  [0.01, true],
  [1.1, true],
  [9_999_999_999.99, true],
])('%d as an amount: %s', (amount, expected) => {
  expect(isAmount(amount)).toBe(expected);
});

test('different amounts are told by different words', () => {
  const fen = fc.integer({ min: 1, max: 999_999_999_999 });
  fc.assert(
    fc.property(fen, fen, (a, b) => {
      expect(amountInWords(a / 100) === amountInWords(b / 100)).toBe(a === b);
    }),
  );
});
