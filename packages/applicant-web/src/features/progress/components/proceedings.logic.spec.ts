import { isUnderWay, procedureText, waitsForSupplement } from './proceedings.logic.js';

test.each([
  ['open', true],
  ['puttingRight', true],
  ['rechecking', true],
  ['passed', false],
  ['failed', false],
  ['cancelled', false],
] as const)('a procedure that is %s is under way: %s', (state, expected) => {
  expect(isUnderWay(state)).toBe(expected);
});

test('the sentence says whose turn it is', () => {
  expect(procedureText({ state: 'open', availableActions: [] })).toBe('open');
  expect(procedureText({ state: 'puttingRight', availableActions: ['reportPutRight'] })).toBe('puttingRight');
  expect(procedureText({ state: 'rechecking', availableActions: [] })).toBe('rechecking');
});

test('a case that stands still without a procedure waits for the supplement', () => {
  expect(waitsForSupplement({ status: 'suspended', procedures: [{ state: 'passed' }] })).toBe(true);
  expect(waitsForSupplement({ status: 'suspended', procedures: [{ state: 'rechecking' }] })).toBe(false);
  expect(waitsForSupplement({ status: 'accepted', procedures: [] })).toBe(false);
});
