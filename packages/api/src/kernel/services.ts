import type { Config } from './config.js';
import type { Database } from './database/data-sources.js';
import type { DomainReactions } from './database/tx.js';
import type { UnitOfWork } from './database/unit-of-work.js';
import type { FileService } from './files/file-service.js';
import type { Ids } from './ids.js';
import type { Jobs } from './jobs/jobs.js';
import type { Log } from './log.js';
import type { Clock } from './now.js';
import type { Deliveries } from './outbox/deliveries.js';
import type { Refreshes } from './refreshes.js';
import type { SmsGateway } from './sms/sms-gateway.js';

/**
 * Everything that is passed in. A module that offers a service to later ones adds it here by declaration merging:
 * `declare module '../../kernel/services.js' { interface Services { calendar: CalendarService } }`
 * and sets it in its `register`.
 */
export interface Services {
  config: Config;
  log: Log;
  db: Database;
  uow: UnitOfWork;
  clock: Clock;
  ids: Ids;
  reactions: DomainReactions;
  files: FileService;
  /** Channels of the outbox and who delivers them. */
  deliveries: Deliveries;
  jobs: Jobs;
  /** What this process keeps in memory and another one may change. */
  refreshes: Refreshes;
  sms: SmsGateway;
}
