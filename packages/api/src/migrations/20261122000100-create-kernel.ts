import {
  bigInt,
  createTables,
  instant,
  int,
  json,
  key,
  longText,
  oneOf,
  orNull,
  text,
} from '../kernel/database/table-builder.js';

const idempotencyKey = {
  name: 'idempotency_key',
  columns: [
    key('id', 64),
    text('account_id', 36),
    text('operation', 80),
    text('input_hash', 64),
    orNull(json('result')),
    instant('created_at'),
  ],
};

const numberSequence = { name: 'number_sequence', columns: [key('name', 120), bigInt('value')] };

const domainEvent = {
  name: 'domain_event',
  columns: [
    key(),
    int('seq'),
    instant('at'),
    text('type', 80),
    orNull(text('actor_account_id', 36)),
    text('actor_name', 80),
    orNull(text('actor_role', 40)),
    orNull(text('unit_id', 36)),
    orNull(text('unit_name', 120)),
    orNull(text('organisation_id', 36)),
    orNull(text('project_id', 36)),
    orNull(text('application_id', 36)),
    orNull(text('case_id', 36)),
    orNull(text('subject_type', 40)),
    orNull(text('subject_id', 64)),
    orNull(json('before')),
    orNull(json('after')),
    orNull(json('material_version_ids')),
    longText('text'),
    oneOf('audience', ['all', 'authority', 'audit']),
    oneOf('outcome', ['done', 'refused']),
    orNull(text('correlation_id', 36)),
  ],
  indices: [['project_id', 'seq'], ['application_id', 'at'], ['case_id', 'at'], ['at']],
};

const outboxMessage = {
  name: 'outbox_message',
  columns: [
    key(),
    text('channel', 40),
    text('recipient', 120),
    orNull(json('payload')),
    longText('body'),
    oneOf('state', ['waiting', 'sending', 'sent', 'failed']),
    int('attempts'),
    orNull(text('lease_owner', 80)),
    orNull(instant('lease_until')),
    instant('next_attempt_at'),
    instant('created_at'),
    orNull(instant('sent_at')),
    orNull(text('last_error', 500)),
    text('dedupe_key', 120),
  ],
  indices: [
    ['state', 'next_attempt_at'],
    ['created_at', 'id'],
  ],
  unique: [['dedupe_key']],
};

const smsRecord = {
  name: 'sms_record',
  columns: [key(), text('phone', 40), longText('body'), instant('sent_at')],
  indices: [['sent_at']],
};

const jobLease = {
  name: 'job_lease',
  columns: [
    key('name', 80),
    orNull(text('owner', 80)),
    instant('lease_until'),
    instant('next_run_at'),
    bigInt('fence'),
    orNull(instant('last_run_at')),
    orNull(text('last_error', 500)),
  ],
};

const storedFile = {
  name: 'stored_file',
  columns: [
    key(),
    text('sha256', 64),
    bigInt('size'),
    text('media_type', 120),
    text('file_name', 255),
    text('uploaded_by', 36),
    orNull(text('organisation_id', 36)),
    orNull(text('unit_id', 36)),
    instant('uploaded_at'),
  ],
  indices: [['sha256'], ['uploaded_by']],
};

/** What every module stands on: idempotency, running numbers, audit, outbox, jobs, files. */
export const CreateKernel = createTables('CreateKernel1795305600100', [
  idempotencyKey,
  numberSequence,
  domainEvent,
  outboxMessage,
  smsRecord,
  jobLease,
  storedFile,
]);
