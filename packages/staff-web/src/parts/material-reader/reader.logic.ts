import { findMediaType } from '@gongshen/shared/material';

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
