import type PDFDocument from 'pdfkit';
import type { PaperBlock, PaperCell } from './paper.js';
import { qrSquares } from './qr-squares.js';
import { drawRoundSeal, type RoundSeal, sealRadius } from './round-seal.js';
import { linesOf } from './text-lines.js';

type Pdf = InstanceType<typeof PDFDocument>;
export type Face = 'regular' | 'bold';

/** A4 in points, with the margins of an official paper (GB/T 9704: 37 mm above, 28 mm beside). */
export const page = { width: 595.28, height: 841.89, top: 80, bottom: 78, side: 66 } as const;

const styles = {
  title: { face: 'bold', size: 20, leading: 30, after: 6, align: 'center' },
  number: { face: 'regular', size: 11, leading: 18, after: 14, align: 'center' },
  heading: { face: 'bold', size: 13, leading: 22, after: 6, align: 'left' },
  paragraph: { face: 'regular', size: 11, leading: 19, after: 6, align: 'left' },
  caption: { face: 'regular', size: 9, leading: 15, after: 0, align: 'left' },
  signature: { face: 'regular', size: 11, leading: 22, after: 0, align: 'center' },
  cell: { face: 'regular', size: 10.5, leading: 17, after: 0, align: 'left' },
  label: { face: 'bold', size: 10.5, leading: 17, after: 0, align: 'center' },
} as const satisfies Record<string, { face: Face; size: number; leading: number; after: number; align: string }>;
type Signature = Extract<PaperBlock, { kind: 'signature' }>;
interface Style {
  face: Face;
  size: number;
  leading: number;
  align: 'left' | 'center' | 'right';
}

const inner = page.width - 2 * page.side;
const floor = page.height - page.bottom;
const padding = { x: 6, y: 4 };
const line = { colour: '#444444', width: 0.6 };
const labelGround = '#f2f2f2';
/** A heading at the foot of a page heads nothing: it takes two rows along. */
const headed = 90;
/** Of a QR code: 28 mm, its quiet border included, read from an arm's length. */
const qrSide = 80;
/** About the quiet border at its sides: what is printed stands flush with the text. */
const qrBorder = 7;
/** Half the height a round seal takes over the name and the day under it (42 mm across). */
const sealRoom = 60;

/** Draws blocks from top to bottom, on as many pages as they take. Fonts `regular` and `bold` are registered. */
export class PaperLayout {
  private y: number = page.top;
  /** Of the grid being drawn: what stands at its head on every page. */
  private heading: readonly PaperCell[] | null = null;
  /** The middle of the last signature on this page. */
  private signed: { x: number; y: number } | null = null;

  constructor(private readonly pdf: Pdf) {}

  /** @param following what follows: the last sentence and the signature under it stay on one page, and the heading over that sentence */
  draw(block: PaperBlock, following: readonly PaperBlock[] = []): void {
    const { leading, after } = styles.heading;
    const [own, last] = block.kind === 'heading' ? [leading + after, following] : [0, [block, ...following]];
    const end = this.endOf(last);
    if (end > 0) this.ensure(own + end);
    if (block.kind === 'grid') {
      if (block.heading) {
        this.ensure(headed);
        this.row(block.heading);
      }
      this.heading = block.heading ?? null;
      for (const row of block.rows) this.row(row);
      this.heading = null;
      this.y += 12;
    } else if (block.kind === 'signature') this.signature(block);
    else if (block.kind === 'seal') this.seal(block);
    else if (block.kind === 'qr') this.qr(block.text, block.caption);
    else if (block.kind === 'picture') this.picture(block.bytes, block.height, block.caption);
    else this.text(block.kind, block.text);
  }

  private text(kind: 'title' | 'number' | 'heading' | 'paragraph', text: string): void {
    const style = styles[kind];
    // A heading takes some of what it heads along.
    if (kind === 'heading') this.ensure(style.leading + style.after + headed);
    for (const each of this.lines(text, inner, style)) {
      this.ensure(style.leading);
      this.line(each, page.side, inner, style);
      this.y += style.leading;
    }
    this.y += style.after;
  }

  /** Height of a last sentence with its signature; 0: what begins here is none. */
  private endOf([block, next]: readonly PaperBlock[]): number {
    if (block?.kind !== 'paragraph' || next?.kind !== 'signature') return 0;
    return this.heightOf(block.text) + this.closing(next);
  }

  private heightOf(paragraph: string): number {
    const style = styles.paragraph;
    return this.lines(paragraph, inner, style).length * style.leading + style.after;
  }

  /** Height a signature takes, the gap above it included. */
  private closing({ lines, qr }: Signature): number {
    const captions = qr ? this.lines(qr.caption, inner / 2, styles.caption).length * styles.caption.leading : 0;
    return 12 + Math.max(lines.length * styles.signature.leading + sealRoom, qr ? qrSide + captions : 0);
  }

