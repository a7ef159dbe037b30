import type { LedSupplementFragment } from '../../../generated/graphql.js';

type Request = Pick<LedSupplementFragment, 'id'> & {
  readonly points: readonly Pick<
    LedSupplementFragment['points'][number],
    'id' | 'requirementCode' | 'requirementName' | 'text'
  >[];
  readonly case: { readonly item: { readonly name: string } };
};

export interface MergedPoint {
  readonly key: string;
  /** The material it is about; null where it is about none. */
  readonly requirementName: string | null;
  readonly asked: readonly { readonly id: string; readonly text: string; readonly itemName: string }[];
}

/** One list of all requests chosen: what several departments ask about one material stands together (珠 14, 15). */
export function mergePoints(requests: readonly Request[]): MergedPoint[] {
  const merged = new Map<string, { requirementName: string | null; asked: MergedPoint['asked'][number][] }>();
  for (const request of requests) {
    for (const point of request.points) {
      const key = point.requirementCode ?? point.id;
      const entry = merged.get(key) ?? { requirementName: point.requirementName ?? null, asked: [] };
      entry.asked.push({ id: point.id, text: point.text, itemName: request.case.item.name });
      merged.set(key, entry);
    }
  }
  return [...merged].map(([key, entry]) => ({ key, ...entry }));
}

/** The requests by application, in the order they came, so that those of one application are decided together. */
export function byApplication<R extends { readonly case: { readonly application: { readonly id: string } } }>(
  requests: readonly R[],
): { applicationId: string; requests: R[] }[] {
  const ids = [...new Set(requests.map((each) => each.case.application.id))];
  return ids.map((applicationId) => ({
    applicationId,
    requests: requests.filter((each) => each.case.application.id === applicationId),
  }));
}
