import { inOrder, verdictTone } from './session.logic.js';

test('every verdict has its colour', () => {
  expect(verdictTone('pass')).toBe('ok');
  expect(verdictTone('passWithRectification')).toBe('warn');
  expect(verdictTone('fail')).toBe('bad');
  expect(verdictTone('noComment')).toBeUndefined();
});

test('what is to be done comes first, the earliest day before the later', () => {
  const all = [
    { id: 'a', state: 'settled', dueOn: '2026-03-01' },
    { id: 'b', state: 'open', dueOn: '2026-03-20' },
    { id: 'c', state: 'reported', dueOn: '2026-03-02' },
    { id: 'd', state: 'open', dueOn: '2026-03-10' },
  ] as const;
  expect(inOrder(all).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
});
