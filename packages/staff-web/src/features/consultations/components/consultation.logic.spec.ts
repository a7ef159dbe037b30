import { namedFirst } from './consultation.logic.js';

it('shows what the asker named first, and keeps the order otherwise', () => {
  const requirements = ['a', 'b', 'c', 'd'].map((code) => ({ code }));
  expect(namedFirst(requirements, ['d', 'b']).map(({ code }) => code)).toEqual(['b', 'd', 'a', 'c']);
  expect(namedFirst(requirements, [])).toEqual(requirements);
});
