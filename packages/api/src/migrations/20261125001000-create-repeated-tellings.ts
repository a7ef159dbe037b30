import { createTables, instant, key, longText, oneOf, orNull, ref, text } from '../kernel/database/table-builder.js';

/** What was told late, by whom and why: one count for corrections, supplements, lists to put right and what is owed. */
export const CreateRepeatedTellings = createTables('CreateRepeatedTellings1795564801000', [
  {
    name: 'repeated_telling',
    columns: [
      key(),
      oneOf('way', ['correction', 'supplement', 'putRight', 'owed']),
      ref('application_id', 'application'),
      ref('project_id', 'project'),
      // No foreign key: the table of cases belongs to a later module.
      orNull(text('case_id', 36)),
      orNull(text('item_name', 200)),
      orNull(ref('unit_id', 'unit')),
      ref('told_by', 'account'),
      instant('told_at'),
      longText('names'),
      longText('reason'),
    ],
    indices: [['application_id'], ['unit_id', 'told_at']],
  },
]);
