import { isCellName, passageAtMost, passageOf, remarkGround } from '@gongshen/shared/material';

/** Where a remark is pinned, as it was asked for. */
export interface AskedPlace {
  page: number;
  /** Fractions of the upright page. */
  x: number;
  y: number;
  cell?: string | null;
  passage?: string | null;
}

/** The same as it is kept: `x` and `y` in ten-thousandths. */
export interface RemarkPlace {
  page: number;
  x: number;
  y: number;
  cell: string | null;
  passage: string | null;
}

/** No drawing set has more pages. */
const pagesAtMost = 100_000;

const isFraction = (value: number) => value >= 0 && value <= 1;
const isPage = (page: number) => page >= 1 && page <= pagesAtMost;

/** What is wrong with it, by the field of the input. */
export interface PlaceProblem {
  field: 'page' | 'cell' | 'passage';
  reason: 'invalid';
  message: string;
}

type Judged = { place: RemarkPlace; problem: null } | { place: null; problem: PlaceProblem };

const fits = (place: RemarkPlace): Judged => ({ place, problem: null });
const refused = (field: PlaceProblem['field'], message: string): Judged => ({
  place: null,
  problem: { field, reason: 'invalid', message },
});

/** What fits the kind of file: a place on a page, a cell of a sheet, a passage. Anything of another kind is refused, not dropped. */
export function remarkPlace(mediaType: string, asked: AskedPlace): Judged {
  const { page, x, y } = asked;
  const cell = asked.cell ?? null;
  const passage = asked.passage ?? null;
  switch (remarkGround(mediaType)) {
    case 'cell':
      if (passage !== null || cell === null || !isCellName(cell)) {
        return refused('cell', '请在工作表中选择要批注的单元格。');
      }
      return isPage(page)
        ? fits({ page, x: 0, y: 0, cell, passage: null })
        : refused('page', '没有这张工作表，请重新选择要批注的单元格。');
    case 'passage': {
      const quoted = passageOf(passage ?? '');
      if (cell !== null || quoted === '') return refused('passage', '请在文中选中要批注的文字。');
      if ([...(passage ?? '')].length > passageAtMost) {
        return refused('passage', `引用的文字最多${passageAtMost}字，请选短一些。`);
      }
      return fits({ page: 1, x: 0, y: 0, cell: null, passage: quoted });
    }
    default:
      if (cell !== null || passage !== null || !isPage(page) || !isFraction(x) || !isFraction(y)) {
        return refused('page', '批注的位置不在页面上，请在页面上重新选择。');
      }
      return fits({ page, x: Math.round(x * 10_000), y: Math.round(y * 10_000), cell: null, passage: null });
  }
}

/** Where a remark stands, in words for the log. */
export function placeText({ page, cell, passage }: Pick<RemarkPlace, 'page' | 'cell' | 'passage'>): string {
  if (cell !== null) return `第 ${page} 张工作表 ${cell} 单元格`;
  return passage === null ? `第 ${page} 页` : `“${passage}”处`;
}
