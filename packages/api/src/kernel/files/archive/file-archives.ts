import type { Actor } from '../../actor.js';
import type { Database } from '../../database/data-sources.js';
import { StoredFile } from '../stored-file.entity.js';
import { archivePaths } from './archive-names.js';

/** What an archive is of. */
export interface ArchiveHead {
  /** Of the ZIP, without its ending. */
  fileName: string;
  title: string;
  /** Label and text, at the top of the index. */
  facts: readonly (readonly [string, string])[];
}

/** One file that belongs into an archive. */
export interface ArchiveEntry {
  fileId: string;
  /** Folders from the top. */
  folders: readonly string[];
  /** Its name in the archive, where that is not the file's own. */
  name?: string;
  /** What it is, for the index: the requirement, the document. */
  about: string;
  /** Of a material; null where there are no versions. */
  version: number | null;
  /** Who brought it or issued it; null: nobody is named. */
  by: string | null;
}

/** An entry with its file and its place in the archive. */
export interface ArchivedFile extends ArchiveEntry {
  /** `材料/施工图/图纸.pdf` */
  path: string;
  file: StoredFile;
  /** Why it stands in the index only: its bytes cannot be given out at present. */
  withheld: string | null;
}

/** The head, when the person may read what the archive is of; else null. */
export type FindsArchive = (actor: Actor, subjectId: string) => Promise<ArchiveHead | null>;
/** Files of it, in order. Those the person may not read are left out afterwards, by the same policies as a download. */
export type FillsArchive = (actor: Actor, subjectId: string) => Promise<readonly ArchiveEntry[]>;

/** Who may read which file, and why one that may be read is not given out. */
interface Rules {
  mayRead(actor: Actor, file: StoredFile): Promise<boolean>;
  withheldBecause(file: StoredFile): Promise<string | null>;
}

/** Downloads of many files as one archive: a module says what it is of, that one and later ones what is in it. */
export class FileArchives {
  private readonly heads = new Map<string, FindsArchive>();
  private readonly fillers = new Map<string, FillsArchive[]>();

  constructor(private readonly db: Database) {}

  /** @param kind what it is of: `application` */
  register(kind: string, find: FindsArchive): void {
    this.heads.set(kind, find);
  }

  fill(kind: string, fills: FillsArchive): void {
    this.fillers.set(kind, [...(this.fillers.get(kind) ?? []), fills]);
  }

  /** Everything the person may read of it; null when it is not there or not the person's to read. */
  async gather(
    actor: Actor,
    kind: string,
    subjectId: string,
    rules: Rules,
  ): Promise<{ head: ArchiveHead; files: ArchivedFile[] } | null> {
    const head = (await this.heads.get(kind)?.(actor, subjectId)) ?? null;
    if (head === null) return null;
    const entries: ArchiveEntry[] = [];
    for (const fills of this.fillers.get(kind) ?? []) entries.push(...(await fills(actor, subjectId)));
    const ids = entries.map(({ fileId }) => fileId);
    const files = ids.length === 0 ? [] : await this.db.read.byKeys(StoredFile, ids);
    const readable: { entry: ArchiveEntry; file: StoredFile; withheld: string | null }[] = [];
    for (const [index, entry] of entries.entries()) {
      const file = files[index];
      // File by file, as a download of each would be asked: nothing leaves by this door that would not by the other.
      if (file && (await rules.mayRead(actor, file)))
        readable.push({ entry, file, withheld: await rules.withheldBecause(file) });
    }
    const paths = archivePaths(readable.map(({ entry, file }) => [...entry.folders, entry.name ?? file.fileName]));
    return {
      head,
      files: readable.map(({ entry, file, withheld }, index) => ({
        ...entry,
        file,
        path: paths[index] as string,
        withheld,
      })),
    };
  }
}
