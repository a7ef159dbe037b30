import { answersProblems, answerWithinProblems, paperProblems, reasonProblems } from './written.rules.js';

const reasons = (problems: { reason: string }[]) => problems.map(({ reason }) => reason);

test.each([
  ['', ['required']],
  ['   ', ['required']],
  ['太忙', ['tooShort']],
  ['情况复杂。', []],
  ['案'.repeat(500), []],
  ['案'.repeat(501), ['tooLong']],
])('a reason of 5 to 500 characters: %s', (text, expected) => {
  expect(reasons(reasonProblems('reason', '理由', text))).toEqual(expected);
});

test.each([
  [null, []],
  [0, ['outOfRange']],
  [1, []],
  [30, []],
  [31, ['outOfRange']],
])('%s working days for an answer', (days, expected) => {
  expect(reasons(answerWithinProblems('days', days))).toEqual(expected);
});

test.each([
  [null, ['missing']],
  ['application/pdf', []],
  ['application/zip', ['wrongType']],
])('a paper of the type %s', (mediaType, expected) => {
  expect(reasons(paperProblems('fileId', mediaType))).toEqual(expected);
});

describe('answers', () => {
  const points = [
    { id: 'a', text: '补充计算书' },
    { id: 'b', text: '更换图纸' },
  ];
  const said = (pointId: string, answer = '已补充。') => ({ pointId, answer });

  test.each([
    ['every point', [said('a'), said('b')], new Set<string>(), []],
    ['one left out', [said('a')], new Set<string>(), ['required']],
    ['a blank one', [said('a'), said('b', ' ')], new Set<string>(), ['required']],
    ['a blank one for which something was brought', [said('a'), said('b', ' ')], new Set(['b']), []],
    ['left out, for it was brought', [said('a')], new Set(['b']), []],
    ['one of another list', [said('a'), said('b'), said('c')], new Set<string>(), ['unknown']],
    ['one twice', [said('a'), said('a'), said('b')], new Set<string>(), ['twice']],
    ['a very long one', [said('a', '长'.repeat(2001)), said('b')], new Set<string>(), ['tooLong']],
  ])('%s', (_, answers, replaced, expected) => {
    expect(reasons(answersProblems(points, answers, replaced))).toEqual(expected);
  });
});
