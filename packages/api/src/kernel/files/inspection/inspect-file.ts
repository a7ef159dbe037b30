import { type FileHandle, open } from 'node:fs/promises';
import { findMediaType, mediaTypeOfFileName } from '@gongshen/shared/material';
import type { UploadRefusal } from '../upload-rules.js';
import { alsoZip, readPart } from './file-peek.js';
import { beginsZip, inspectArchive } from './inspect-archive.js';
import { inspectImage } from './inspect-image.js';
import { Refused, refusalOf } from './inspection-refusal.js';
import { readPdf } from './pdf-reader.js';
import { scanPdf } from './pdf-scan.js';
import { archiveLimits, documentLimits, UnpackBudget } from './unpack-budget.js';

/** What a file is, by its content: its media type (null: none that is taken in), or why it is not taken. */
type Inspection = { mediaType: string | null; refusal: null } | { mediaType: null; refusal: UploadRefusal };

const archive = 'application/zip';

/** What a file must begin with, exactly at its first byte. */
const signatures: readonly { mediaType: string; begins: (head: Buffer) => boolean }[] = [
  { mediaType: 'application/pdf', begins: (head) => startsWith(head, '%PDF-') },
  { mediaType: 'image/jpeg', begins: (head) => startsWith(head, '\xff\xd8\xff') },
  { mediaType: 'image/png', begins: (head) => startsWith(head, '\x89PNG\r\n\x1a\n') },
  { mediaType: 'image/vnd.dwg', begins: (head) => /^AC10\d\d/.test(head.toString('latin1')) },
  { mediaType: 'application/x-step', begins: (head) => startsWith(head, 'ISO-10303-21;') },
  { mediaType: archive, begins: beginsZip },
];

const startsWith = (head: Buffer, signature: string) =>
  head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));

/**
 * Looks into a file on the disk, whatever its name says, by ranges and never whole. `size` in bytes. Its name only spares the long look
 * at what will be refused for not being what it is called.
 */
export async function inspectFile(path: string, size: number, fileName: string): Promise<Inspection> {
  const file = await open(path, 'r');
  try {
    const head = await readPart(file, 0, Math.min(size, 64));
    const begun = signatures.find(({ begins }) => begins(head))?.mediaType ?? null;
    if (begun === null) return { mediaType: null, refusal: null };
    const promised = mediaTypeOfFileName(fileName)?.mediaType ?? null;
    if (promised !== null && begun !== archive && promised !== begun) return { mediaType: begun, refusal: null };
    return { mediaType: await lookInto(path, file, size, begun, promised), refusal: null };
  } catch (error) {
    if (error instanceof Refused) return { mediaType: null, refusal: refusalOf(error.code) };
    throw error;
  } finally {
    await file.close();
  }
}

async function lookInto(
  path: string,
  file: FileHandle,
  size: number,
  begun: string,
  promised: string | null,
): Promise<string | null> {
  if (begun === archive) return inspectArchive(file.fd, new UnpackBudget(limitsFor(promised), size));
  if (await alsoZip(file, size)) throw new Refused('MIXED_CONTENT');
  if (begun === 'application/pdf') {
    const { encrypted } = await scanPdf(path, file);
    await readPdf(path, size, encrypted);
  }
  if (begun === 'image/png' || begun === 'image/jpeg') await inspectImage(file, size);
  return begun;
}

/** A document is read whole by whoever opens it: it may unpack to less than an archive of drawings. */
function limitsFor(promised: string | null) {
  const document = promised !== null && promised !== archive && findMediaType(promised)?.label !== 'OFD';
  return document ? documentLimits : archiveLimits;
}
