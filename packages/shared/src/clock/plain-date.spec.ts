import { dayInWords } from './plain-date.js';

test('a day in a sentence', () => {
  expect(dayInWords('2026-03-05')).toBe('2026年3月5日');
  expect(dayInWords('长期')).toBe('长期');
});
