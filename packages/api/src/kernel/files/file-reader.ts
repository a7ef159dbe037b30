import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Clock } from '../now.js';
import { DamageKind } from './file-damage.entity.js';
import type { FileDamages } from './file-damages.js';
import { ContentAltered, checkedAgainst } from './storage/checked-stream.js';
import { type ByteRange, ContentMissing, type FileStorage, type OpenedContent } from './storage/file-storage.js';
import type { StoredFile } from './stored-file.entity.js';

/** Thrown instead of bytes that are not those the row names. Recorded and logged already. */
export class FileUnreadable extends Error {
  constructor(readonly kind: DamageKind) {
    super(`The stored bytes are ${kind}`);
  }
}

/** A proof holds so long, and while the bytes were not written anew. */
const provenFor = 24 * 3600_000;
const proofsAtMost = 10_000;
/** Up to so many bytes are proven before the first one leaves, so that the refusal is an answer instead of a broken stream. */
const provenBeforehand = 2 * 1024 ** 2;

/** Bytes of a part that is read at once instead of streamed: what a viewer asks for at a time. */
export const partAtMost = 1024 ** 2;

type Content = Pick<StoredFile, 'sha256' | 'size'>;

/**
 * Reads stored files, checked against their hash: a whole read is hashed on its way out and its end is held back until the hash is
 * right. Parts are compared by size only; see docs/decisions/0101.
 */
export class FileReader {
  private readonly proofs = new Map<string, { stamp: string; at: number }>();

  constructor(
    private readonly storage: FileStorage,
    private readonly damages: FileDamages,
    private readonly clock: Clock,
  ) {}

  /** Throws FileUnreadable; a stream whose bytes turn out altered ends with an error. */
  async open(file: Content, range?: ByteRange): Promise<Readable> {
    const known = await this.damages.findKnown(file.sha256);
    if (known) throw new FileUnreadable(known.kind);
    const opened = await this.openContent(file, range);
    if (range || this.isProven(file.sha256, opened.stamp)) return opened.stream;
    if (file.size > provenBeforehand) return this.checked(file, opened);
    const bytes = await buffer(this.checked(file, opened)).catch((error: unknown) => {
      throw error instanceof ContentAltered ? new FileUnreadable(DamageKind.altered) : error;
    });
    return Readable.from([bytes], { objectMode: false });
  }

  /** A part of at most `partAtMost` bytes. Throws FileUnreadable. */
  async readPart(file: Content, range: ByteRange): Promise<Buffer> {
    const known = await this.damages.findKnown(file.sha256);
    if (known) throw new FileUnreadable(known.kind);
    const { bytes, size } = await this.found(file, () => this.storage.readPart(file.sha256, range));
    if (size === file.size && bytes.length === range.end - range.start + 1) return bytes;
    return this.refuseAltered(file);
  }

  /** The whole of a file that fits into memory: a paper, a picture. */
  async readAll(file: Content): Promise<Buffer> {
    return buffer(await this.open(file));
  }

  private async openContent(file: Content, range?: ByteRange): Promise<OpenedContent> {
    const opened = await this.found(file, () => this.storage.open(file.sha256, range));
    if (opened.size === file.size) return opened;
    opened.stream.destroy();
    return this.refuseAltered(file);
  }

  private async found<T>({ sha256 }: Content, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ContentMissing)) throw error;
      await this.damages.report(sha256, DamageKind.missing);
      throw new FileUnreadable(DamageKind.missing);
    }
  }

  private async refuseAltered({ sha256 }: Content): Promise<never> {
    await this.damages.report(sha256, DamageKind.altered);
    throw new FileUnreadable(DamageKind.altered);
  }

  private checked({ sha256 }: Content, { stream, stamp }: OpenedContent): Readable {
    const checking = checkedAgainst(sha256, () => this.remember(sha256, stamp));
    pipeline(stream, checking, (error) => {
      if (error instanceof ContentAltered) void this.damages.report(sha256, DamageKind.altered);
    });
    return checking;
  }

  private isProven(sha256: string, stamp: string): boolean {
    const proof = this.proofs.get(sha256);
    return proof?.stamp === stamp && proof.at > Date.parse(this.clock.now()) - provenFor;
  }

  private remember(sha256: string, stamp: string): void {
    this.proofs.delete(sha256);
    if (this.proofs.size >= proofsAtMost) this.proofs.delete(this.proofs.keys().next().value as string);
    this.proofs.set(sha256, { stamp, at: Date.parse(this.clock.now()) });
  }
}
