import type { SessionVerdict } from '@gongshen/shared/session';
import type { RectificationFieldsFragment } from '../../../generated/graphql.js';

/** How a verdict is coloured; the words stand beside it. */
export function verdictTone(verdict: SessionVerdict): 'ok' | 'warn' | 'bad' | undefined {
  switch (verdict) {
    case 'pass':
      return 'ok';
    case 'passWithRectification':
      return 'warn';
    case 'fail':
      return 'bad';
    case 'noComment':
      return undefined;
  }
}

/** What the applicant has to do first, then what is being looked at again, then what is done; each by its due day. */
export function inOrder<R extends Pick<RectificationFieldsFragment, 'state' | 'dueOn'>>(all: readonly R[]): R[] {
  const rank = { open: 0, reported: 1, settled: 2 };
  return [...all].sort((a, b) => rank[a.state] - rank[b.state] || a.dueOn.localeCompare(b.dueOn));
}
