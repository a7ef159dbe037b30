/** How a file can be read in place. */
export type ReaderKind = 'pdf' | 'image' | 'other';

const images = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

export function readerKind(mediaType: string): ReaderKind {
  const type = mediaType.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/pdf') return 'pdf';
  return images.has(type ?? '') ? 'image' : 'other';
}

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** The next zoom step up (`1`) or down (`-1`); stays at the ends. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const next = direction === 1 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  return next ?? zoom;
}

/** A page number within the document, from what was typed. */
export function pageWithin(page: number | null, pages: number): number {
  if (page === null || !Number.isFinite(page)) return 1;
  return Math.min(Math.max(Math.trunc(page), 1), Math.max(pages, 1));
}
