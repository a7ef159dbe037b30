import { addColumns, changeTables, dropColumns, oneOf, orNull, text } from '../kernel/database/table-builder.js';

/** What the look for malicious software found; files from before nothing looked at have no state. */
export const ScanFiles = changeTables(
  'ScanFiles1795478401000',
  (runner) =>
    addColumns(
      runner,
      'stored_file',
      [orNull(oneOf('scan_state', ['waiting', 'clean', 'quarantined'])), orNull(text('scan_finding', 200))],
      [['scan_state', 'uploaded_at']],
    ),
  (runner) => dropColumns(runner, 'stored_file', ['scan_state', 'scan_finding']),
);
