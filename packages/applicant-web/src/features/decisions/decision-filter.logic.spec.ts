import { readSearch, searchProblem, toFilter, writeSearch } from './decision-filter.logic.js';

const nothing = readSearch(new URLSearchParams());

describe('what the public looks for', () => {
  it('stands in the address and comes back from it', () => {
    const asked = { ...nothing, search: ' 凤凰 ', unit: 'zh-qxj', granted: 'false', from: '2026-03-01' };
    const params = writeSearch(asked);
    expect(params.toString()).toBe(
      new URLSearchParams({ search: '凤凰', unit: 'zh-qxj', granted: 'false', from: '2026-03-01' }).toString(),
    );
    expect(readSearch(params)).toEqual({ ...asked, search: '凤凰' });
  });

  it('asks the API for nothing that was not asked', () => {
    expect(Object.values(toFilter(nothing))).toEqual(Array.from({ length: 8 }, () => null));
    expect(toFilter({ ...nothing, granted: 'perhaps', from: "' OR 1", to: '2026-03-01' })).toMatchObject({
      granted: null,
      decidedFrom: null,
      decidedTo: '2026-03-01',
    });
  });

  it.each([
    [{ search: '凤' }, 'tooShort'],
    [{ search: '凤凰' }, null],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'days'],
    [{ from: '2026-03-01', to: '2026-03-01' }, null],
  ])('%j: %s', (asked, problem) => {
    expect(searchProblem({ ...nothing, ...asked })).toBe(problem);
  });
});
