import { encodeQR } from 'qr';

/** Dark squares of a QR code, in modules from its upper left corner; neighbours of a row are one square. */
export interface QrSquares {
  /** Modules along one side, with the quiet border of four the standard asks for (ISO/IEC 18004). */
  modules: number;
  squares: { x: number; y: number; width: number }[];
}

/** A QR code as squares to be drawn. The same text gives the same squares; a quarter of it may be covered by a stamp or a stain. */
export function qrSquares(text: string): QrSquares {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 });
  const squares: QrSquares['squares'] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      let width = 1;
      while (row[x + width]) width += 1;
      squares.push({ x, y, width });
      x += width;
    }
  });
  return { modules: rows.length, squares };
}
