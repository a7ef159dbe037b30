/** How long the applicant has for putting right, or for answering a supplement: working days *(decided)*. */
export const ANSWER_WITHIN = { usual: 10, atMost: 30 } as const;

/** One point of a list of what to put right. */
export interface ListedPoint {
  readonly text: string;
  readonly requirementCode: string | null;
}

/**
 * The points a list names for the first time. A later list may insist on what an earlier one named — the same requirement, or the
 * same words — but what it finds besides could have been said before, and needs a reason (珠 12: 一次性告知).
 */
export function newlyNamed<P extends ListedPoint>(points: readonly P[], earlier: readonly ListedPoint[]): P[] {
  const requirements = new Set(earlier.map(({ requirementCode }) => requirementCode));
  const texts = new Set(earlier.map(({ text }) => text.trim()));
  return points.filter(
    ({ requirementCode, text }) =>
      !texts.has(text.trim()) && (requirementCode === null || !requirements.has(requirementCode)),
  );
}
