import { crc32, deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';

/** Objects of a PDF from number 1 on; the first is its catalog. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    const body = typeof object === 'string' ? Buffer.from(object) : object;
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

export const stream = (dictionary: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')]);

const pages = ['<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'];

/** A whole PDF of one empty page that differs by its text; `more` goes into the catalog. */
export function samplePdf(text = '', more = '', objects: readonly (string | Buffer)[] = []): Buffer {
  const note = stream('', Buffer.from(text));
  return pdfOf([`<</Type/Catalog/Pages 2 0 R${more}>>`, ...pages, note, ...objects]);
}

/** A PDF whose objects lie packed in an object stream (PDF 1.5), as most programs write it today. */
export function packedPdf(more = '', extra: readonly string[] = []): Buffer {
  const objects = [`<</Type/Catalog/Pages 2 0 R${more}>>`, ...pages, ...extra];
  let body = '';
  const index: string[] = [];
  for (const [at, object] of objects.entries()) {
    index.push(`${at + 1} ${body.length}`);
    body += `${object} `;
  }
  const head = `${index.join(' ')} `;
  const header = Buffer.from('%PDF-1.7\n');
  const number = objects.length + 1;
  const packed = Buffer.concat([
    Buffer.from(`${number} 0 obj\n`),
    stream(`/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`, deflateSync(head + body)),
    Buffer.from('\nendobj\n'),
  ]);
  const at = header.length + packed.length;
  const row = (type: number, second: number, third: number) =>
    Buffer.from([type, (second >> 24) & 255, (second >> 16) & 255, (second >> 8) & 255, second & 255, third]);
  const rows = Buffer.concat([
    row(0, 0, 255),
    ...objects.map((_object, place) => row(2, number, place)),
    row(1, header.length, 0),
    row(1, at, 0),
  ]);
  const table = stream(`/Type/XRef/Size ${number + 2}/W[1 4 1]/Root 1 0 R/Filter/FlateDecode`, deflateSync(rows));
  return Buffer.concat([
    header,
    packed,
    Buffer.from(`${number + 1} 0 obj\n`),
    table,
    Buffer.from(`\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}

/** The beginning and the end of a PDF with `length` bytes of a picture between them: what a large drawing looks like. */
export function largePdf(length: number): { begin: Buffer; end: Buffer; size: number } {
  const begin = Buffer.from(`%PDF-1.7\n4 0 obj\n<</Length ${length}>>\nstream\n`);
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', ...pages];
  let tail = '\nendstream\nendobj\n';
  const places = objects.map((object, index) => {
    const place = begin.length + length + tail.length;
    tail += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = begin.length + length + tail.length;
  const row = (place: number) => `${String(place).padStart(10, '0')} 00000 n \n`;
  tail += `xref\n0 5\n0000000000 65535 f \n${[...places, 9].map(row).join('')}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  const end = Buffer.from(tail);
  return { begin, end, size: begin.length + length + end.length };
}

/** A ZIP of these entries. */
export function zipOf(entries: Readonly<Record<string, string | Buffer>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return collect(zip.outputStream);
}

export async function collect(source: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const main = {
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'word/document.xml'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xl/workbook.xml'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'ppt/presentation.xml'],
} as const;

/** The parts of an office document; `more` replaces or adds. */
export function officeParts(kind: keyof typeof main, more: Readonly<Record<string, string | Buffer>> = {}) {
  const [type, part] = main[kind];
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return {
    '[Content_Types].xml': `${xml}<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    '_rels/.rels': `${xml}<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: `${xml}<root>正文</root>`,
    ...more,
  };
}

/** A PNG's beginning with these measures: what a header says, whatever follows. */
export function pngHeader(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes[24] = 8;
  return bytes;
}

/** A JPEG's beginning with these measures. */
export function jpegHeader(width: number, height: number): Buffer {
  const bytes = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0001108000000000301220002110103110100ffd9',
    'hex',
  );
  bytes.writeUInt16BE(height, 25);
  bytes.writeUInt16BE(width, 27);
  return bytes;
}

/** A whole small PNG in one shade of grey; another shade is another picture. */
export function samplePng(shade: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60, 0);
  header.writeUInt32BE(20, 4);
  header[8] = 8;
  const rows = Buffer.concat(Array.from({ length: 20 }, () => Buffer.from([0, ...new Array(60).fill(shade)])));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
