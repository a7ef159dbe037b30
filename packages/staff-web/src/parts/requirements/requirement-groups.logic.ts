/** What grouping needs to know of a requirement. */
export interface GroupedRequirement {
  readonly code: string;
  readonly itemCodes: readonly string[];
}

export interface RequirementGroup<R> {
  /** Item code; null for what several items share. */
  readonly itemCode: string | null;
  readonly requirements: readonly R[];
}

/**
 * One set of materials, laid out item by item (珠 9, 14): what serves several items comes first and once,
 * then each item's own, in the order of the items. Groups without a requirement are left out.
 */
export function groupRequirements<R extends GroupedRequirement>(
  items: readonly { readonly code: string }[],
  requirements: readonly R[],
): RequirementGroup<R>[] {
  const own = new Set(items.map(({ code }) => code));
  const shared = ({ itemCodes: [only, ...others] }: R) => only === undefined || others.length > 0 || !own.has(only);
  const groups: RequirementGroup<R>[] = [
    { itemCode: null, requirements: requirements.filter(shared) },
    ...items.map(({ code }) => ({
      itemCode: code,
      requirements: requirements.filter((each) => each.itemCodes.length === 1 && each.itemCodes[0] === code),
    })),
  ];
  return groups.filter((group) => group.requirements.length > 0);
}

/** The requirements in the order in which they are shown. */
export function inReadingOrder<R>(groups: readonly RequirementGroup<R>[]): R[] {
  return groups.flatMap((group) => [...group.requirements]);
}

/** The code `step` places after `current` in reading order; stays at the ends. The first one when nothing is chosen. */
export function neighbour(codes: readonly string[], current: string | null, step: number): string | null {
  const at = current === null ? -1 : codes.indexOf(current);
  if (at < 0) return codes[0] ?? null;
  return codes[Math.min(Math.max(at + step, 0), codes.length - 1)] ?? null;
}
