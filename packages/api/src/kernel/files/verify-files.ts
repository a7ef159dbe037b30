import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { systemActor } from '../actor.js';
import { instantAfter } from '../now.js';
import { done } from '../result.js';
import type { Services } from '../services.js';
import { FileCheck } from './file-check.entity.js';
import { DamageKind } from './file-damage.entity.js';
import type { KeptContent } from './storage/file-storage.js';
import { StoredFile } from './stored-file.entity.js';

const day = 24 * 3600_000;
const pageSize = 1000;
/** Every night another first digit of the hash: all contents are read within so many days. */
const parts = 16;

interface NamedContent {
  sha256: string;
  size: number;
}

type Counts = Omit<FileCheck, 'id' | 'startedAt' | 'finishedAt' | 'whole'>;

export interface VerifyOptions {
  /** All contents are hashed, not tonight's sixteenth only. */
  whole: boolean;
  /** The process ends: the check is given up, and begins anew another night. */
  ending?: AbortSignal;
}

/**
 * Compares what rows name with what the storage keeps, both ways, and hashes: all of it, or tonight's sixteenth. What a row names is
 * never removed; what no row names goes when it is older than a day. What was found is kept, logged and audited.
 */
export async function verifyFiles(services: Services, options: VerifyOptions): Promise<FileCheck> {
  const { clock, files, ids, log, uow } = services;
  const startedAt = clock.now();
  const check = new Check(services, startedAt, options);
  const counts = await check.run();
  await files.storage.removeUnfinished(Date.parse(startedAt) - day);
  const row: FileCheck = { id: ids.next(), startedAt, finishedAt: clock.now(), whole: options.whole, ...counts };
  const command = { name: 'file.check', idempotencyKey: null, input: null, audited: false };
  await uow.run(systemActor('文件存储校验'), command, async (tx) => {
    await tx.insert(FileCheck, row);
    await tx.event({
      type: 'file.checked',
      subject: { type: 'fileCheck', id: row.id },
      after: row,
      text: `文件存储校验：缺失 ${row.missing}，损坏 ${row.altered}，清理无主内容 ${row.orphansRemoved}`,
      audience: 'audit',
    });
    return done(null);
  });
  const damaged = row.missing + row.altered > 0;
  log[damaged ? 'error' : 'info']({ check: row }, damaged ? 'stored files are damaged' : 'stored files are whole');
  return row;
}

class Check {
  private readonly counts: Counts = {
    named: 0,
    kept: 0,
    hashed: 0,
    hashedBytes: 0,
    missing: 0,
    altered: 0,
    repaired: 0,
    orphansRemoved: 0,
    orphansLeft: 0,
  };
  private readonly digit: string;
  private readonly damaged = new Set<string>();

  constructor(
    private readonly services: Services,
    private readonly startedAt: string,
    private readonly options: VerifyOptions,
  ) {
    this.digit = (Math.floor(Date.parse(startedAt) / day) % parts).toString(16);
  }

  /** Both sides come in the order of their hashes: one pass, whatever their number. */
  async run(): Promise<Counts> {
    for (const { sha256 } of await this.services.files.damages.all()) this.damaged.add(sha256);
    const rows = this.named();
    const contents = this.services.files.storage.list()[Symbol.asyncIterator]();
    let row = await rows.next();
    let content = await contents.next();
    while (!row.done || !content.done) {
      this.options.ending?.throwIfAborted();
      const named = row.done ? null : row.value;
      const kept: KeptContent | null = content.done ? null : content.value;
      const order = compare(named?.sha256, kept?.sha256);
      if (named && order < 0) await this.missing(named);
      if (kept && order > 0) await this.unnamed(kept);
      if (named && kept && order === 0) await this.both(named, kept);
      if (order <= 0) row = await rows.next();
      if (order >= 0) content = await contents.next();
    }
    return this.counts;
  }

  private async *named(): AsyncGenerator<NamedContent, undefined> {
    let after = '';
    for (;;) {
      const page = await this.services.db.read.query<NamedContent>(
        `SELECT sha256 AS sha256, MIN(size) AS size FROM stored_file WHERE sha256 > ?
         GROUP BY sha256 ORDER BY sha256 LIMIT ${pageSize}`,
        [after],
      );
      const last = page.at(-1);
      if (last === undefined) return undefined;
      after = last.sha256;
      for (const { sha256, size } of page) yield { sha256, size: Number(size) };
    }
  }

  private async missing({ sha256, size }: NamedContent): Promise<void> {
    this.counts.named += 1;
    // Kept while the list was being read: then it is looked at like any other.
    const { storage } = this.services.files;
    if (await storage.has(sha256)) {
      this.counts.named -= 1;
      return this.both({ sha256, size }, { sha256, size, keptAt: Date.parse(this.startedAt) });
    }
    if ((await this.services.db.read.find(StoredFile, { sha256 })) === null) return;
    this.counts.missing += 1;
    await this.services.files.damages.report(sha256, DamageKind.missing);
  }

  private async unnamed({ sha256, keptAt }: KeptContent): Promise<void> {
    this.counts.kept += 1;
    const before = Date.parse(instantAfter(this.startedAt, -day));
    const young = keptAt >= before;
    // A row written since counts; one being written now has just kept its bytes, and what was kept just now is not removed.
    const named = !young && (await this.services.db.read.find(StoredFile, { sha256 })) !== null;
    if (named) return;
    if (!young && (await this.services.files.storage.removeKeptBefore(sha256, before))) this.counts.orphansRemoved += 1;
    else this.counts.orphansLeft += 1;
  }

  private async both({ sha256, size }: NamedContent, kept: KeptContent): Promise<void> {
    this.counts.named += 1;
    this.counts.kept += 1;
    const { damages } = this.services.files;
    const suspected = this.damaged.has(sha256);
    if (kept.size === size && !(this.options.whole || suspected || sha256.startsWith(this.digit))) return;
    if (kept.size === size && (await this.isIntact(sha256))) {
      if (!suspected) return;
      this.counts.repaired += 1;
      return damages.repaired(sha256);
    }
    this.counts.altered += 1;
    await damages.report(sha256, DamageKind.altered);
  }

  private async isIntact(sha256: string): Promise<boolean> {
    const { stream, size } = await this.services.files.storage.open(sha256);
    const hash = createHash('sha256');
    await pipeline(stream, hash);
    this.counts.hashed += 1;
    this.counts.hashedBytes += size;
    return hash.digest('hex') === sha256;
  }
}

/** Where one side has ended, the other comes first. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
