import { createHash } from 'node:crypto';
import { isWithheld, ScanState } from '@gongshen/shared/material';
import type { Actor } from '../actor.js';
import type { Database } from '../database/data-sources.js';
import type { Tx } from '../database/tx.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Ids } from '../ids.js';
import type { Log } from '../log.js';
import type { Clock } from '../now.js';
import { done } from '../result.js';
import { FileArchives } from './archive/file-archives.js';
import { FileDamages } from './file-damages.js';
import { FilePolicies } from './file-policy.js';
import { FileReader } from './file-reader.js';
import { FileUses } from './file-uses.js';
import { notScanned, type ScanStanding, tellScanned } from './inspection/scan-files.js';
import { uploadedAs } from './own-file.js';
import type { FileStorage } from './storage/file-storage.js';
import { StoredFile } from './stored-file.entity.js';
import { UploadQuotas } from './upload-quota.js';

/** A file on the local disk that has been looked at: its hash and its type by content. */
export interface InspectedFile extends Partial<ScanStanding> {
  /** The stored file's key, when it was given out already (an upload's id). */
  id?: string;
  localPath: string;
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  fileName: string;
}

/** In whose name the system makes a file: the person who acts, or the unit whose paper it is. */
export interface FileMaker {
  accountId: string;
  acting: Pick<Actor['acting'], 'organisationId' | 'unitId'>;
}

/** Told when somebody takes a file home (the first byte of a download). */
export type DownloadObserver = (actor: Actor, file: StoredFile) => Promise<void>;

/** What files stand on. */
interface FileGround {
  db: Database;
  uow: UnitOfWork;
  ids: Ids;
  clock: Clock;
  log: Log;
  storage: FileStorage;
}

/** Stored files: rows, bytes, and who may read them. */
export class FileService {
  readonly policies: FilePolicies;
  readonly damages: FileDamages;
  /** Bytes, checked against their hash. */
  readonly reader: FileReader;
  /** Which files something names. */
  readonly uses: FileUses;
  readonly quotas: UploadQuotas;
  readonly archives: FileArchives;
  readonly storage: FileStorage;
  private readonly db: Database;
  private readonly uow: UnitOfWork;
  private readonly ids: Ids;
  private readonly observers: DownloadObserver[];

  /** @param shared whose registered policies, quotas, uses and archives are these, too */
  constructor(
    private readonly ground: FileGround,
    shared?: FileService,
  ) {
    const { db, uow, ids, clock, log, storage } = ground;
    this.db = db;
    this.uow = uow;
    this.ids = ids;
    this.storage = storage;
    this.damages = new FileDamages(db, uow, log);
    this.reader = new FileReader(storage, this.damages, clock);
    this.policies = shared?.policies ?? new FilePolicies();
    this.uses = shared?.uses ?? new FileUses(db);
    this.quotas = shared?.quotas ?? new UploadQuotas();
    this.archives = shared?.archives ?? new FileArchives(db);
    this.observers = shared?.observers ?? [];
  }

  /** The same files with another unit of work and clock. */
  under(uow: UnitOfWork, clock: Clock): FileService {
    return new FileService({ ...this.ground, uow, clock }, this);
  }

  find(id: string): Promise<StoredFile | null> {
    return this.db.read.find(StoredFile, { id });
  }

  /** Keeps the bytes, then writes the row: a crash between them leaves bytes without a row, never a row without bytes. */
  async store(actor: Actor, file: InspectedFile): Promise<StoredFile> {
    const damaged = (await this.damages.find(file.sha256)) !== null;
    await this.storage.keep(file.localPath, file.sha256, damaged);
    // Whoever brings the same content again repairs what was damaged.
    if (damaged) await this.damages.repaired(file.sha256);
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
      const { scanState = null, scanFinding = null } = file;
      if (scanState === ScanState.quarantined) {
        await tellScanned(tx, { ...file, id, uploadedBy: actor.accountId }, { scanState, scanFinding });
      }
      return done(id);
    });
    return this.db.read.get(StoredFile, { id });
  }

  /**
   * Keeps a file made here, inside the unit of work that it belongs to; answers its id. When the unit is rolled back the bytes stay
   * without a row, which harms nobody.
   */
  async storeMade(
    tx: Tx,
    actor: FileMaker,
    made: { bytes: Buffer; fileName: string; mediaType: string },
  ): Promise<string> {
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
      ...notScanned,
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

  /** Why a file that may be read is not given out at present, in a few words; null: it is. */
  async withheldBecause(file: StoredFile): Promise<string | null> {
    if (isWithheld(file.scanState ?? null)) return file.scanState === 'waiting' ? '正在查杀病毒' : '检出恶意代码已隔离';
    const damage = await this.damages.find(file.sha256);
    if (damage === null && (await this.storage.has(file.sha256))) return null;
    return damage?.kind === 'altered' ? '内容损坏' : '内容缺失';
  }

  /** The bytes of such a file are nobody's to read, whatever the rights: it waits to be scanned, or was found to be malicious. */
  isWithheld(file: Pick<StoredFile, 'scanState'>): boolean {
    return isWithheld(file.scanState ?? null);
  }
}
