import { outsideProblems } from './outside-answer.logic.js';

test('a stance, its reasons and a name are all needed', () => {
  expect(outsideProblems({ stance: '', text: ' ', giverName: '' })).toEqual(['stance', 'text', 'giverName']);
  expect(outsideProblems({ stance: 'agree', text: '', giverName: '王工' })).toEqual(['text']);
  expect(outsideProblems({ stance: 'disagree', text: '管线冲突', giverName: '王工' })).toEqual([]);
});
