/** The page of this app a message points to, without the app's own prefix; null when it points elsewhere. */
export function linkWithin(link: string | null | undefined): string | null {
  if (!link?.startsWith('/') || link.startsWith('//')) return null;
  if (link === '/staff') return '/';
  return link.startsWith('/staff/') ? link.slice('/staff'.length) : link;
}
