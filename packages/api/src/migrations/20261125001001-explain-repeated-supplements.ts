import { addColumns, changeTables, dropColumns, longText, orNull, text } from '../kernel/database/table-builder.js';

/** A supplement that asks for what could have been told before says why (一次性告知). */
export const ExplainRepeatedSupplements = changeTables(
  'ExplainRepeatedSupplements1795564801001',
  (runner) =>
    addColumns(runner, 'supplement_request', [orNull(text('repeat_reason', 1000)), orNull(longText('repeated_names'))]),
  (runner) => dropColumns(runner, 'supplement_request', ['repeat_reason', 'repeated_names']),
);
