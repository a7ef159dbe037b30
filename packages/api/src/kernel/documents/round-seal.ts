import type PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;

/** The picture of a seal: 42 mm across, with a star, as departments have it. */
export interface RoundSeal {
  /** On the arc. */
  name: string;
  /** Straight under the star: 行政审批专用章; empty: none. */
  purpose: string;
}

const millimetre = 72 / 25.4;
/** Points. */
export const sealRadius = 21 * millimetre;
const ring = 1.2 * millimetre;
const starRadius = 7 * millimetre;
const red = '#d7000f';
/** What lies under it stays legible. */
const opacity = 0.82;
/** The arc a name may take, and how wide its signs may grow. */
const arc = (250 / 180) * Math.PI;
const largest = 15;
const purposeAt = 0.62;

/** Draws a seal round a point of the page. A picture only: what seals a paper is its signature. Font `bold` is registered. */
export function drawRoundSeal(pdf: Pdf, centre: { x: number; y: number }, { name, purpose }: RoundSeal): void {
  pdf.save();
  pdf.translate(centre.x, centre.y).opacity(opacity);
  pdf
    .circle(0, 0, sealRadius - ring / 2)
    .lineWidth(ring)
    .stroke(red);
  star(pdf);
  nameOnArc(pdf, [...name]);
  if (purpose !== '') straight(pdf, purpose);
  pdf.restore();
}

function star(pdf: Pdf): void {
  // A pentagram: its inner points lie at 0.382 of the outer ones.
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? starRadius : starRadius * 0.382;
    const angle = (index * Math.PI) / 5;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as [number, number];
  });
  pdf.polygon(...points).fill(red);
}

function nameOnArc(pdf: Pdf, signs: readonly string[]): void {
  if (signs.length === 0) return;
  const gap = ring + 1.6 * millimetre;
  const size = Math.min(largest, (arc * (sealRadius - gap - largest / 2)) / (signs.length + 1));
  const radius = sealRadius - gap - size / 2;
  // Few signs stand apart, many fill the arc.
  const step = Math.min(arc / signs.length, (size * 1.75) / radius);
  pdf.font('bold').fontSize(size);
  for (const [index, sign] of signs.entries()) {
    const angle = (index - (signs.length - 1) / 2) * step;
    pdf.save();
    pdf.rotate((angle * 180) / Math.PI, { origin: [0, 0] });
    write(pdf, sign, -radius, size);
    pdf.restore();
  }
}

function straight(pdf: Pdf, text: string): void {
  const y = sealRadius * purposeAt;
  const width = 2 * Math.sqrt((sealRadius - ring) ** 2 - (y + 5) ** 2) - 6;
  pdf.font('bold').fontSize(10);
  const size = Math.min(10, (10 * width) / pdf.widthOfString(text));
  pdf.fontSize(size);
  write(pdf, text, y, size);
}

/** Centred on x = 0, its middle at `y`. */
function write(pdf: Pdf, text: string, y: number, size: number): void {
  pdf.fillColor(red).text(text, -pdf.widthOfString(text) / 2, y - size * 0.72, { lineBreak: false });
}
