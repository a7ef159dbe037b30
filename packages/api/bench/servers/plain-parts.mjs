// Small parts both hand-written answers need.
import { readIndexedClock } from '../../dist/modules/cases/clock-index.js';

export const open = new Set(['assigned', 'accepted', 'suspended']);
export const favourable = new Set(['approved', 'approvedWithConditions']);
export const finished = new Set(['concluded', 'closed', 'withdrawn', 'returned', 'lapsed']);

/** `2026-03-18 03:00:00.000` → ISO with Z. */
export const instant = (raw) => (raw === null ? null : `${raw.slice(0, 10)}T${raw.slice(11)}Z`);

export function groupBy(rows, column) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}

/** A case's clock from its index columns: the product's rule, for the arithmetic of days is not what is compared here. */
export function indexedClock(calendar, row, today) {
  const index = {
    clockState: row.clock_state,
    clockLimit: row.clock_limit,
    limitUnit: row.limit_unit,
    startedOn: row.started_on,
    stoppedOn: row.stopped_on,
    dueOn: row.due_on,
    counted: row.counted,
    countedOn: row.counted_on,
  };
  const { used, remaining, provisional, lamp } = readIndexedClock(calendar, index, today);
  return {
    state: row.clock_state,
    limit: row.clock_limit,
    unit: row.limit_unit,
    used,
    remaining,
    dueOn: row.due_on,
    provisional,
    lamp,
    startedOn: row.started_on,
    stoppedOn: row.stopped_on,
  };
}
