import { createTables, instant, json, key, plainDate, text } from '../kernel/database/table-builder.js';

/** What a year of the calendar was before another notice replaced it: clocks that stopped before are read by it. */
export const KeepReplacedYears = createTables('KeepReplacedYears1795392002002', [
  {
    name: 'calendar_replaced_year',
    columns: [key(), text('year', 4), plainDate('replaced_on'), instant('replaced_at'), json('content')],
    indices: [['replaced_at']],
  },
]);
