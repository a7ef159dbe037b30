import type { QueryRunner } from 'typeorm';
import {
  addColumns,
  boolean,
  changeTables,
  createTable,
  dropColumns,
  instant,
  json,
  key,
  longText,
  oneOf,
  orNull,
  plainDate,
  ref,
  setNullable,
  type TablePlan,
  text,
  version,
} from '../kernel/database/table-builder.js';

const tables: TablePlan[] = [
  {
    name: 'opinion_request',
    columns: [
      key(),
      oneOf('kind', ['preliminary', 'consultation', 'jointReview', 'final']),
      ref('case_id', 'item_case'),
      ref('application_id', 'application'),
      ref('project_id', 'project'),
      text('district_code', 12),
      orNull(ref('unit_id', 'unit')),
      orNull(text('outside_body', 100)),
      orNull(text('outside_phone', 20)),
      longText('question'),
      json('requirement_codes'),
      orNull(ref('asked_by', 'account')),
      ref('asked_by_unit_id', 'unit'),
      instant('asked_at'),
      plainDate('due_on'),
      oneOf('state', ['open', 'answered', 'cancelled']),
      orNull(instant('closed_at')),
      boolean('because_replaced'),
      orNull(text('open_key', 64)),
      version(),
    ],
    indices: [['case_id'], ['application_id'], ['unit_id', 'state', 'due_on']],
    unique: [['open_key']],
  },
  {
    name: 'consultation_link',
    columns: [key('token_hash', 64), ref('request_id', 'opinion_request'), instant('expires_at')],
    indices: [['request_id']],
  },
  {
    name: 'opinion_reply',
    columns: [
      key(),
      ref('opinion_id', 'opinion'),
      longText('question'),
      ref('asked_by', 'account'),
      instant('asked_at'),
      plainDate('due_on'),
      orNull(longText('text')),
      orNull(ref('replied_by', 'account')),
      orNull(instant('replied_at')),
    ],
    unique: [['opinion_id']],
  },
];

const added = [
  orNull(ref('request_id', 'opinion_request')),
  orNull(text('giver_name', 100)),
  orNull(text('outside_body', 100)),
];

/** Opinions are asked for, also of outside bodies, and the applicant may be asked to answer one. */
export const CreateOpinionRequests = changeTables(
  'CreateOpinionRequests1795392004001',
  async (runner: QueryRunner) => {
    for (const table of tables) await createTable(runner, table);
    await setNullable(runner, 'opinion', orNull(ref('unit_id', 'unit')));
    await setNullable(runner, 'opinion', orNull(ref('author_id', 'account')));
    await addColumns(runner, 'opinion', added, [['request_id'], ['state', 'given_at']]);
  },
  async (runner: QueryRunner) => {
    await runner.query('DELETE FROM opinion_reply');
    await runner.query(
      'DELETE FROM opinion_material WHERE opinion_id IN (SELECT id FROM opinion WHERE unit_id IS NULL OR author_id IS NULL)',
    );
    await runner.query('UPDATE opinion SET superseded_by = NULL');
    await runner.query('DELETE FROM opinion WHERE unit_id IS NULL OR author_id IS NULL');
    await runner.dropIndex('opinion', 'ix_opinion_state_given_at');
    await dropColumns(runner, 'opinion', ['request_id', 'giver_name', 'outside_body']);
    await setNullable(runner, 'opinion', ref('unit_id', 'unit'));
    await setNullable(runner, 'opinion', ref('author_id', 'account'));
    for (const { name } of tables.toReversed()) await runner.dropTable(name);
  },
);
