/** A notification's link when it is a page of this app; staff pages and outside addresses are not offered here. */
export function insideLink(link: string | null | undefined): string | null {
  if (!link?.startsWith('/') || link.startsWith('//') || link.startsWith('/staff')) return null;
  return link;
}
