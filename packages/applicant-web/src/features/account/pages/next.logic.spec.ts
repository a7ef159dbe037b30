import { safeNext } from './next.logic.js';

test.each([
  [null, '/projects'],
  ['', '/projects'],
  ['/projects/7?tab=1', '/projects/7?tab=1'],
  ['https://elsewhere.example/', '/projects'],
  ['//elsewhere.example/', '/projects'],
  ['/\\elsewhere.example', '/projects'],
  ['/login?next=/login', '/projects'],
])('%s leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
