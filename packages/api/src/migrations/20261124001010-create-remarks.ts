import { createTables, instant, int, key, orNull, ref, text, version } from '../kernel/database/table-builder.js';

/** Remarks of reviewers, pinned to a page of a version, and what was said to them. */
export const CreateRemarks = createTables('CreateRemarks1795478401010', [
  {
    name: 'remark',
    columns: [
      key(),
      ref('material_version_id', 'material_version'),
      ref('material_id', 'material'),
      text('application_id', 36),
      ref('project_id', 'project'),
      int('page'),
      int('x'),
      int('y'),
      text('text', 500),
      ref('author_id', 'account'),
      ref('unit_id', 'unit'),
      instant('at'),
      orNull(instant('resolved_at')),
      orNull(ref('resolved_by', 'account')),
      orNull(instant('removed_at')),
      version(),
    ],
    indices: [['material_version_id'], ['material_id']],
  },
  {
    name: 'remark_answer',
    columns: [
      key(),
      ref('remark_id', 'remark'),
      text('text', 500),
      ref('author_id', 'account'),
      ref('unit_id', 'unit'),
      instant('at'),
    ],
    indices: [['remark_id']],
  },
]);
