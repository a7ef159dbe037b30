import type { ProjectSessionFieldsFragment } from '../../../generated/graphql.js';

/** Sessions still to come in order of time, then the others, the latest first. */
export function comingFirst<S extends Pick<ProjectSessionFieldsFragment, 'state' | 'startsAt'>>(
  sessions: readonly S[],
): S[] {
  const coming = sessions.filter(({ state }) => state === 'called');
  const others = sessions.filter(({ state }) => state !== 'called');
  return [
    ...coming.sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    ...others.sort((a, b) => b.startsAt.localeCompare(a.startsAt)),
  ];
}
