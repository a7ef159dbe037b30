import { byDueDay } from './opinion-request.logic.js';

describe('requests for opinions', () => {
  it('what is waited for stands first, the soonest due on top', () => {
    const rows = [
      { state: 'answered', dueOn: '2026-03-02' },
      { state: 'open', dueOn: '2026-03-09' },
      { state: 'cancelled', dueOn: '2026-03-05' },
      { state: 'open', dueOn: '2026-03-04' },
    ] as const;
    expect(byDueDay(rows).map(({ dueOn }) => dueOn)).toEqual(['2026-03-04', '2026-03-09', '2026-03-05', '2026-03-02']);
  });
});
