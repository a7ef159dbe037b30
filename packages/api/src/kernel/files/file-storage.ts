import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where the bytes lie, addressed by their SHA-256: the same content is kept once, and never changes. */
export interface FileStorage {
  /** Takes over a finished local file. Keeping the same content twice is no error. */
  keep(localPath: string, sha256: string): Promise<void>;
  /** Keeps what was made here. Keeping the same content twice is no error. */
  keepBytes(bytes: Buffer, sha256: string): Promise<void>;
  /** The bytes from `start` to `end`, both included. */
  open(sha256: string, range?: { start: number; end: number }): Readable;
  has(sha256: string): Promise<boolean>;
}

/** The embedded storage: a folder with two levels, `ab/cd/abcd…`. */
export class FolderStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  async keep(localPath: string, sha256: string): Promise<void> {
    if (await this.has(sha256)) {
      await rm(localPath, { force: true });
      return;
    }
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true });
    await rename(localPath, target);
  }

  async keepBytes(bytes: Buffer, sha256: string): Promise<void> {
    if (await this.has(sha256)) return;
    await mkdir(this.folder, { recursive: true });
    const made = join(this.folder, `made-${randomUUID()}`);
    const file = await open(made, 'wx');
    try {
      await file.writeFile(bytes);
      // On the disk, not in the system's cache: what is acknowledged is kept.
      await file.sync();
    } finally {
      await file.close();
    }
    await this.keep(made, sha256);
  }

  open(sha256: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.pathOf(sha256), range);
  }

  async has(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A stored file is addressed by its SHA-256');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}
