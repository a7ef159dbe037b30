import type { FileHandle } from 'node:fs/promises';

/** Milliseconds a file stays open after its last part was read. */
const staysOpenFor = 2000;
const atMost = 200;

interface OpenFile {
  opened: Promise<{ file: FileHandle; size: number }>;
  users: number;
  closing?: NodeJS.Timeout;
}

/** Files that are being read in parts: opened with the first part and closed a moment after the last, instead of with each. */
export class OpenFiles {
  private readonly open = new Map<string, OpenFile>();

  constructor(private readonly openFile: (sha256: string) => Promise<FileHandle>) {}

  /** Calls `read` with the open file and its size in bytes. */
  async use<T>(sha256: string, read: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
    const entry = this.open.get(sha256) ?? this.begin(sha256);
    clearTimeout(entry.closing);
    entry.users += 1;
    try {
      const { file, size } = await entry.opened;
      return await read(file, size);
    } finally {
      entry.users -= 1;
      this.leave(sha256, entry);
    }
  }

  /** The bytes were written anew or removed: the next part is read from what lies there then. */
  forget(sha256: string): void {
    const entry = this.open.get(sha256);
    this.open.delete(sha256);
    if (entry?.users === 0) this.close(entry);
  }

  private begin(sha256: string): OpenFile {
    const opened = this.openFile(sha256).then(async (file) => {
      try {
        return { file, size: (await file.stat()).size };
      } catch (error) {
        await file.close();
        throw error;
      }
    });
    const entry: OpenFile = { opened, users: 0 };
    if (this.open.size < atMost) this.open.set(sha256, entry);
    // What could not be opened is tried again by the next one.
    opened.catch(() => this.open.get(sha256) === entry && this.open.delete(sha256));
    return entry;
  }

  private leave(sha256: string, entry: OpenFile): void {
    if (entry.users > 0) return;
    if (this.open.get(sha256) === entry) {
      entry.closing = setTimeout(() => this.forget(sha256), staysOpenFor);
      entry.closing.unref();
    } else this.close(entry);
  }

  private close({ opened, closing }: OpenFile): void {
    clearTimeout(closing);
    opened.then(
      ({ file }) => file.close().catch(() => undefined),
      () => undefined,
    );
  }
}
