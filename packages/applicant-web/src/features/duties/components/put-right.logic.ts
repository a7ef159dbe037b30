import type { PutRightFieldsFragment, PutRightPointFieldsFragment } from '../../../generated/graphql.js';

type Listed = Pick<PutRightFieldsFragment, 'round'> & { points: readonly PutRightPointFieldsFragment[] };

/** The list to be answered now. */
export function pointsOfRound({ round, points }: Listed): PutRightPointFieldsFragment[] {
  return points.filter((point) => point.round === round);
}

/** Lists to look back at, newest first; with `all` the present one too, which is not to be answered any more. */
export function earlierRounds(
  { round, points }: Listed,
  all: boolean,
): { round: number; points: PutRightPointFieldsFragment[] }[] {
  const rounds = [...new Set(points.map((point) => point.round))]
    .filter((each) => all || each < round)
    .sort((a, b) => b - a);
  return rounds.map((each) => ({ round: each, points: points.filter((point) => point.round === each) }));
}
