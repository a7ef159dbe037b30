import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';
import { refuseEntryName, refuseProgram } from './archive-rules.js';
import { type ArchiveContent, archiveMediaType, keptOf } from './inspect-document.js';
import { Refused } from './inspection-refusal.js';
import type { UnpackBudget } from './unpack-budget.js';

const options = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true } as const;
/** Bytes of an entry that are looked at, to know what it is. */
const headLength = 4096;
/** Bytes of one archive's own parts that are kept while it is looked at. */
const keptAtMost = 32 * 1024 ** 2;

const signatureLength = 4;

/** Whether bytes begin a ZIP, or what is built as one (docx, xlsx, OFD). */
export const beginsZip = (head: Buffer) =>
  head.subarray(0, signatureLength).equals(Buffer.from('PK\x03\x04', 'latin1'));

/**
 * Looks into an archive: its directory first, then everything in it is unpacked, counted and thrown away. Answers its media type,
 * null when it is an office document of a kind that is not taken in. Throws `Refused`. The file stays its owner's to close.
 */
export async function inspectArchive(fd: number, budget: UnpackBudget): Promise<string | null> {
  const zip = await fromFdPromise(fd, options).catch(() => damaged());
  return archiveMediaType(await look(zip, budget, 1));
}

async function look(zip: ZipFile, budget: UnpackBudget, depth: number): Promise<ArchiveContent> {
  if (!budget.takeEntries(zip.entryCount)) throw new Refused('ARCHIVE_TOO_MANY');
  const entries = await readDirectory(zip);
  refuseDirectory(entries, budget);
  const parts = new Map<string, Buffer>();
  let kept = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const stream = await zip.openReadStreamPromise(entry).catch(() => damaged());
    const wanted = keptOf(entry.fileName);
    const { head, whole } = await unpack(stream, budget, Math.max(wanted, headLength), entry);
    refuseProgram(entry.fileName, head);
    if (whole) await lookInside(whole, budget, depth + 1);
    if (wanted === 0) continue;
    parts.set(entry.fileName, head);
    kept += head.length;
    if (kept > keptAtMost) throw new Refused('ARCHIVE_TOO_MANY');
  }
  return { names: new Set(entries.map(({ fileName }) => fileName)), parts };
}

async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    if (error instanceof Error && /path|characters in fileName/.test(error.message))
      throw new Refused('ARCHIVE_UNSAFE_NAME');
    return damaged();
  }
  return entries;
}

/** What the directory alone says: names, links, passwords, sizes, entries that lie over each other. */
function refuseDirectory(entries: readonly Entry[], budget: UnpackBudget): void {
  if (entries.length === 0) damaged();
  const places = entries.map((entry) => entry.relativeOffsetOfLocalHeader).sort((a, b) => a - b);
  // Something lies before the first entry: the file is something else as well.
  if (places[0] !== 0) throw new Refused('MIXED_CONTENT');
  // Entries that share their bytes are how a small file unpacks to petabytes.
  if (new Set(places).size < places.length) throw new Refused('ARCHIVE_BOMB');
  let declared = 0;
  for (const entry of entries) {
    refuseEntryName(entry.fileName);
    if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) throw new Refused('ARCHIVE_LINK');
    if (entry.isEncrypted()) throw new Refused('ARCHIVE_ENCRYPTED');
    refuseOverlap(entry, places);
    declared += entry.uncompressedSize;
  }
  if (!budget.wouldTake(declared)) throw new Refused('ARCHIVE_BOMB');
}

/** 30 bytes are the least that stands before an entry's own bytes. */
function refuseOverlap({ relativeOffsetOfLocalHeader: at, compressedSize }: Entry, places: readonly number[]): void {
  const next = places[firstAfter(places, at)];
  if (next !== undefined && at + 30 + compressedSize > next) throw new Refused('ARCHIVE_BOMB');
}

/** Index of the first place after `at`, by halving: a directory has thousands of entries. */
function firstAfter(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Unpacked {
  head: Buffer;
  /** All of it, when it is itself an archive. */
  whole: Buffer | null;
}

/** Unpacks one entry and throws it away, counting; ends at the first byte too many. */
async function unpack(stream: Readable, budget: UnpackBudget, keep: number, entry: Entry): Promise<Unpacked> {
  let head = Buffer.alloc(0);
  let begin = Buffer.alloc(0);
  let nested: Buffer[] | null = null;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (!budget.takeBytes(chunk.length)) throw new Refused('ARCHIVE_BOMB');
      // What it begins with may come in drips: it is known with its fourth byte.
      if (nested) nested.push(chunk);
      else if (begin.length < signatureLength) {
        begin = Buffer.concat([begin, chunk]);
        if (beginsZip(begin)) {
          if (entry.uncompressedSize > budget.limits.nestedBytesAtMost) throw new Refused('ARCHIVE_TOO_DEEP');
          nested = [begin];
        }
      }
      if (head.length < keep) head = Buffer.concat([head, chunk.subarray(0, keep - head.length)]);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    // More, or less, than its directory says; or no deflate stream at all.
    return damaged();
  } finally {
    stream.destroy();
  }
  return { head, whole: nested && Buffer.concat(nested) };
}

async function lookInside(bytes: Buffer, budget: UnpackBudget, depth: number): Promise<void> {
  if (depth > budget.limits.depthAtMost) throw new Refused('ARCHIVE_TOO_DEEP');
  const zip = await fromBufferPromise(bytes, options).catch(() => damaged());
  archiveMediaType(await look(zip, budget, depth));
}

function damaged(): never {
  throw new Refused('ARCHIVE_DAMAGED');
}
