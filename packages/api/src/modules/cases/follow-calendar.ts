import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import { readClockEvents } from '../applications/index.js';
import type { CalendarChange } from '../calendar/index.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import { clockColumns } from './clock-index.js';
import { ItemCaseRow } from './item-case.entity.js';

const pageSize = 200;

/**
 * The index of every open case's clock is written anew under a changed calendar, from the same fold: its due day, and the days
 * counted so far where a day that is past has changed. Paused and waiting ones as well; what has ended keeps its days.
 */
export function followCalendar(services: Services): void {
  services.calendar.followers.register({
    apply: async (tx, change) => {
      for (let after = ''; ; ) {
        const rows = await affected(tx, change, after);
        await rewrite(tx, change, rows);
        if (rows.length < pageSize) return;
        after = (rows.at(-1) as ItemCaseRow).id;
      }
    },
  });
}

async function affected(tx: Tx, { from }: CalendarChange, after: string): Promise<ItemCaseRow[]> {
  const shape = tx.shape(ItemCaseRow);
  const rows = await tx.query(
    `SELECT ${shape.selectList()} FROM item_case
     WHERE stopped_on IS NULL AND (due_on >= ? OR counted_on >= ?) AND id > ? ORDER BY id LIMIT ${pageSize}`,
    [from, from, after],
  );
  return rows.map((row) => shape.fromRow(row));
}

async function rewrite(tx: Tx, change: CalendarChange, rows: readonly ItemCaseRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const events = await readClockEvents(tx, 'case', ids);
  const prerequisites = await tx.list(CasePrerequisiteRow, { caseId: ids });
  for (const row of rows) {
    const awaited = prerequisites.filter(({ caseId }) => caseId === row.id);
    const columns = clockColumns(change.calendar, row, row.status, events.get(row.id) ?? [], awaited, change.today);
    await tx.updateWhere(ItemCaseRow, { id: row.id }, columns);
  }
}
