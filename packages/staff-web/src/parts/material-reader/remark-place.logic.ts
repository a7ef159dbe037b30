import type { TFunction } from 'i18next';

/** Where a remark is pinned. */
export interface PinnedAt {
  page: number;
  cell?: string | null;
  passage?: string | null;
}

/** `第 3 页` · `第 2 张工作表 C12` · `“基坑支护…”处` */
export function placeLabel({ page, cell, passage }: PinnedAt, t: TFunction<'parts'>): string {
  if (cell) return t('remark.cell', { sheet: page, cell });
  if (!passage) return t('remark.page', { page });
  const letters = [...passage];
  return t('remark.passage', { passage: letters.length > 20 ? `${letters.slice(0, 20).join('')}…` : passage });
}

const written = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The smallest of these elements, in the order of the text, in which a passage stands; one that runs over several stands where it begins. */
export function elementOfPassage<E extends { textContent: string | null }>(
  elements: Iterable<E>,
  passage: string,
): E | null {
  const all = [...elements];
  const holding = all.filter(({ textContent }) => written(textContent).includes(passage));
  const shortest = (found: E[]) =>
    found.reduce<E | null>(
      (least, each) =>
        least === null || written(each.textContent).length < written(least.textContent).length ? each : least,
      null,
    );
  if (holding.length > 0) return shortest(holding);
  // The end of a paragraph that the passage begins with.
  return all.find(({ textContent }) => beginsWithin(written(textContent), passage)) ?? null;
}

function beginsWithin(text: string, passage: string): boolean {
  for (let length = Math.min(text.length, passage.length); length >= 4; length -= 1) {
    const begun = passage.slice(0, length).trim();
    if (begun.length >= 4 && text.endsWith(begun)) return true;
  }
  return false;
}
