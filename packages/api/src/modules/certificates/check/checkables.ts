import type { CheckVerdict } from '@gongshen/shared/certificate';
import type { Reader } from '../../../kernel/database/reader.js';

/** What anybody may know of a paper by its code: nothing of persons but masked names. */
export interface CheckedPaper {
  /** Of `checkCode`, without dashes. */
  code: string;
  /** How it stands today; never `unknown`, `altered` or `forged`, which are said of what was brought. */
  verdict: Exclude<CheckVerdict, 'unknown' | 'altered' | 'forged'>;
  /** Why, as a complete sentence. */
  reason: string;
  /** 建筑工程施工许可证, 不予许可决定书 … */
  title: string;
  number: string | null;
  /** Of an electronic certificate (GB/T 36904). */
  identifier: string | null;
  versionNumber: number | null;
  /** An organisation by its name, a person masked. */
  holder: string | null;
  issuer: string;
  projectName: string | null;
  issuedOn: string;
  validFrom: string | null;
  validUntil: string | null;
  /** What took its place. */
  newer: { number: string; issuedOn: string } | null;
  history: readonly { on: string; text: string }[];
  /** SHA-256 of the paper's file. */
  sha256: string | null;
}

/** A kind of paper that carries check codes; later modules add their own. Neither may tell of what is not public. */
export interface Checkable {
  find(read: Reader, code: string, today: string): Promise<CheckedPaper | null>;
  /** @param sha256 of the whole file, hex */
  findByFile(read: Reader, sha256: string, today: string): Promise<CheckedPaper | null>;
}

/** Every paper of the system that anybody may check by its code or its file. */
export class Checkables {
  private readonly all: Checkable[] = [];

  add(checkable: Checkable): void {
    this.all.push(checkable);
  }

  async find(read: Reader, code: string, today: string): Promise<CheckedPaper | null> {
    for (const each of this.all) {
      const found = await each.find(read, code, today);
      if (found) return found;
    }
    return null;
  }

  async findByFile(read: Reader, sha256: string, today: string): Promise<CheckedPaper | null> {
    for (const each of this.all) {
      const found = await each.findByFile(read, sha256, today);
      if (found) return found;
    }
    return null;
  }
}

declare module '../../../kernel/services.js' {
  interface Services {
    checkables: Checkables;
  }
}
