/** In which way something is asked of the applicant (珠 9, 12, 15; 容缺). */
export const TellingWay = {
  correction: 'correction',
  supplement: 'supplement',
  putRight: 'putRight',
  owed: 'owed',
} as const;
export type TellingWay = keyof typeof TellingWay;

/** One point the applicant is told: a requirement of the guide, or words alone. */
export interface TellingPoint {
  readonly requirementCode: string | null;
  readonly text: string;
}

/** What the applicant was told at one moment, complete as it had to be. */
export interface EarlierTelling {
  /** An instant; all of them are written alike, so that they can be compared. */
  readonly at: string;
  readonly points: readonly TellingPoint[];
  /** It could have named what is said in words: a list about the same thing. Of materials every earlier one could have spoken. */
  readonly sameMatter: boolean;
}

/**
 * 一次性告知 (珠 9, 12; domain §3): the points an earlier telling could have named and did not, whichever way it was told. A requirement,
 * when what lies there has not changed since; words, when a list about the same matter did not say them. What was named once may be
 * insisted on. Such a point needs a reason and counts against whoever tells it.
 * @param changedAt by requirement, when what lies there was last changed; left out: nothing was brought for it
 */
export function toldLate<P extends TellingPoint>(
  points: readonly P[],
  earlier: readonly EarlierTelling[],
  changedAt: ReadonlyMap<string, string>,
): P[] {
  const named = earlier.flatMap((each) => each.points);
  return points.filter(({ requirementCode, text }) => {
    if (named.some((each) => each.text.trim() === text.trim())) return false;
    if (requirementCode === null) return earlier.some(({ sameMatter }) => sameMatter);
    if (named.some((each) => each.requirementCode === requirementCode)) return false;
    const changed = changedAt.get(requirementCode);
    return earlier.some(({ at }) => changed === undefined || changed <= at);
  });
}
