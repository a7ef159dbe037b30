import {
  addColumns,
  changeTables,
  dropColumns,
  instant,
  longText,
  orNull,
  ref,
} from '../kernel/database/table-builder.js';

/** Result documents: the later one that took their place, or that they were taken back. */
export const ReplaceAndRevokeResults = changeTables(
  'ReplaceAndRevokeResults1795392006002',
  (runner) =>
    addColumns(runner, 'result_document', [
      orNull(ref('replaced_by_id', 'result_document')),
      orNull(instant('revoked_at')),
      orNull(longText('revoked_reason')),
    ]),
  (runner) => dropColumns(runner, 'result_document', ['replaced_by_id', 'revoked_at', 'revoked_reason']),
);
