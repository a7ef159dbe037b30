import { PassThrough, pipeline, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { StoredFile } from '../stored-file.entity.js';
import type { ArchivedFile } from './file-archives.js';

interface ZipStream {
  stream: Readable;
  /** Bytes of the whole archive, known beforehand: nothing is compressed. */
  size: number;
}

/**
 * A ZIP of the files after its index, one opened at a time and only when its turn comes. Nothing is compressed: drawings and
 * scans are already, and the size of the whole is known. A file that cannot be read breaks the stream.
 */
export function zipOf(
  index: { path: string; bytes: Buffer; at: string },
  files: readonly ArchivedFile[],
  open: (file: StoredFile) => Promise<Readable>,
): Promise<ZipStream> {
  const zip = new ZipFile();
  const stream = new PassThrough({ highWaterMark: 1024 * 1024 });
  let current: Readable | null = null;
  const about = (at: string) => ({ mtime: new Date(at), mode: 0o100644, compress: false });
  zip.addBuffer(index.bytes, index.path, about(index.at));
  for (const { path, file, withheld } of files) {
    if (withheld !== null) continue;
    zip.addReadStreamLazy(path, { ...about(file.uploadedAt), size: file.size }, (give) => {
      if (stream.destroyed) return;
      open(file).then(
        (opened) => {
          current = opened;
          opened.once('error', (error) => stream.destroy(error));
          // Whoever went away while it was being opened leaves no file open behind.
          if (stream.destroyed) opened.destroy();
          else give(null, opened);
        },
        (error: unknown) => stream.destroy(error as Error),
      );
    });
  }
  zip.on('error', (error: Error) => stream.destroy(error));
  pipeline(zip.outputStream as Readable, stream, () => current?.destroy());
  return new Promise((resolve, reject) => {
    const known = (size: number) => {
      if (size >= 0) resolve({ stream, size });
      else reject(new Error('The size of an archive is not known beforehand'));
    };
    // The types leave out what the callback is given.
    zip.end(undefined, known as () => void);
  });
}
