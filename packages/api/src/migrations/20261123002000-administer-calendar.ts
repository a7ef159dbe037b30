import { addColumns, changeTables, createTable, instant, key, orNull } from '../kernel/database/table-builder.js';

/** When a year came in, what was warned of already, and the number of the calendar's edition, which every import moves. */
export const AdministerCalendar = changeTables(
  'AdministerCalendar1795392002001',
  async (runner) => {
    await addColumns(runner, 'calendar_year', [orNull(instant('imported_at'))]);
    await createTable(runner, { name: 'calendar_alarm', columns: [key('id', 40), instant('told_at')] });
    await runner.query("INSERT INTO number_sequence (name, value) VALUES ('calendar editions', 1)");
  },
  async (runner) => {
    await runner.query("DELETE FROM number_sequence WHERE name = 'calendar editions'");
    await runner.dropTable('calendar_alarm');
    // Written anew, as other columns are dropped on SQLite, the table would lose its days: they refer to it.
    await runner.query('ALTER TABLE calendar_year DROP COLUMN imported_at');
  },
);
