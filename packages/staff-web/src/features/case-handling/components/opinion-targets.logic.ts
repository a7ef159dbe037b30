import type { OpinionKind } from '@gongshen/shared/graphql';
import type { AskedOpinionFragment } from '../../../generated/graphql.js';

/** What an opinion can be written for on a case: a request that waits for the own unit, or the unit's own view. */
export interface OpinionTarget<R> {
  readonly key: string;
  readonly request: R | null;
}

/** Requests first, the soonest due on top: someone waits for them. */
export function opinionTargets<R extends Pick<AskedOpinionFragment, 'id' | 'mayAnswer' | 'dueOn'>>(
  mayDraft: boolean,
  requests: readonly R[],
): OpinionTarget<R>[] {
  const asked = requests
    .filter(({ mayAnswer }) => mayAnswer)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((request) => ({ key: request.id, request }));
  return mayDraft ? [...asked, { key: 'own', request: null }] : asked;
}

/** A request asks for one kind. By itself a department reviews; consulting is what others ask it for. */
export function kindsOpen({ request }: OpinionTarget<Pick<AskedOpinionFragment, 'kind'>>): OpinionKind[] {
  return request ? [request.kind] : ['final', 'preliminary', 'jointReview'];
}
