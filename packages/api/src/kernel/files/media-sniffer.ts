import { type FileHandle, open } from 'node:fs/promises';

/** Pixels of the largest picture taken in: what a browser can show without falling over. */
const pixelsAtMost = 200_000_000;
const headLength = 64;
/** Where a ZIP keeps its list of names: at the end, at most this far from it in the files we look into. */
const tailLength = 65_536;

interface Peeked {
  head: Buffer;
  tail: Buffer;
}

async function peek(file: FileHandle, size: number): Promise<Peeked> {
  const head = Buffer.alloc(Math.min(headLength, size));
  await file.read(head, 0, head.length, 0);
  const tail = Buffer.alloc(Math.min(tailLength, size));
  await file.read(tail, 0, tail.length, size - tail.length);
  return { head, tail };
}

const startsWith = (head: Buffer, signature: string) =>
  head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));

/** Each accepted type by what it must begin with; nothing is unpacked. */
const signatures: { mediaType: string; matches: (peeked: Peeked) => boolean }[] = [
  { mediaType: 'application/pdf', matches: ({ head }) => startsWith(head, '%PDF-') },
  { mediaType: 'image/jpeg', matches: ({ head }) => startsWith(head, '\xff\xd8\xff') },
  {
    mediaType: 'image/png',
    matches: ({ head }) =>
      startsWith(head, '\x89PNG\r\n\x1a\n') &&
      head.length >= 24 &&
      head.readUInt32BE(16) * head.readUInt32BE(20) <= pixelsAtMost,
  },
  { mediaType: 'image/vnd.dwg', matches: ({ head }) => /^AC10\d\d/.test(head.toString('latin1')) },
  { mediaType: 'application/x-step', matches: ({ head }) => startsWith(head, 'ISO-10303-21;') },
  {
    mediaType: 'application/ofd',
    matches: ({ head, tail }) => startsWith(head, 'PK\x03\x04') && tail.includes('OFD.xml'),
  },
  { mediaType: 'application/zip', matches: ({ head }) => startsWith(head, 'PK\x03\x04') },
];

/**
 * The media type of a file on disk by its content, or null when it is none of the accepted ones.
 * Reads a few kilobytes, whatever the size in bytes.
 */
export async function sniffMediaType(path: string, size: number): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const peeked = await peek(file, size);
    return signatures.find(({ matches }) => matches(peeked))?.mediaType ?? null;
  } finally {
    await file.close();
  }
}
