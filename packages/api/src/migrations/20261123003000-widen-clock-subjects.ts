import { changeTables, setEnumValues } from '../kernel/database/table-builder.js';

const before = ['check', 'stage', 'case'];
const added = ['procedure', 'putRight', 'supplement', 'owed', 'delivery', 'correction'];

/** Special procedures, supplements, what is owed and the handing out run clocks of their own (珠 12, 15; 许可法 44). */
export const WidenClockSubjects = changeTables(
  'WidenClockSubjects1795392003001',
  (runner) => setEnumValues(runner, 'clock_event', 'subject_type', [...before, ...added]),
  async (runner) => {
    await runner.query(
      `DELETE FROM clock_event WHERE subject_type NOT IN (${before.map((value) => `'${value}'`).join(', ')})`,
    );
    await setEnumValues(runner, 'clock_event', 'subject_type', before);
  },
);
