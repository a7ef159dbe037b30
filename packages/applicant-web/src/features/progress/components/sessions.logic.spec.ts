import { comingFirst } from './sessions.logic.js';

test('the next session comes first, the past ones after all that are to come', () => {
  const sessions = [
    { id: 'a', state: 'concluded', startsAt: '2026-03-01T01:00:00Z' },
    { id: 'b', state: 'called', startsAt: '2026-04-02T01:00:00Z' },
    { id: 'c', state: 'cancelled', startsAt: '2026-03-09T01:00:00Z' },
    { id: 'd', state: 'called', startsAt: '2026-04-01T01:00:00Z' },
  ] as const;
  expect(comingFirst(sessions).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
});
