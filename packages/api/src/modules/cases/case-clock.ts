import type { CaseStatus } from '@gongshen/shared/case';
import type { PlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import { appendClockEvents, type NewClockEvent, readClockEvents } from '../applications/index.js';
import type { PrerequisiteState } from './case.rules.js';
import { type ClockColumns, clockColumns } from './clock-index.js';
import type { ItemCaseRow } from './item-case.entity.js';

/** Appends events to a case's clock and answers the columns that follow, to be set with the change that caused them. */
export async function moveClock(
  tx: Tx,
  calendar: WorkingCalendar,
  row: ItemCaseRow,
  change: { status?: CaseStatus; events: readonly NewClockEvent[]; prerequisites: readonly PrerequisiteState[] },
): Promise<ClockColumns> {
  await appendClockEvents(tx, 'case', row.id, change.events);
  const events = (await readClockEvents(tx, 'case', [row.id])).get(row.id) ?? [];
  return clockColumns(calendar, row, change.status ?? row.status, events, change.prerequisites, tx.today as PlainDate);
}

/** The event that ends a case's clock. */
export function stopEvent(on: string, text: string): NewClockEvent {
  return { kind: 'stop', on: on as PlainDate, text };
}
