import { DomainEvent } from './audit/domain-event.entity.js';
import { IdempotencyKey } from './database/idempotency-key.entity.js';
import { NumberSequence } from './database/number-sequence.entity.js';
import { FileCheck } from './files/file-check.entity.js';
import { FileDamage } from './files/file-damage.entity.js';
import { StoredFile } from './files/stored-file.entity.js';
import { JobLease } from './jobs/job-lease.entity.js';
import { OutboxMessage } from './outbox/outbox-message.entity.js';
import { SmsRecord } from './sms/sms-record.entity.js';

export const kernelEntities = [
  DomainEvent,
  IdempotencyKey,
  NumberSequence,
  StoredFile,
  FileDamage,
  FileCheck,
  JobLease,
  OutboxMessage,
  SmsRecord,
];
