/** Space, soft hyphens and zero-width marks that come along when a code is copied from a page or a PDF. */
const invisible = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;
const dashes = /[‐‑‒–—―−－﹣⁃]/g;

/** Removes space, turns full-width forms into ASCII and letters into capitals: what is checked and kept of an identifier. */
export function normaliseIdentifier(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(dashes, '-').toUpperCase();
}
