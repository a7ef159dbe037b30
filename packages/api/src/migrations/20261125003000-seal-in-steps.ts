import {
  addColumns,
  changeTables,
  createTable,
  dropColumns,
  instant,
  int,
  key,
  longText,
  oneOf,
  orNull,
  ref,
  text,
} from '../kernel/database/table-builder.js';

/**
 * Certificates are sealed in steps: a number is given and written down, the keeper of the key signs outside of any transaction, what it
 * signed is taken in. Every number ever given has a row from now on.
 */
export const SealInSteps = changeTables(
  'SealInSteps1795564803000',
  async (runner) => {
    await createTable(runner, {
      name: 'certificate_number',
      columns: [
        key(),
        text('sequence', 120),
        int('running'),
        text('number', 100),
        text('serial', 40),
        ref('certificate_id', 'certificate'),
        oneOf('state', ['reserved', 'used', 'void']),
        instant('given_at'),
        orNull(instant('ended_at')),
        orNull(longText('reason')),
      ],
      indices: [['certificate_id']],
      unique: [['sequence', 'running']],
    });
    await createTable(runner, {
      name: 'certificate_sealing',
      columns: [
        key(),
        ref('certificate_id', 'certificate'),
        oneOf('state', ['open', 'done', 'failed', 'interrupted', 'overtaken']),
        text('number', 100),
        instant('started_at'),
        orNull(instant('ended_at')),
        ref('account_id', 'account'),
        text('actor_name', 100),
        orNull(longText('failure')),
      ],
      indices: [
        ['certificate_id', 'started_at'],
        ['state', 'started_at'],
      ],
    });
    await addColumns(runner, 'certificate', [orNull(text('sealing_id', 36))]);
  },
  async (runner) => {
    await dropColumns(runner, 'certificate', ['sealing_id']);
    await runner.dropTable('certificate_sealing');
    await runner.dropTable('certificate_number');
  },
);
