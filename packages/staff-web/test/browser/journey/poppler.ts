import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler's tools, which know nothing of this system, are on this machine (Debian: poppler-utils). */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdfsig', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function look(pdf: Buffer, command: (file: string) => [string, string[]]): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongshen-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const [tool, words] = command(file);
    return execFileSync(tool, words, { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is written on a paper, cell by cell as it was drawn, without the spaces and breaks between the characters. */
export const textOf = (pdf: Buffer) => look(pdf, (file) => ['pdftotext', ['-raw', file, '-']]).replace(/\s+/g, '');

/** What pdfsig says of the signatures in a file. Who is trusted is the register's matter: certificates are not looked into. */
export const signaturesOf = (pdf: Buffer) => look(pdf, (file) => ['pdfsig', ['-nocert', file]]);
