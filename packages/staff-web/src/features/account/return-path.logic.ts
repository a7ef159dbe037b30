/** Where to go after signing in: the page that was asked for, when it is one of ours, else the start page. */
export function returnPath(from: string | null): string {
  return from?.startsWith('/') && !from.startsWith('//') && !from.includes('\\') ? from : '/';
}
