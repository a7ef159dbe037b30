import { addColumns, changeTables, dropColumns, longText, orNull, ref } from '../kernel/database/table-builder.js';

/** What an item of an application extends or changes, and why it was added to a running application. */
export const LinkChangedResults = changeTables(
  'LinkChangedResults1795392006000',
  async (runner) => {
    await addColumns(runner, 'application_item', [
      orNull(ref('changes_result_id')),
      orNull(ref('changes_prior_id', 'prior_result')),
      orNull(longText('added_reason')),
    ]);
  },
  (runner) => dropColumns(runner, 'application_item', ['changes_result_id', 'changes_prior_id', 'added_reason']),
);
