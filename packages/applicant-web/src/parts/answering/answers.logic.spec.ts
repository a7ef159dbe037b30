import { answerOf, answersToSend, groupPoints, unanswered } from './answers.logic.js';

const point = (id: string, answer: string | null = null) => ({
  id,
  text: `问题 ${id}`,
  requirementCode: null,
  requirementName: null,
  answer,
});

describe('answers to a list of points', () => {
  test('what is typed goes before what is stored, also when it was emptied', () => {
    expect(answerOf(point('a', '已答'), {})).toBe('已答');
    expect(answerOf(point('a', '已答'), { a: '改答' })).toBe('改答');
    expect(answerOf(point('a', '已答'), { a: '' })).toBe('');
  });

  test('spaces are no answer', () => {
    const points = [point('a'), point('b', '已答'), point('c')];
    expect(unanswered(points, { c: '  \n' }).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(unanswered(points, { a: '一', c: '三' })).toEqual([]);
  });

  test('every point is sent, without the spaces around', () => {
    expect(answersToSend([point('a'), point('b', '二')], { a: ' 一 ' })).toEqual([
      { pointId: 'a', answer: '一' },
      { pointId: 'b', answer: '二' },
    ]);
  });

  test('points of one case stay together, cases in the order they come', () => {
    const points = [
      { ...point('a'), caseId: 'x' },
      { ...point('b'), caseId: 'y' },
      { ...point('c'), caseId: 'x' },
    ];
    const groups = groupPoints(points, ({ caseId }) => ({ id: caseId, title: `事项 ${caseId}` }));
    expect(groups.map(({ title, points: own }) => [title, own.map(({ id }) => id)])).toEqual([
      ['事项 x', ['a', 'c']],
      ['事项 y', ['b']],
    ]);
  });
});
