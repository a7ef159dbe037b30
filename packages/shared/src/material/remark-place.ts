import { readerKind } from './reading.js';

/** What a remark is pinned to: a place on a page, a cell of a workbook's sheet, or a passage of a document, whose pages stand nowhere still. */
export type RemarkGround = 'page' | 'cell' | 'passage';

export function remarkGround(mediaType: string): RemarkGround {
  const kind = readerKind({ mediaType, size: 0 });
  if (kind === 'sheets') return 'cell';
  return kind === 'document' ? 'passage' : 'page';
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The name of a cell by its place, both from 0: `C12`. */
export const cellName = (row: number, column: number) => `${columnName(column)}${row + 1}`;

const columnsAtMost = 16_384;
const rowsAtMost = 1_048_576;

/** Whether a workbook can have a cell of this name (ECMA-376: to `XFD1048576`). */
export function isCellName(name: string): boolean {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (!match?.[1]) return false;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1, 0);
  return column <= columnsAtMost && Number(match[2]) <= rowsAtMost;
}

/** Characters of the longest passage that is quoted. */
export const passageAtMost = 200;

/** A passage as it is kept: one space for any run of white space, cut to its length. */
export function passageOf(selected: string): string {
  return [...selected.replace(/\s+/g, ' ').trim()].slice(0, passageAtMost).join('').trim();
}
