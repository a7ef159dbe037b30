import { addColumns, changeTables, dropColumns, orNull, text } from '../kernel/database/table-builder.js';

/** Remarks on office files: in a cell of a sheet, or at a passage of a document. */
export const PlaceRemarksInOfficeFiles = changeTables(
  'PlaceRemarksInOfficeFiles1795564804000',
  (runner) => addColumns(runner, 'remark', [orNull(text('cell', 10)), orNull(text('passage', 200))]),
  (runner) => dropColumns(runner, 'remark', ['cell', 'passage']),
);
