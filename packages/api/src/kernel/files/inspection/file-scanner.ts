import type { Readable } from 'node:stream';

/** What a scanner says of a file; `finding` is the name it gives to what it found. */
export type ScanVerdict = { clean: true } | { clean: false; finding: string };

/** Looks for malicious software. Anything but a verdict is thrown: a file that could not be looked at is not clean. */
export interface FileScanner {
  /** As told to administrators: `ClamAV`. */
  readonly name: string;
  scan(bytes: Readable): Promise<ScanVerdict>;
  /** Whether it answers now. */
  answers(): Promise<boolean>;
}
