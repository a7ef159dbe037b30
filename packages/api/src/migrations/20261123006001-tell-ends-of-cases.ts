import {
  addColumns,
  changeTables,
  dropColumns,
  instant,
  longText,
  orNull,
  ref,
  text,
} from '../kernel/database/table-builder.js';

const columns = [
  orNull(ref('changes_result_id')),
  orNull(ref('changes_prior_id', 'prior_result')),
  orNull(longText('added_reason')),
  orNull(longText('termination_reason')),
  orNull(text('termination_basis', 500)),
  orNull(instant('revoked_at')),
  orNull(longText('revoked_reason')),
];

/** Cases: the earlier result they change, why they were added, ended by the department, or their approval taken back. */
export const TellEndsOfCases = changeTables(
  'TellEndsOfCases1795392006001',
  (runner) => addColumns(runner, 'item_case', columns),
  (runner) =>
    dropColumns(
      runner,
      'item_case',
      columns.map(({ column }) => column.name),
    ),
);
