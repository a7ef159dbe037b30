/** What one upload may unpack to, nested archives included. Bytes and counts. */
interface UnpackLimits {
  entriesAtMost: number;
  /** All entries together, as they really are. */
  bytesAtMost: number;
  /** Unpacked to packed, once more than `ratioFrom` bytes have come out: nothing real is packed a thousandfold. */
  ratioAtMost: number;
  ratioFrom: number;
  /** Archives inside archives: 1 is none inside another. */
  depthAtMost: number;
  /** An archive inside is read in memory to look into it; one larger than this is not taken. */
  nestedBytesAtMost: number;
}

const megabyte = 1024 ** 2;

export const archiveLimits: UnpackLimits = {
  entriesAtMost: 10_000,
  bytesAtMost: 4096 * megabyte,
  ratioAtMost: 100,
  ratioFrom: 50 * megabyte,
  depthAtMost: 3,
  nestedBytesAtMost: 64 * megabyte,
};

/** An office document is read whole by whoever opens it. */
export const documentLimits: UnpackLimits = { ...archiveLimits, bytesAtMost: 512 * megabyte, depthAtMost: 2 };

/** Counts while unpacking: what comes out is measured, never believed. */
export class UnpackBudget {
  private entries = 0;
  private bytes = 0;

  /** @param packed bytes of the whole upload */
  constructor(
    readonly limits: UnpackLimits,
    private readonly packed: number,
  ) {}

  takeEntries(count: number): boolean {
    this.entries += count;
    return this.entries <= this.limits.entriesAtMost;
  }

  takeBytes(count: number): boolean {
    this.bytes += count;
    return this.holds(this.bytes);
  }

  /** Whether so many bytes more would be too many: asked of what a directory declares, before anything is unpacked. */
  wouldTake(count: number): boolean {
    return this.holds(this.bytes + count);
  }

  private holds(bytes: number): boolean {
    const { bytesAtMost, ratioAtMost, ratioFrom } = this.limits;
    return bytes <= bytesAtMost && (bytes <= ratioFrom || bytes <= this.packed * ratioAtMost);
  }
}
