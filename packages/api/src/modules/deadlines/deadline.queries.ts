import {
  type CalendarYearMissing,
  knownDay,
  LampKind,
  type PlainDate,
  type WorkingCalendar,
  yearOf,
  yellowThrough,
} from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import type { SqlValue } from '../../kernel/database/sql-connection.js';

/** A condition that an index answers, and the rows it finds in the order of that index. */
export interface DueCondition {
  /** What for; names the scan in the log. */
  name: string;
  sql: string;
  params: readonly SqlValue[];
  /** The column rows are walked by. */
  walk: 'due_on' | 'moved_on' | 'remind_on';
}

export interface DueRow {
  id: string;
  at: string;
}

/**
 * Which rows people may have to be told of today: those whose lamp turned, and those whose due day moved after people had been told.
 * Each condition is one range of an index, so the cost is the rows that became due, whatever the number of open ones.
 */
export function lampConditions(
  calendar: WorkingCalendar,
  today: PlainDate,
  missing: (error: CalendarYearMissing) => void,
): DueCondition[] {
  const conditions: DueCondition[] = [
    { name: 'moved', sql: 'moved_on <= ? AND due_on IS NOT NULL', params: [today], walk: 'moved_on' },
    turned('red', ['green', 'yellow'], Object.values(LampKind), 'due_on < ?', [today]),
  ];
  for (const kind of Object.values(LampKind)) {
    const through = yellowUntil(calendar, today, kind, missing);
    // 即办: yellow from acceptance, whenever it is due
    if (through === 'always') conditions.push(turned('yellow', ['green'], [kind], "due_on > ''", []));
    else if (through !== null) conditions.push(turned('yellow', ['green'], [kind], 'due_on <= ?', [through]));
  }
  return conditions;
}

export const reminderCondition = (today: PlainDate): DueCondition => ({
  name: 'reminders',
  sql: 'remind_on <= ?',
  params: [today],
  walk: 'remind_on',
});

function turned(
  name: string,
  alerted: readonly string[],
  kinds: readonly LampKind[],
  range: string,
  params: readonly SqlValue[],
): DueCondition {
  const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
  return {
    name,
    sql: `alerted IN (${list(alerted)}) AND lamp_kind IN (${list(kinds)}) AND ${range}`,
    params,
    walk: 'due_on',
  };
}

/**
 * The last due day that is yellow today. A year that is missing is told, never guessed: no due day lies in it, so the known
 * days that are left are all near; without the present year nothing can be said but what is past.
 */
function yellowUntil(
  calendar: WorkingCalendar,
  today: PlainDate,
  kind: LampKind,
  missing: (error: CalendarYearMissing) => void,
): PlainDate | 'always' | null {
  const through = knownDay(() => yellowThrough(calendar, today, kind) ?? 'always', missing);
  if (through !== null) return through;
  return calendar.covers(today) ? (`${yearOf(today)}-12-31` as PlainDate) : null;
}

/** Rows of a condition after the last one seen, in the order of its index. */
export function readDue(
  read: Reader,
  { sql, params, walk }: DueCondition,
  after: DueRow | null,
  limit: number,
): Promise<DueRow[]> {
  const later = after === null ? '' : ` AND (${walk} > ? OR (${walk} = ? AND id > ?))`;
  const position = after === null ? [] : [after.at, after.at, after.id];
  return read.query<DueRow>(
    `SELECT id, ${walk} AS at FROM deadline WHERE ${sql}${later} ORDER BY ${walk}, id LIMIT ${Math.trunc(limit)}`,
    [...params, ...position],
  );
}
