import { totalOf } from './payment.logic.js';

test.each([
  [[], 0],
  [[undefined, {}], 0],
  [[{ amount: 0.1 }, { amount: 0.2 }], 0.3],
  [[{ amount: 1200.5 }, { amount: null }, { amount: -3 }], 1200.5],
])('%j comes to %d', (lines, total) => {
  expect(totalOf(lines)).toBe(total);
});
