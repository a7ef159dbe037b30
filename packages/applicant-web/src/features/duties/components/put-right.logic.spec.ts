import { earlierRounds, pointsOfRound } from './put-right.logic.js';

const point = (id: string, round: number) => ({
  __typename: 'PutRightPoint' as const,
  id,
  round,
  text: id,
  requirementCode: null,
  requirementName: null,
  answer: null,
  answeredAt: null,
  settled: false,
});

describe('lists of what to put right', () => {
  const second = { round: 2, points: [point('a', 1), point('b', 2), point('c', 1)] };

  test('only the newest list is answered', () => {
    expect(pointsOfRound(second).map(({ id }) => id)).toEqual(['b']);
  });

  test('earlier lists are looked back at, the newest first', () => {
    expect(earlierRounds(second, false).map(({ round, points }) => [round, points.length])).toEqual([[1, 2]]);
    expect(earlierRounds(second, true).map(({ round }) => round)).toEqual([2, 1]);
    expect(earlierRounds({ round: 0, points: [] }, true)).toEqual([]);
  });
});
