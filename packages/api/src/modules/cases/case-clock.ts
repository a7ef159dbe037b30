import type { CaseStatus } from '@gongshen/shared/case';
import type { PlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import { appendClockEvents, type NewClockEvent, readClockEvents } from '../applications/index.js';
import { type Deadline, dropDeadline, watchDeadline } from '../deadlines/index.js';
import type { PrerequisiteState } from './case.rules.js';
import { type ClockColumns, clockColumns, lampKindOfCase } from './clock-index.js';
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
  const status = change.status ?? row.status;
  const columns = clockColumns(calendar, row, status, events, change.prerequisites, tx.today as PlainDate);
  await followDueDay(tx, row, columns);
  return columns;
}

/** The watched deadline of a case follows its clock; what has ended is watched no more. */
async function followDueDay(tx: Tx, row: ItemCaseRow, columns: ClockColumns): Promise<void> {
  if (columns.stoppedOn !== null) return dropDeadline(tx, 'case', row.id);
  const unmoved = columns.dueOn === row.dueOn && columns.clockLimit === row.clockLimit;
  if (!unmoved) await watchDeadline(tx, caseDeadline({ ...row, ...columns }));
}

/** What is watched of a case: its promised limit (珠 20), for its department. */
export function caseDeadline(row: ItemCaseRow): Deadline {
  return {
    subjectType: 'case',
    subjectId: row.id,
    projectId: row.projectId,
    applicationId: row.applicationId,
    caseId: row.id,
    unitId: row.unitId,
    forApplicant: false,
    districtCode: row.districtCode,
    dueOn: row.dueOn,
    lampKind: lampKindOfCase(row),
    label: `${row.itemName}（${row.number}）`,
  };
}

/** The event that ends a case's clock. */
export function stopEvent(on: string, text: string): NewClockEvent {
  return { kind: 'stop', on: on as PlainDate, text };
}
