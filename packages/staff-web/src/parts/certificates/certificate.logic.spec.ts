import { validity } from './certificate.logic.js';

const words = { from: (day: string) => `自${day}起`, until: (day: string) => `至${day}`, endless: '长期' };

test.each([
  [null, null, '长期'],
  ['2026-03-05', null, '自2026-03-05起'],
  [null, '2027-03-04', '至2027-03-04'],
  ['2026-03-05', '2027-03-04', '2026-03-05 — 2027-03-04'],
])('from %s until %s: %s', (validFrom, validUntil, expected) => {
  expect(validity({ validFrom, validUntil }, (day) => day, words)).toBe(expected);
});
