import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Paper } from './paper.js';
import { PaperLayout, page } from './paper-layout.js';

const fontFiles = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' } as const;

let fonts: Promise<Record<keyof typeof fontFiles, Buffer>> | null = null;

/** Both faces, read once: 8 MB each. */
function readFonts() {
  fonts ??= (async () => {
    const folder = new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc'));
    const read = (name: string) => readFile(fileURLToPath(new URL(name, folder)));
    const [regular, bold] = await Promise.all([read(fontFiles.regular), read(fontFiles.bold)]);
    return { regular, bold };
  })();
  return fonts;
}

/**
 * A paper as PDF with the signs it uses of an open Chinese font embedded, and page numbers. The same paper gives the same bytes:
 * the only time in the file is the paper's, and its id is made from that.
 */
export async function paperPdf(paper: Paper): Promise<Buffer> {
  const { regular, bold } = await readFonts();
  const at = new Date(paper.issuedAt);
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: paper.title,
      Author: paper.author,
      Creator: '工审',
      Producer: '工审',
      CreationDate: at,
      ModDate: at,
      ...(paper.keywords ? { Keywords: paper.keywords } : {}),
    },
  });
  const pieces: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', regular);
  pdf.registerFont('bold', bold);
  const layout = new PaperLayout(pdf);
  paper.blocks.forEach((block, index) => {
    layout.draw(block, paper.blocks.slice(index + 1));
  });
  numberPages(pdf, paper.footer);
  pdf.end();
  return whole;
}

function numberPages(pdf: InstanceType<typeof PDFDocument>, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    pdf.font('regular').fontSize(9).fillColor('#444444');
    const place = `第 ${index + 1} 页　共 ${count} 页`;
    const y = page.height - 48;
    pdf.text(footer, page.side, y, { lineBreak: false });
    pdf.text(place, page.width - page.side - pdf.widthOfString(place), y, { lineBreak: false });
  }
}
