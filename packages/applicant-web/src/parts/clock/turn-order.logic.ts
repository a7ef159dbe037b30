import type { TurnFieldsFragment } from '../../generated/graphql.js';

/** The reader's own turns before those of others, each in the order they came. `own` is how the API calls the reader. */
export function ownFirst<T extends Pick<TurnFieldsFragment, 'who'>>(turns: readonly T[], own: string): T[] {
  return [...turns.filter(({ who }) => who === own), ...turns.filter(({ who }) => who !== own)];
}
