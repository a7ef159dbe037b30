import { addColumns, changeTables, dropColumns, json, orNull } from '../kernel/database/table-builder.js';

/** 四眼: everybody who wrote in a certificate's draft, not only who began it and who wrote last. */
export const KeepWriters = changeTables(
  'KeepWriters1795478403001',
  (runner) => addColumns(runner, 'certificate', [orNull(json('written_by'))]),
  (runner) => dropColumns(runner, 'certificate', ['written_by']),
);
