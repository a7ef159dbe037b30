import { createTables, instant, key, ref, text } from '../kernel/database/table-builder.js';

/** Units that have part in a project through something else than an item or a stage: being consulted, being invited. */
export const CreateProjectParts = createTables('CreateProjectParts1795392004000', [
  {
    name: 'project_part',
    columns: [
      key(),
      ref('project_id', 'project'),
      ref('unit_id', 'unit'),
      text('source_type', 40),
      ref('source_id'),
      instant('since'),
    ],
    indices: [['project_id', 'unit_id']],
    unique: [['source_type', 'source_id', 'unit_id']],
  },
]);
