import { kindsOpen, opinionTargets } from './opinion-targets.logic.js';

const request = (id: string, dueOn: string, mayAnswer = true) => ({
  id,
  dueOn,
  mayAnswer,
  kind: 'preliminary' as const,
});

describe('what an opinion is written for', () => {
  it('requests stand before the own view, the soonest due first', () => {
    const targets = opinionTargets(true, [request('b', '2026-03-09'), request('a', '2026-03-04')]);
    expect(targets.map(({ key }) => key)).toEqual(['a', 'b', 'own']);
  });

  it('leaves out what others are asked and what is closed', () => {
    expect(opinionTargets(false, [request('a', '2026-03-04', false)])).toEqual([]);
  });

  it('a request fixes the kind', () => {
    expect(kindsOpen({ key: 'a', request: request('a', '2026-03-04') })).toEqual(['preliminary']);
    expect(kindsOpen({ key: 'own', request: null })).toEqual(['final', 'preliminary', 'jointReview']);
  });
});
