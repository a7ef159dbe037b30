import type { Tx } from '../../kernel/database/tx.js';
import type { ItemCaseRow } from '../cases/index.js';

/** Whether a file that was made by the system may be the result of this case. */
export type ResultFileSource = (tx: Tx, itemCase: ItemCaseRow, fileId: string) => Promise<boolean>;

/** A result is a file of the department's own; later modules make documents that may be one as well, and say so here. */
export class ResultFiles {
  private readonly sources: ResultFileSource[] = [];

  add(source: ResultFileSource): void {
    this.sources.push(source);
  }

  async accepts(tx: Tx, itemCase: ItemCaseRow, fileId: string): Promise<boolean> {
    for (const source of this.sources) if (await source(tx, itemCase, fileId)) return true;
    return false;
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    resultFiles: ResultFiles;
  }
}
