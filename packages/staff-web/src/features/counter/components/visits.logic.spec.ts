import { latestFilings } from './visits.logic.js';

describe('drafts begun at the counter', () => {
  const at = (id: string, applicationId: string, begunAt: string) => ({ id, applicationId, begunAt });
  it('are listed once each, by the newest visit', () => {
    const filings = [at('1', 'a', '2026-03-02'), at('2', 'b', '2026-03-02'), at('3', 'a', '2026-03-04')];
    expect(latestFilings(filings).map(({ id }) => id)).toEqual(['3', '2']);
    expect(latestFilings([])).toEqual([]);
  });
});
