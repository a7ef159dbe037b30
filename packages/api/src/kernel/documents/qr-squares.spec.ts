import { decodeQR } from 'qr/decode.js';
import { qrSquares } from './qr-squares.js';

/** The squares as a picture, as a camera would see them. */
function picture(text: string, scale = 6) {
  const { modules, squares } = qrSquares(text);
  const side = modules * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const { x, y, width } of squares) {
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + width) * scale; column += 1)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

test.each([
  'https://gs.zhuhai.gov.cn/check/7QK3-9M2D-ABCD-EFG5',
  '/check/7QK39M2DABCDEFG5',
  '编号：440402ZJ202601000001',
])('%s is read back from the squares', (text) => {
  expect(decodeQR(picture(text))).toBe(text);
});

test('there is a quiet border of four modules, and no square reaches another', () => {
  const { modules, squares } = qrSquares('https://example.cn/check/0000');
  for (const { x, y, width } of squares) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + width, y + 1)).toBeLessThanOrEqual(modules - 4);
  }
  for (const [index, square] of squares.entries()) {
    const next = squares[index + 1];
    if (next && next.y === square.y) expect(next.x).toBeGreaterThan(square.x + square.width);
  }
});
