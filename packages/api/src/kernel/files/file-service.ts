import { createHash } from 'node:crypto';
import type { Actor } from '../actor.js';
import type { Database } from '../database/data-sources.js';
import type { Tx } from '../database/tx.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Ids } from '../ids.js';
import { done } from '../result.js';
import type { FilePolicies } from './file-policy.js';
import type { FileStorage } from './file-storage.js';
import { StoredFile } from './stored-file.entity.js';

/** A file on the local disk that has been looked at: its hash and its type by content. */
export interface InspectedFile {
  /** The stored file's key, when it was given out already (an upload's id). */
  id?: string;
  localPath: string;
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  fileName: string;
}

/** Told when somebody takes a file home (the first byte of a download). */
export type DownloadObserver = (actor: Actor, file: StoredFile) => Promise<void>;

/** Stored files: rows, bytes, and who may read them. */
export class FileService {
  private readonly observers: DownloadObserver[] = [];

  constructor(
    private readonly db: Database,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    readonly storage: FileStorage,
    readonly policies: FilePolicies,
  ) {}

  find(id: string): Promise<StoredFile | null> {
    return this.db.read.find(StoredFile, { id });
  }

  /** Keeps the bytes, then writes the row: a crash between them leaves bytes without a row, never a row without bytes. */
  async store(actor: Actor, file: InspectedFile): Promise<StoredFile> {
    await this.storage.keep(file.localPath, file.sha256);
    const id = file.id ?? this.ids.next();
    const command = { name: 'file.upload', idempotencyKey: null, input: null, subject: { type: 'file', id } };
    const { localPath: _path, id: _id, ...about } = file;
    await this.uow.run(actor, command, async (tx) => {
      await tx.insert(StoredFile, {
        id,
        ...about,
        uploadedBy: actor.accountId,
        organisationId: actor.acting.organisationId,
        unitId: actor.acting.unitId,
        uploadedAt: tx.now,
      });
      await tx.event({
        type: 'file.uploaded',
        subject: { type: 'file', id },
        after: about,
        text: `上传文件“${file.fileName}”`,
        audience: 'audit',
      });
      return done(id);
    });
    return this.db.read.get(StoredFile, { id });
  }

  /**
   * Keeps a file made here, inside the unit of work that it belongs to; answers its id. When the unit is rolled back the bytes stay
   * without a row, which harms nobody.
   */
  async storeMade(tx: Tx, actor: Actor, made: { bytes: Buffer; fileName: string; mediaType: string }): Promise<string> {
    const { bytes, ...about } = made;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.storage.keepBytes(bytes, sha256);
    const id = tx.ids.next();
    await tx.insert(StoredFile, {
      id,
      ...about,
      sha256,
      size: bytes.length,
      uploadedBy: actor.accountId,
      organisationId: actor.acting.organisationId,
      unitId: actor.acting.unitId,
      uploadedAt: tx.now,
    });
    return id;
  }

  /** Calls the observer with every download that was allowed, once its first byte is asked for. */
  onDownload(observer: DownloadObserver): void {
    this.observers.push(observer);
  }
  async downloaded(actor: Actor, file: StoredFile): Promise<void> {
    for (const observer of this.observers) await observer(actor, file);
  }

  /** True when the caller uploaded it in the capacity acted in now, or a module shows it to the caller. */
  async mayRead(actor: Actor, file: StoredFile): Promise<boolean> {
    return uploadedAs(actor, file) || this.policies.allows(actor, file.id);
  }
}

/** The person's own upload, made for the organisation and unit acted for now: what was brought for one is not the other's. */
export function uploadedAs({ accountId, acting }: Actor, file: StoredFile): boolean {
  return (
    file.uploadedBy === accountId && file.organisationId === acting.organisationId && file.unitId === acting.unitId
  );
}
