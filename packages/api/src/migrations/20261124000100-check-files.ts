import { bigInt, boolean, createTables, instant, int, key, oneOf } from '../kernel/database/table-builder.js';

/** What the comparison of rows and bytes found, and which contents are damaged now. */
export const CheckFiles = createTables('CheckFiles1795478400100', [
  { name: 'file_damage', columns: [key('sha256', 64), oneOf('kind', ['missing', 'altered']), instant('found_at')] },
  {
    name: 'file_check',
    columns: [
      key(),
      instant('started_at'),
      instant('finished_at'),
      boolean('whole'),
      int('named'),
      int('kept'),
      int('hashed'),
      bigInt('hashed_bytes'),
      int('missing'),
      int('altered'),
      int('repaired'),
      int('orphans_removed'),
      int('orphans_left'),
    ],
    indices: [['started_at']],
  },
]);
