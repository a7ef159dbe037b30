import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createInflate } from 'node:zlib';
import { Refused } from './inspection-refusal.js';
import { holdsActiveName, plainNames } from './pdf-names.js';

const pieceLength = 1024 ** 2;
/** What is looked at again with the next piece: the longest dictionary before a stream. */
const overlap = 64 * 1024;
/** An object stream packs small objects: a hundred thousand of them are a few megabytes. */
const objectsAtMost = 64 * 1024 ** 2;

const keyword = Buffer.from('stream', 'latin1');

/**
 * Reads a PDF once from beginning to end, a piece at a time, and looks for active content where any reader could find it: in plain
 * objects wherever they lie, and in packed object streams. It believes no table of contents of the file's own. Throws `Refused`.
 */
export async function scanPdf(path: string, file: FileHandle): Promise<{ encrypted: boolean }> {
  const buffer = Buffer.alloc(overlap + pieceLength);
  let kept = 0;
  let encrypted = false;
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(buffer, kept, pieceLength, at);
    if (bytesRead === 0) return { encrypted };
    const piece = buffer.subarray(0, kept + bytesRead);
    if (holdsActiveName(piece)) throw new Refused('PDF_ACTIVE');
    encrypted ||= piece.includes('/Encrypt');
    // A keyword cut by the end of a piece is whole in the next one; one that was whole before is not looked at twice.
    for (const stream of objectStreams(piece, kept)) await lookInto(path, at - kept + stream.at, stream.dictionary);
    at += bytesRead;
    const keep = Math.min(overlap, piece.length);
    piece.copy(buffer, 0, piece.length - keep);
    kept = keep;
  }
}

/** Streams whose dictionary has `/First`, as readers demand of object streams and of nothing else that is a stream. */
function* objectStreams(piece: Buffer, seen: number): Generator<{ at: number; dictionary: string }> {
  for (let at = piece.indexOf(keyword); at >= 0; at = piece.indexOf(keyword, at + 1)) {
    const end = at + keyword.length;
    const lineEnd = piece.toString('latin1', end, end + 2);
    if (end + 2 <= seen || !/^[\r\n]/.test(lineEnd) || piece.toString('latin1', at - 3, at) === 'end') continue;
    const before = piece.toString('latin1', Math.max(0, at - overlap), at);
    const begin = [...before.matchAll(/\d\s+obj\b/g)].at(-1)?.index ?? 0;
    const dictionary = plainNames(before.slice(begin));
    if (/\/First(?![A-Za-z0-9])/.test(dictionary)) yield { at: end + (lineEnd === '\r\n' ? 2 : 1), dictionary };
  }
}

/** Unpacks one object stream and looks for names in it. One that is packed in an unusual way hides something. */
async function lookInto(path: string, start: number, dictionary: string): Promise<void> {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+|\d+\s+\d+\s+R)?/.exec(dictionary);
  // Not packed: its names were met in the plain.
  if (filter === null) return;
  const usual = /^\[?\s*\/(FlateDecode|Fl)\s*\]?$/.test(filter[1] ?? '');
  if (!usual || /\/Predictor\s*([2-9]|1\d)/.test(dictionary)) throw new Refused('PDF_UNREADABLE');
  const objects = await unpack(path, start);
  if (holdsActiveName(objects)) throw new Refused('PDF_ACTIVE');
}

/**
 * The stream ends where its packing ends, whatever length its dictionary tells; what comes out before an error counts, for readers
 * take it too. Under encryption it is no deflate stream at all: nothing comes out, and the reader that has the key looks at it.
 */
async function unpack(path: string, start: number): Promise<Buffer> {
  const source = createReadStream(path, { start, highWaterMark: 64 * 1024 });
  const inflate = createInflate();
  source.on('error', (error) => inflate.destroy(error));
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of source.pipe(inflate) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length > objectsAtMost) throw new Refused('PDF_UNREADABLE');
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
  return Buffer.concat(pieces);
}
