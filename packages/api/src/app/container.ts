import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../kernel/config.js';
import { openDatabase } from '../kernel/database/data-sources.js';
import { DomainReactions } from '../kernel/database/tx.js';
import { DatabaseUnitOfWork } from '../kernel/database/unit-of-work.js';
import { kernelEntities } from '../kernel/entities.js';
import { FileService } from '../kernel/files/file-service.js';
import type { FileStorage } from '../kernel/files/storage/file-storage.js';
import { FolderStorage } from '../kernel/files/storage/folder-storage.js';
import { S3Storage } from '../kernel/files/storage/s3-storage.js';
import { type Ids, uuidIds } from '../kernel/ids.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import type { Log } from '../kernel/log.js';
import type { ApiModule } from '../kernel/module.js';
import { type Clock, systemClock } from '../kernel/now.js';
import { Deliveries } from '../kernel/outbox/deliveries.js';
import { Refreshes } from '../kernel/refreshes.js';
import type { Services } from '../kernel/services.js';
import { RecordingSmsGateway, type SmsGateway } from '../kernel/sms/sms-gateway.js';
import { CreateKernel } from '../migrations/20261122000100-create-kernel.js';
import { CheckFiles } from '../migrations/20261124000100-check-files.js';
import { FindFilesByUse } from '../migrations/20261124000110-find-files-by-use.js';
import { ScanFiles } from '../migrations/20261124001000-scan-files.js';
import { scannerOf } from './scanner.js';

/** What exists before the modules add their own services. */
type Base = Partial<Services>;

/** What a test or another house may put in place of the defaults. */
export interface Replacements {
  clock?: Clock;
  ids?: Ids;
  sms?: SmsGateway;
}

/** Opens the database, migrates it and wires everything with plain constructors. */
export async function makeServices(
  config: Config,
  modules: readonly ApiModule[],
  log: Log,
  replacements: Replacements = {},
): Promise<Services> {
  await mkdir(config.dataDir, { recursive: true });
  const db = await openDatabase(config.database, {
    entities: [...kernelEntities, ...modules.flatMap((module) => module.entities)],
    migrations: [
      CreateKernel,
      ...modules.flatMap((module) => module.migrations),
      CheckFiles,
      FindFilesByUse,
      ScanFiles,
    ],
  });
  const clock = replacements.clock ?? systemClock;
  const ids = replacements.ids ?? uuidIds;
  const reactions = new DomainReactions();
  const uow = new DatabaseUnitOfWork(db, clock, ids, reactions);
  const sms = replacements.sms ?? new RecordingSmsGateway(uow);
  const deliveries = new Deliveries();
  deliveries.register('sms', ({ id, recipient, body }) => sms.send({ id, phone: recipient, body }));
  const files = new FileService({ db, uow, ids, clock, log, storage: storageOf(config) });
  const services = {
    config,
    log,
    db,
    uow,
    clock,
    ids,
    reactions,
    files,
    scanner: scannerOf(config),
    deliveries,
    jobs: new Jobs(),
    refreshes: new Refreshes(),
    sms,
  } as Base as Services;
  try {
    for (const module of modules) await module.register?.(services);
    for (const module of modules) await module.load?.(services);
  } catch (error) {
    await db.close();
    throw error;
  }
  return services;
}

function storageOf({ files, dataDir }: Config): FileStorage {
  return files.storage.kind === 's3' ? new S3Storage(files.storage) : new FolderStorage(join(dataDir, 'files'));
}
