import { createTables, key, oneOf, orNull, ref, text } from '../kernel/database/table-builder.js';

export const CreateCalendar = createTables('CreateCalendar1795305790000', [
  {
    name: 'calendar_year',
    columns: [key('year', 4), oneOf('status', ['official', 'provisional']), orNull(text('paper', 300))],
  },
  {
    name: 'calendar_day',
    columns: [
      key('date', 10),
      ref('year', 'calendar_year', { column: 'year', length: 4 }),
      oneOf('kind', ['off', 'work']),
      text('name', 40),
    ],
    indices: [['year']],
  },
]);
