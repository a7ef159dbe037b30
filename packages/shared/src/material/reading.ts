import { findMediaType } from './media-type.js';

/** How a file can be read in place. */
export type ReaderKind = 'pdf' | 'image' | 'document' | 'sheets' | 'other';

const images = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);
const office: Readonly<Record<string, ReaderKind>> = { DOCX: 'document', XLSX: 'sheets' };
/** Bytes of the largest office file that is opened in the page: it is read whole. */
const officeAtMost = 30 * 1024 ** 2;

export function readerKind({ mediaType, size }: { mediaType: string; size: number }): ReaderKind {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/pdf') return 'pdf';
  if (images.has(type)) return 'image';
  const kind = office[findMediaType(type)?.label ?? ''];
  return kind !== undefined && size <= officeAtMost ? kind : 'other';
}

/** Pages that stay where they are, so that something can be pinned to them. */
export const hasPages = (kind: ReaderKind) => kind === 'pdf' || kind === 'image';

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

/** What a key does while a file is being read; null: nothing of ours. */
export function readerKey(key: string): { turn: number | 'first' | 'last' } | { zoom: 1 | -1 } | null {
  if (key === 'ArrowRight' || key === 'PageDown') return { turn: 1 };
  if (key === 'ArrowLeft' || key === 'PageUp') return { turn: -1 };
  if (key === 'Home') return { turn: 'first' };
  if (key === 'End') return { turn: 'last' };
  if (key === '+' || key === '=') return { zoom: 1 };
  return key === '-' ? { zoom: -1 } : null;
}

/** A workbook as it is shown: the first sheets, and of each the first rows and columns; `cut` says that there is more. */
export interface ShownSheet {
  name: string;
  rows: string[][];
  cut: boolean;
}

const shown = { sheets: 10, rows: 500, columns: 60 };

export function shownSheets(sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[]): ShownSheet[] {
  return sheets.slice(0, shown.sheets).map(({ sheet, data }) => ({
    name: sheet,
    rows: data.slice(0, shown.rows).map((row) => row.slice(0, shown.columns).map(cellText)),
    cut: data.length > shown.rows || data.some((row) => row.length > shown.columns),
  }));
}

/** A cell as text; a workbook's day has no time and no zone. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T00:00', '').replace('T', ' ');
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell);
}

/**
 * How pdf.js fetches a PDF: only what the open page needs, so that a drawing set of 2 GB opens as fast as a letter; fonts, character maps
 * and decoders from the app's own folder, for nothing is fetched from elsewhere.
 * @param resources the folder's address, ending in `/`
 */
export const pdfReading = (resources: string) => ({
  cMapUrl: `${resources}cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${resources}standard_fonts/`,
  wasmUrl: `${resources}wasm/`,
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: 256 * 1024,
});

/**
 * Where a Word document is drawn: a frame without scripts, with a policy of its own that fetches nothing, from nowhere. What somebody else
 * wrote stays in there.
 */
export const documentFrame =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" ' +
  "content=\"default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'\"></head><body></body></html>";

/** How docx-preview draws it. */
export const documentDrawing = {
  inWrapper: true,
  useBase64URL: true,
  // Web pages within the document are none of the document's text.
  renderAltChunks: false,
  renderChanges: false,
  renderComments: false,
  experimental: false,
};

/** Links lead out of the reader: they are read, not followed. Those within the document stay. */
export const leadsOut = (href: string | null) => href !== null && !href.startsWith('#');

/** Pixels around a page of a document. */
export const aroundPage = 8;

/** How large a document is drawn: a page that is wider than its place is made as narrow, then comes the chosen zoom. Widths in pixels. */
export function documentZoom(place: number, page: number, zoom: number): number {
  const room = place - 2 * aroundPage;
  return page > 0 && room > 0 ? zoom * Math.min(1, room / page) : zoom;
}
