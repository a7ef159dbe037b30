import { colleaguesDraft, emptyWords, sameWords, wordsOf, wordsProblem } from './opinion-draft.logic.js';

const nothing = emptyWords('final');

describe('writing an opinion', () => {
  it('begins without a stance', () => {
    expect(wordsProblem(nothing)).toBe('stance');
  });

  it('asks for words where the stance is not a plain yes', () => {
    expect(wordsProblem({ ...nothing, stance: 'agree' })).toBeNull();
    expect(wordsProblem({ ...nothing, stance: 'noComment' })).toBeNull();
    expect(wordsProblem({ ...nothing, stance: 'disagree' })).toBe('text');
    expect(wordsProblem({ ...nothing, stance: 'agreeWithConditions', text: ' ' })).toBe('text');
    expect(wordsProblem({ ...nothing, stance: 'needMaterial', text: '补充总平面图' })).toBeNull();
  });

  it('goes on with the stored draft', () => {
    const stored = { kind: 'final', stance: 'agree', text: '同意' } as const;
    expect(wordsOf(stored, 'final')).toEqual(stored);
    expect(sameWords(wordsOf(stored, 'final'), stored)).toBe(true);
    expect(wordsOf(null, 'preliminary')).toEqual(emptyWords('preliminary'));
  });

  it('shows what a colleague stored meanwhile, unless it says the same', () => {
    const theirs = { kind: 'final', stance: 'disagree', text: '不同意', version: 4 } as const;
    const mine = { kind: 'final', stance: 'agree', text: '同意' } as const;
    expect(colleaguesDraft(theirs, 3, mine)).toBe(theirs);
    expect(colleaguesDraft(theirs, 4, mine)).toBeNull();
    expect(colleaguesDraft(theirs, 3, wordsOf(theirs, 'final'))).toBeNull();
    expect(colleaguesDraft(null, null, mine)).toBeNull();
  });
});
