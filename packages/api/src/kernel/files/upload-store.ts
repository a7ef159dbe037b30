import { createWriteStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';

/** Thrown when the disk took no more. */
export class DiskFull extends Error {
  constructor(readonly uploadId: string) {
    super('The disk of the uploads is full');
  }
}

/** An upload that was begun. */
export interface BegunUpload {
  id: string;
  owner: string;
  organisation: string | null;
  /** Bytes it will have, and bytes that are here. */
  size: number;
  arrived: number;
}

const outOfRoom = new Set(['ENOSPC', 'EDQUOT']);

/** Unfinished uploads in a folder: what arrives is written where it belongs, and stays when the process ends. */
export class UploadStore extends FileStore {
  constructor(private readonly folder: string) {
    super({ directory: folder });
  }

  /** Answers how far it is now. What came before the stream broke counts. */
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const target = createWriteStream(join(this.folder, id), { flags: 'r+', start: offset });
    try {
      await pipeline(readable, target);
    } catch (error) {
      if (outOfRoom.has((error as NodeJS.ErrnoException).code ?? '')) throw new DiskFull(id);
      throw error;
    }
    return offset + target.bytesWritten;
  }

  /** Every upload that was begun and is not finished yet. */
  async begun(): Promise<BegunUpload[]> {
    const names = await readdir(this.folder).catch(() => []);
    const all = await Promise.all(
      names.filter((name) => name.endsWith('.json')).map((name) => this.readBegun(name.slice(0, -'.json'.length))),
    );
    return all.filter((upload) => upload !== null);
  }

  private async readBegun(id: string): Promise<BegunUpload | null> {
    const path = join(this.folder, id);
    try {
      const told = JSON.parse(await readFile(`${path}.json`, 'utf8')) as {
        size?: number;
        metadata?: Record<string, string>;
      };
      const { owner = '', organisation } = told.metadata ?? {};
      const arrived = (await stat(path)).size;
      return { id, owner, organisation: organisation || null, size: told.size ?? 0, arrived };
    } catch {
      // Finished, or given up, while it was being looked at.
      return null;
    }
  }
}
