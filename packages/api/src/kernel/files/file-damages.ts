import { systemActor } from '../actor.js';
import type { Database } from '../database/data-sources.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Log } from '../log.js';
import { done } from '../result.js';
import { DamageKind, FileDamage } from './file-damage.entity.js';
import { StoredFile } from './stored-file.entity.js';

/** Milliseconds after which another process's findings are looked up anew. */
const knownFor = 2000;

/** Contents known to be damaged: told to the log and the audit once each, and to nobody as a file until they are whole again. */
export class FileDamages {
  private known: { byHash: Map<string, FileDamage>; until: number } | null = null;

  constructor(
    private readonly db: Database,
    private readonly uow: UnitOfWork,
    private readonly log: Log,
  ) {}

  find(sha256: string): Promise<FileDamage | null> {
    return this.db.read.find(FileDamage, { sha256 });
  }

  /** The same from memory, two seconds old at most: asked with every part of every file that is read. */
  async findKnown(sha256: string): Promise<FileDamage | null> {
    if (this.known === null || this.known.until < performance.now()) {
      const byHash = new Map((await this.all()).map((damage) => [damage.sha256, damage]));
      this.known = { byHash, until: performance.now() + knownFor };
    }
    return this.known.byHash.get(sha256) ?? null;
  }

  all(): Promise<FileDamage[]> {
    return this.db.read.list(FileDamage, {});
  }

  async report(sha256: string, kind: DamageKind): Promise<void> {
    const known = await this.find(sha256);
    if (known?.kind === kind) return;
    const files = await this.db.read.list(StoredFile, { sha256 }, { id: 'asc' }, 20);
    this.log.error({ sha256, kind, files: files.map(({ id }) => id) }, 'a stored file is damaged');
    await this.write('file.damaged', sha256, async (tx) => {
      if (known) await tx.updateWhere(FileDamage, { sha256 }, { kind, foundAt: tx.now });
      else if ((await tx.find(FileDamage, { sha256 })) === null)
        await tx.insert(FileDamage, { sha256, kind, foundAt: tx.now });
      const what = kind === DamageKind.missing ? '缺失' : '与其校验值不符';
      await tx.event({
        type: 'file.damaged',
        subject: { type: 'content', id: sha256 },
        after: { kind, fileIds: files.map(({ id }) => id) },
        text: `存储中的文件内容${what}：${files[0] ? `“${files[0].fileName}”` : sha256}`,
        audience: 'audit',
      });
      return done(null);
    });
  }

  /** The content was found, or written, whole. */
  async repaired(sha256: string): Promise<void> {
    await this.write('file.repaired', sha256, async (tx) => {
      if ((await tx.deleteWhere(FileDamage, { sha256 })) === 0) return done(null);
      await tx.event({
        type: 'file.repaired',
        subject: { type: 'content', id: sha256 },
        text: '存储中损坏的文件内容已恢复完好',
        audience: 'audit',
      });
      return done(null);
    });
  }

  private async write(name: string, sha256: string, work: Parameters<UnitOfWork['run']>[2]): Promise<void> {
    const command = {
      name,
      idempotencyKey: null,
      input: null,
      subject: { type: 'content', id: sha256 },
      audited: false,
    };
    await this.uow.run(systemActor('文件存储校验'), command, work);
    this.known = null;
  }
}
