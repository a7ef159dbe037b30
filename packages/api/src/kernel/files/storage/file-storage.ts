import type { Readable } from 'node:stream';

/** One content as it lies in the storage. */
export interface KeptContent {
  sha256: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970: when it was kept, or kept again. */
  keptAt: number;
}

export interface OpenedContent {
  stream: Readable;
  /** Bytes of the whole content, whatever the range. */
  size: number;
  /** Changes whenever the bytes were written anew: an inode with its times, an object's tag. */
  stamp: string;
}

export interface ByteRange {
  start: number;
  /** Included. */
  end: number;
}

/** Thrown when the storage has no such content. */
export class ContentMissing extends Error {
  constructor(readonly sha256: string) {
    super(`The storage has no content ${sha256}`);
  }
}

/** Thrown at the start, in plain words, when the storage cannot be used. */
export class StorageUnavailable extends Error {}

/**
 * Where the bytes lie, addressed by their SHA-256: the same content is kept once and never changes. What is not whole is
 * never found under its address. See docs/decisions/0100.
 */
export interface FileStorage {
  /** For the log and the start: where it is. */
  readonly place: string;
  /** Sees that it can be read and written. Throws StorageUnavailable. */
  prepare(): Promise<void>;
  /**
   * Takes over a finished local file. Keeping the same content twice is no error: it then counts as kept now.
   * @param anew writes it even where it lies already: what lies there is damaged
   */
  keep(localPath: string, sha256: string, anew?: boolean): Promise<void>;
  /** Keeps what was made here; otherwise as `keep`. */
  keepBytes(bytes: Buffer, sha256: string, anew?: boolean): Promise<void>;
  /** Throws ContentMissing. The stream ends with an error when reading fails. */
  open(sha256: string, range?: ByteRange): Promise<OpenedContent>;
  /** A part that is small enough for the memory, at once. Throws ContentMissing. `size`: of the whole. */
  readPart(sha256: string, range: ByteRange): Promise<{ bytes: Buffer; size: number }>;
  has(sha256: string): Promise<boolean>;
  /** Everything kept, in the order of the hashes, a few at a time. */
  list(): AsyncIterable<KeptContent>;
  /** Removes a content kept before an instant (milliseconds since 1970); false when it was kept again since, or is not there. */
  removeKeptBefore(sha256: string, before: number): Promise<boolean>;
  /** Removes what a broken write left behind before an instant; answers how many. */
  removeUnfinished(before: number): Promise<number>;
}

/** Two levels of folders, `ab/cd/abcd…`, in folder and bucket alike. */
export function addressOf(sha256: string): string {
  if (!isContentHash(sha256)) throw new Error('A stored file is addressed by its SHA-256');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

export const isContentHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
