/**
 * A text as it is searched: full and half width, and upper and lower case, are alike. Made here and not by the database, for the
 * two databases fold signs differently.
 */
export function searchText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
