import type { FileHandle } from 'node:fs/promises';

/** Bytes of a file from `start`, at most `length`; fewer at its end. */
export async function readPart(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** How far from the end a ZIP's directory may begin to end: its last record, and a comment of 65,535 bytes. */
const zipTail = 22 + 65_535;

/**
 * Whether the file could be opened as a ZIP as well: unpackers look for its last record from the end, whatever the file begins with.
 * The record's two disk numbers are zero in every ZIP of our time, so that four bytes by chance are none.
 */
export async function alsoZip(file: FileHandle, size: number): Promise<boolean> {
  const tail = await readPart(file, Math.max(0, size - zipTail), Math.min(size, zipTail));
  return tail.includes(Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'));
}
