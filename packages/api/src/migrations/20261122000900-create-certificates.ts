import {
  boolean,
  createTables,
  instant,
  key,
  oneOf,
  orNull,
  plainDate,
  ref,
  text,
} from '../kernel/database/table-builder.js';

/** Result documents. */
export const CreateCertificates1795306140000 = createTables('CreateCertificates1795306140000', [
  {
    name: 'result_document',
    columns: [
      key(),
      ref('case_id', 'item_case'),
      ref('application_id', 'application'),
      ref('project_id', 'project'),
      text('item_code', 60),
      text('item_name', 200),
      oneOf('kind', ['certificate', 'approval', 'refusal', 'report']),
      text('number', 100),
      text('title', 200),
      plainDate('issued_on'),
      ref('file_id', 'stored_file'),
      ref('unit_id', 'unit'),
      ref('attached_by', 'account'),
      instant('attached_at'),
      boolean('effective'),
      orNull(instant('replaced_at')),
    ],
    indices: [['case_id'], ['project_id', 'effective', 'item_code'], ['file_id']],
  },
]);
