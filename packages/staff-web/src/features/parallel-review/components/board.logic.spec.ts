import { byUrgency, countBoard } from './board.logic.js';

const cases = [
  { id: 'decided', status: 'approved', clock: { lamp: 'red', state: 'stopped', dueOn: '2026-02-01' } },
  { id: 'waiting', status: 'assigned', clock: { lamp: 'grey', state: 'waiting', dueOn: null } },
  { id: 'gated', status: 'accepted', clock: { lamp: 'grey', state: 'running', dueOn: null } },
  { id: 'paused', status: 'suspended', clock: { lamp: 'grey', state: 'paused', dueOn: null } },
  { id: 'later', status: 'accepted', clock: { lamp: 'green', state: 'running', dueOn: '2026-03-09' } },
  { id: 'sooner', status: 'accepted', clock: { lamp: 'green', state: 'running', dueOn: '2026-03-02' } },
  { id: 'late', status: 'accepted', clock: { lamp: 'red', state: 'running', dueOn: '2026-02-10' } },
  { id: 'near', status: 'assigned', clock: { lamp: 'yellow', state: 'running', dueOn: '2026-02-26' } },
] as const;

describe('the whole stage on one screen (珠 15)', () => {
  it('counts who is late, near, waiting and done', () => {
    expect(countBoard(cases)).toEqual({ total: 8, open: 7, late: 1, nearDue: 1, waiting: 2, decided: 1 });
  });

  it('puts first who needs attention first', () => {
    expect(byUrgency(cases).map(({ id }) => id)).toEqual([
      ...['late', 'near', 'sooner', 'later', 'waiting', 'gated', 'paused', 'decided'],
    ]);
  });
});
