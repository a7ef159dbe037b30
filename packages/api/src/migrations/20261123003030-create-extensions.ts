import {
  createTables,
  instant,
  int,
  key,
  oneOf,
  orNull,
  plainDate,
  ref,
  text,
  version,
} from '../kernel/database/table-builder.js';

/** Extensions of a case's time, asked for and approved (许可法 42). */
export const CreateExtensions = createTables('CreateExtensions1795392003030', [
  {
    name: 'case_extension',
    columns: [
      key(),
      orNull(text('number', 60)),
      ref('case_id', 'item_case'),
      ref('application_id', 'application'),
      ref('project_id', 'project'),
      ref('unit_id', 'unit'),
      int('days'),
      int('days_at_most'),
      text('basis', 400),
      text('reason', 1000),
      oneOf('state', ['requested', 'approved', 'rejected', 'withdrawn']),
      ref('requested_by', 'account'),
      instant('requested_at'),
      orNull(ref('decided_by', 'account')),
      orNull(instant('decided_at')),
      orNull(text('decision_reason', 1000)),
      orNull(plainDate('due_before')),
      orNull(plainDate('due_after')),
      version(),
    ],
    indices: [
      ['case_id', 'state'],
      ['unit_id', 'state', 'requested_at'],
    ],
    unique: [['number']],
  },
]);
