import { daysByMonth } from './explanation.logic.js';

test('days are grouped by month, across a new year', () => {
  const months = daysByMonth(['2026-12-30', '2026-12-31', '2027-01-01'].map((date) => ({ date })));
  expect(months.map(({ year, month, days }) => [year, month, days.map(({ day }) => day)])).toEqual([
    [2026, 12, [30, 31]],
    [2027, 1, [1]],
  ]);
});

test('no days, no months', () => {
  expect(daysByMonth([])).toEqual([]);
});
