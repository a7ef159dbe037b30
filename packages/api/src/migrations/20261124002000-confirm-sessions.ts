import { addColumns, changeTables, dropColumns, instant, orNull } from '../kernel/database/table-builder.js';

/** When the person of a session last gave the password for something that demands it. */
export const ConfirmSessions = changeTables(
  'ConfirmSessions1795478402000',
  (runner) => addColumns(runner, 'session', [orNull(instant('confirmed_at'))]),
  (runner) => dropColumns(runner, 'session', ['confirmed_at']),
);
