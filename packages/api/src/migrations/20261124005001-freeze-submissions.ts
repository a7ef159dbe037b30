import {
  addColumns,
  changeTables,
  createTable,
  dropColumns,
  instant,
  int,
  json,
  key,
  longText,
  oneOf,
  orNull,
  plainDate,
  ref,
  text,
} from '../kernel/database/table-builder.js';

/** What each submission of an application consisted of, and what was used in place of an upload; choices among what is held. */
export const FreezeSubmissions = changeTables(
  'FreezeSubmissions1795478405001',
  async (runner) => {
    await createTable(runner, {
      name: 'application_submission',
      columns: [
        key(),
        ref('application_id', 'application'),
        int('round'),
        instant('submitted_at'),
        ref('submitted_by', 'account'),
        json('fields'),
        json('declarations'),
        json('materials'),
      ],
      unique: [['application_id', 'round']],
    });
    await createTable(runner, {
      name: 'application_held_use',
      columns: [
        key(),
        ref('application_id', 'application'),
        int('round'),
        text('requirement_code', 60),
        text('evidence_id', 80),
        oneOf('source', ['earlierStage', 'library', 'sharing', 'priorResult', 'sameApplication']),
        text('source_name', 255),
        orNull(text('reference', 255)),
        orNull(plainDate('issued_on')),
        orNull(plainDate('valid_until')),
        orNull(instant('confirmed_at')),
        orNull(ref('file_id', 'stored_file')),
        orNull(text('file_sha256', 64)),
        instant('used_at'),
      ],
      indices: [['evidence_id'], ['file_id']],
      unique: [['application_id', 'round', 'requirement_code']],
    });
    // What was submitted before stands as the form and the materials it has now; earlier rounds are not known any more.
    await runner.query(
      `INSERT INTO application_submission (id, application_id, round, submitted_at, submitted_by, fields, declarations, materials)
       SELECT id, id, submission_round, submitted_at, created_by, fields, declarations, '[]' FROM application
       WHERE submission_round > 0 AND submitted_at IS NOT NULL`,
    );
    await addColumns(runner, 'application', [orNull(json('held_choices'))]);
    await addColumns(runner, 'material_check', [orNull(text('evidence_id', 80))]);
    await addColumns(runner, 'correction_point', [orNull(longText('held_where'))]);
  },
  async (runner) => {
    await dropColumns(runner, 'correction_point', ['held_where']);
    await dropColumns(runner, 'material_check', ['evidence_id']);
    await dropColumns(runner, 'application', ['held_choices']);
    await runner.dropTable('application_held_use');
    await runner.dropTable('application_submission');
  },
);
