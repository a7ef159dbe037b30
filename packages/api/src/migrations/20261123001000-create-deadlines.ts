import { boolean, createTables, key, oneOf, orNull, plainDate, ref, text } from '../kernel/database/table-builder.js';

/** What becomes due, for the scan that tells of it (珠 20). */
export const CreateDeadlines = createTables('CreateDeadlines1795392001000', [
  {
    name: 'deadline',
    columns: [
      key(),
      oneOf('subject_type', [
        'check',
        'stage',
        'case',
        'correction',
        'delivery',
        'procedure',
        'putRight',
        'supplement',
        'opinionRequest',
        'reply',
        'rectification',
        'owed',
      ]),
      ref('subject_id'),
      ref('project_id'),
      orNull(ref('application_id')),
      orNull(ref('case_id')),
      orNull(ref('unit_id', 'unit')),
      boolean('for_applicant'),
      text('district_code', 12),
      orNull(plainDate('due_on')),
      oneOf('lamp_kind', ['ordinary', 'special', 'immediate']),
      text('label', 300),
      oneOf('alerted', ['green', 'yellow', 'red']),
      orNull(plainDate('moved_on')),
      orNull(plainDate('remind_on')),
    ],
    indices: [['alerted', 'lamp_kind', 'due_on'], ['moved_on'], ['remind_on'], ['case_id'], ['application_id']],
    unique: [['subject_type', 'subject_id']],
  },
]);
