import { createReadStream } from 'node:fs';
import { ScanState } from '@gongshen/shared/material';
import { systemActor } from '../../actor.js';
import type { Tx } from '../../database/tx.js';
import { done } from '../../result.js';
import type { Services } from '../../services.js';
import { StoredFile } from '../stored-file.entity.js';
import type { FileScanner, ScanVerdict } from './file-scanner.js';

/** How a file stands after the look for malicious software; null: nothing is set up to look. */
export interface ScanStanding {
  scanState: ScanState | null;
  /** What was found, as the scanner calls it. */
  scanFinding: string | null;
}

export const notScanned: ScanStanding = { scanState: null, scanFinding: null };

const standingOf = (verdict: ScanVerdict): ScanStanding =>
  verdict.clean
    ? { scanState: ScanState.clean, scanFinding: null }
    : { scanState: ScanState.quarantined, scanFinding: verdict.finding.slice(0, 200) };

/** Looks at an upload before it is stored. A scanner that is down lets nobody read the file: it waits, and is looked at later. */
export async function scanUpload(
  { scanner, log }: { scanner: FileScanner | null } & Pick<Services, 'log'>,
  localPath: string,
): Promise<ScanStanding> {
  if (scanner === null) return notScanned;
  try {
    return standingOf(await scanner.scan(createReadStream(localPath, { highWaterMark: 256 * 1024 })));
  } catch (error) {
    log.warn({ error }, 'the scanner is not there; an upload waits for it');
    return { scanState: ScanState.waiting, scanFinding: null };
  }
}

const filesPerRun = 50;

/** Looks at the files that wait, the oldest first; ends where the scanner is not there. For the job. */
export async function scanWaiting({ scanner, db, uow, files, log }: Services): Promise<number> {
  if (scanner === null) return 0;
  const waiting = await db.read.list(StoredFile, { scanState: ScanState.waiting }, { uploadedAt: 'asc' }, filesPerRun);
  let scanned = 0;
  for (const file of waiting) {
    const standing = await files.reader
      .open(file)
      .then((bytes) => scanner.scan(bytes))
      .then(standingOf)
      .catch((error: unknown) => {
        log.warn({ error, fileId: file.id }, 'a file that waits could not be scanned');
        return null;
      });
    if (standing === null) {
      // Without the scanner no file gets further; a single bad one does not hold up the others.
      if (await scanner.answers()) continue;
      break;
    }
    const command = { name: 'file.scan', idempotencyKey: null, input: null, subject: { type: 'file', id: file.id } };
    await uow.run(systemActor('病毒查杀'), command, async (tx) => {
      const changed = await tx.updateWhere(StoredFile, { id: file.id, scanState: ScanState.waiting }, standing);
      if (changed === 1) await tellScanned(tx, file, standing);
      return done(null);
    });
    scanned += 1;
  }
  return scanned;
}

/** The event of a verdict; later modules tell the uploader of a bad one. */
export function tellScanned(
  tx: Tx,
  file: Pick<StoredFile, 'id' | 'fileName' | 'uploadedBy'>,
  { scanState, scanFinding }: ScanStanding,
): Promise<void> {
  const quarantined = scanState === ScanState.quarantined;
  return tx.event({
    type: quarantined ? 'file.quarantined' : 'file.scanned',
    subject: { type: 'file', id: file.id },
    after: { scanState, scanFinding, fileName: file.fileName, accountId: file.uploadedBy },
    text: quarantined
      ? `文件“${file.fileName}”检出恶意代码（${scanFinding}），已隔离`
      : `文件“${file.fileName}”查杀完毕，未见异常`,
    audience: 'audit',
  });
}

declare module '../../services.js' {
  interface Services {
    /** Null: nothing is set up to look for malicious software. */
    scanner: FileScanner | null;
  }
}
