/** Where to go after signing in: only a path of this site, never an address from outside. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\') || next.startsWith('/login'))
    return '/projects';
  return next;
}
