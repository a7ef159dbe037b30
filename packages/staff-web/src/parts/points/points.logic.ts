/** A point as it is being written. */
export interface PointWords {
  readonly text?: string;
  readonly requirementCode?: string;
}

/** The points to send: spaces around the words do not count, and a point that is about no material says so. */
export function pointsOf(words: readonly PointWords[] | undefined): { text: string; requirementCode: string | null }[] {
  return (words ?? []).map(({ text, requirementCode }) => ({
    text: (text ?? '').trim(),
    requirementCode: requirementCode ?? null,
  }));
}
