/** One cell of a grid: a label, or something written. */
export interface PaperCell {
  text: string;
  /** Part of the row's width; those of a row add up to 1. */
  width: number;
  /** Drawn as a label: centred, on grey. */
  label?: boolean;
  /** Written to the left unless said otherwise. */
  align?: 'center' | 'right';
  /** Least height in points: room to sign by hand. */
  height?: number;
}

/** What a paper is made of, from top to bottom. */
export type PaperBlock =
  | { kind: 'title'; text: string }
  /** Under the title: the number of the paper. */
  | { kind: 'number'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Bordered rows; a row that does not fit goes on on the next page, under the heading once more. */
  | { kind: 'grid'; heading?: readonly PaperCell[]; rows: readonly (readonly PaperCell[])[] }
  /** At the right, with room for a seal: who issues it and when; at the left, beside it, a QR code with a few lines under it. */
  | { kind: 'signature'; lines: readonly string[]; qr?: { text: string; caption: string } }
  /** Over the signature written before it, else at the right: a round red seal with the unit's name, `purpose` under its star. A picture only. */
  | { kind: 'seal'; name: string; purpose: string }
  /** A picture, PNG or JPEG, no higher than `height` points, with a line under it. */
  | { kind: 'picture'; bytes: Buffer; height: number; caption: string }
  /** A QR code of `text`, drawn as squares, with a few lines beside it. */
  | { kind: 'qr'; text: string; caption: string };

/** A paper to be made into a PDF. Two papers that are alike become the same bytes. */
export interface Paper {
  title: string;
  /** Whose paper it is: an authority's name. */
  author: string;
  /** ISO instant; the only time that stands in the file. */
  issuedAt: string;
  /** At the foot of every page, beside the page's number. */
  footer: string;
  /** Kept in the file for machines, not drawn. ASCII. */
  keywords?: string;
  blocks: readonly PaperBlock[];
}

/** A row of a label and what is written beside it. */
export function labelled(label: string, text: string): PaperCell[] {
  return [
    { text: label, width: 0.18, label: true },
    { text, width: 0.82 },
  ];
}

/** Two such pairs in one row. */
export function labelledPairs(first: [string, string], second: [string, string]): PaperCell[] {
  return [first, second].flatMap(([label, text]) => [
    { text: label, width: 0.18, label: true },
    { text, width: 0.32 },
  ]);
}
