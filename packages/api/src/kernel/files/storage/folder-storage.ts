import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  addressOf,
  type ByteRange,
  ContentMissing,
  type FileStorage,
  isContentHash,
  type KeptContent,
  type OpenedContent,
  StorageUnavailable,
} from './file-storage.js';
import { OpenFiles } from './open-files.js';

/** Bytes read at a time: fewer, larger pieces cost less than Node's own 64 kB. */
const pieceBytes = 256 * 1024;

/** The embedded storage: a folder. What is being written bears another name until it is whole and on the disk. */
export class FolderStorage implements FileStorage {
  readonly place: string;
  private readonly inParts = new OpenFiles((sha256) => this.openFile(sha256));

  constructor(private readonly folder: string) {
    this.place = folder;
  }

  async prepare(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      const tried = join(this.folder, `made-${randomUUID()}`);
      await (await open(tried, 'wx')).close();
      await rm(tried);
    } catch (error) {
      throw new StorageUnavailable(`The folder of the files cannot be written: ${this.folder} (${reasonOf(error)})`);
    }
  }

  async keep(localPath: string, sha256: string, anew = false): Promise<void> {
    const target = this.pathOf(sha256);
    if (!anew && (await this.keptAgain(target))) {
      await rm(localPath, { force: true });
      return;
    }
    // On the disk, not in the system's cache: what is acknowledged is kept. And kept now, however old the upload is.
    await flush(localPath);
    const now = new Date();
    await utimes(localPath, now, now);
    await mkdir(dirname(target), { recursive: true });
    await this.moveTo(localPath, target);
    this.inParts.forget(sha256);
    await flushFolder(dirname(target));
  }

  async keepBytes(bytes: Buffer, sha256: string, anew = false): Promise<void> {
    if (!anew && (await this.keptAgain(this.pathOf(sha256)))) return;
    await mkdir(this.folder, { recursive: true });
    const made = join(this.folder, `made-${randomUUID()}`);
    try {
      const file = await open(made, 'wx');
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      await this.keep(made, sha256, anew);
    } finally {
      await rm(made, { force: true });
    }
  }

  async open(sha256: string, range?: ByteRange): Promise<OpenedContent> {
    const file = await this.openFile(sha256);
    try {
      const { size, ino, mtimeMs, ctimeMs } = await file.stat();
      // The stream closes the file; opened and looked at as one, it cannot be exchanged in between.
      const stream = file.createReadStream({ ...range, highWaterMark: pieceBytes });
      return { stream, size, stamp: `${ino}:${size}:${mtimeMs}:${ctimeMs}` };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  readPart(sha256: string, { start, end }: ByteRange): Promise<{ bytes: Buffer; size: number }> {
    return this.inParts.use(sha256, async (file, size) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end + 1, size) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return { bytes: bytes.subarray(0, filled), size };
    });
  }

  async has(sha256: string): Promise<boolean> {
    return (await findStat(this.pathOf(sha256))) !== null;
  }

  async *list(): AsyncIterable<KeptContent> {
    for (const first of await namesIn(this.folder, 2)) {
      for (const second of await namesIn(join(this.folder, first), 2)) {
        const folder = join(this.folder, first, second);
        for (const sha256 of await namesIn(folder, 64)) {
          const found = isContentHash(sha256) ? await findStat(join(folder, sha256)) : null;
          if (found !== null) yield { sha256, size: found.size, keptAt: found.mtimeMs };
        }
      }
    }
  }

  async removeKeptBefore(sha256: string, before: number): Promise<boolean> {
    const target = this.pathOf(sha256);
    // Set aside first: whoever keeps the same content meanwhile writes it anew, and what was touched last moment goes back.
    const aside = join(this.folder, `gone-${randomUUID()}`);
    try {
      await rename(target, aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
    const found = await findStat(aside);
    if (found !== null && found.mtimeMs >= before) {
      await rename(aside, target);
      return false;
    }
    await rm(aside, { force: true });
    this.inParts.forget(sha256);
    return true;
  }

  async removeUnfinished(before: number): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (!/^(made|gone|moved)-/.test(name)) continue;
      const path = join(this.folder, name);
      const found = await findStat(path);
      if (found === null || found.mtimeMs >= before) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async openFile(sha256: string): Promise<FileHandle> {
    return open(this.pathOf(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new ContentMissing(sha256) : error;
    });
  }

  /** Whether it lies there; it then counts as kept now, so that no sweep takes it for forgotten. */
  private async keptAgain(target: string): Promise<boolean> {
    const now = new Date();
    return utimes(target, now, now).then(
      () => true,
      () => false,
    );
  }

  /** A rename within one file system is all or nothing; from another one the bytes come under another name first. */
  private async moveTo(localPath: string, target: string): Promise<void> {
    try {
      await rename(localPath, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      const moved = join(this.folder, `moved-${randomUUID()}`);
      try {
        await copyFile(localPath, moved, constants.COPYFILE_EXCL);
        await flush(moved);
        await rename(moved, target);
      } finally {
        await rm(moved, { force: true });
      }
      await rm(localPath, { force: true });
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folder, addressOf(sha256));
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name in its folder, too: a rename that the power takes back would leave a row without bytes. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const findStat = (path: string) =>
  stat(path).then(
    (found) => (found.isFile() ? found : null),
    () => null,
  );

async function namesIn(folder: string, length: number): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return names.filter((name) => name.length === length).sort();
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
