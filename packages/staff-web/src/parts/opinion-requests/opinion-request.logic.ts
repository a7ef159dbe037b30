import type { OpinionRequestState } from '@gongshen/shared/graphql';

/** What is still open first, by the day it is due; then the rest, newest due day first. */
export function byDueDay<R extends { readonly state: OpinionRequestState; readonly dueOn: string }>(
  requests: readonly R[],
): R[] {
  const open = requests.filter(({ state }) => state === 'open').sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const done = requests.filter(({ state }) => state !== 'open').sort((a, b) => b.dueOn.localeCompare(a.dueOn));
  return [...open, ...done];
}
