/** The named materials first, in the order they are shown in otherwise. */
export function namedFirst<R extends { readonly code: string }>(
  requirements: readonly R[],
  named: readonly string[],
): R[] {
  const first = new Set(named);
  return [
    ...requirements.filter(({ code }) => first.has(code)),
    ...requirements.filter(({ code }) => !first.has(code)),
  ];
}