  /** Stays together: a signature alone on a page would belong to nothing. */
  private signature(block: Signature): void {
    const { lines: texts, qr } = block;
    const style = styles.signature;
    const written = texts.length * style.leading;
    const captions = qr ? this.lines(qr.caption, inner / 2, styles.caption) : [];
    const height = this.closing(block) - 12;
    this.ensure(height + 12);
    const top = this.y + 12;
    if (qr) {
      this.squares(qr.text, page.side - qrBorder, top);
      this.y = top + qrSide;
      this.put(captions, page.side, inner / 2, styles.caption);
    }
    this.pdf.font(style.face).fontSize(style.size);
    const wide = Math.max(sealRoom * 2, ...texts.map((text) => this.pdf.widthOfString(text)));
    this.y = top + sealRoom / 2;
    this.put(texts, page.width - page.side - wide, wide, style);
    this.signed = { x: page.width - page.side - wide / 2, y: top + sealRoom / 2 + written / 2 };
    this.y = top + height;
  }

  private seal(seal: RoundSeal): void {
    if (this.signed === null) {
      this.ensure(2 * sealRadius + 12);
      this.y += 2 * sealRadius + 12;
    }
    const centre = this.signed ?? { x: page.width - page.side - sealRadius, y: this.y - sealRadius };
    drawRoundSeal(this.pdf, centre, seal);
  }

  /** The code at the left, what it is for beside it; never on two pages. */
  private qr(text: string, caption: string): void {
    const width = inner - qrSide - 10;
    const lines = this.lines(caption, width, styles.caption);
    const written = lines.length * styles.caption.leading;
    const height = Math.max(qrSide, written);
    this.ensure(height + 12);
    const top = this.y + 12;
    this.squares(text, page.side, top);
    this.y = top + (height - written) / 2;
    this.put(lines, page.side + qrSide + 10, width, styles.caption);
    this.y = top + height;
  }

  /** One path for all squares: no hairlines between neighbours, and a small file. */
  private squares(text: string, left: number, top: number): void {
    const { modules, squares } = qrSquares(text);
    const unit = qrSide / modules;
    for (const { x, y, width } of squares) this.pdf.rect(left + x * unit, top + y * unit, width * unit, unit);
    this.pdf.fill('#000000');
  }

  private picture(bytes: Buffer, height: number, caption: string): void {
    this.ensure(height + styles.caption.leading + 6);
    this.pdf.image(bytes, page.side, this.y, { fit: [inner, height] });
    this.y += height;
    this.put([caption], page.side, inner, styles.caption);
    this.y += 6;
  }

  private put(lines: readonly string[], x: number, width: number, style: Style): void {
    for (const each of lines) {
      this.line(each, x, width, style);
      this.y += style.leading;
    }
  }

  private row(cells: readonly PaperCell[]): void {
    const written = cells.map((cell) => {
      const style = cell.label ? styles.label : { ...styles.cell, align: cell.align ?? styles.cell.align };
      return { cell, style, lines: this.lines(cell.text, cell.width * inner - 2 * padding.x, style) };
    });
    const leading = styles.cell.leading;
    const least = Math.max(0, ...cells.map(({ height }) => height ?? 0));
    const count = Math.max(...written.map(({ lines }) => lines.length));
    let drawn = 0;
    while (drawn < count) {
      // Room for two lines, or for the whole of a short row: else on the next page.
      this.ensure(Math.max(least, Math.min(count - drawn, 2) * leading + 2 * padding.y));
      const room = Math.floor((floor - this.y - 2 * padding.y) / leading);
      const now = Math.min(room, count - drawn);
      const height = Math.max(now * leading + 2 * padding.y, drawn + now === count ? least : 0);
      let x: number = page.side;
      for (const { cell, style, lines } of written) {
        const width = cell.width * inner;
        this.box(x, width, height, cell.label === true);
        const part = cell.label ? (drawn === 0 ? lines : []) : lines.slice(drawn, drawn + now);
        const top = this.y;
        this.y += cell.label ? Math.max(padding.y, (height - part.length * leading) / 2) : padding.y;
        for (const each of part) {
          this.line(each, x + padding.x, width - 2 * padding.x, style);
          this.y += leading;
        }
        this.y = top;
        x += width;
      }
      this.y += height;
      drawn += now;
    }
  }

  private box(x: number, width: number, height: number, shaded: boolean): void {
    if (shaded) this.pdf.rect(x, this.y, width, height).fill(labelGround);
    this.pdf.rect(x, this.y, width, height).lineWidth(line.width).stroke(line.colour);
  }

  private lines(text: string, width: number, { face, size }: Style): string[] {
    this.pdf.font(face).fontSize(size);
    return linesOf(text, width, (piece) => this.pdf.widthOfString(piece));
  }

  private line(text: string, x: number, width: number, { face, size, leading, align }: Style): void {
    this.pdf.font(face).fontSize(size).fillColor('#000000');
    const free = Math.max(0, width - this.pdf.widthOfString(text));
    const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
    this.pdf.text(text, x + shift, this.y + (leading - size * 1.3) / 2, { lineBreak: false });
  }

  private ensure(height: number): void {
    if (this.y + height <= floor) return;
    this.pdf.addPage();
    this.y = page.top;
    this.signed = null;
    if (this.heading === null) return;
    const heading = this.heading;
    this.heading = null;
    this.row(heading);
    this.heading = heading;
  }
}
