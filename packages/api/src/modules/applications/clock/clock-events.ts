import type { ClockEvent, PlainDate } from '@gongshen/shared/clock';
import type { Reader } from '../../../kernel/database/reader.js';
import { placeholders } from '../../../kernel/database/sql-connection.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { ClockEventRow, type ClockSubject } from './clock-event.entity.js';

/** A clock event about to be written; its `text` is the sentence people read in the explanation. */
export type NewClockEvent = ClockEvent;

/** Appends events to a clock. Who and when come from the unit of work; the order given is the order they happened in. */
export async function appendClockEvents(
  tx: Tx,
  subjectType: ClockSubject,
  subjectId: string,
  events: readonly NewClockEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const [newest] = await tx.query<{ seq: number | null }>(
    'SELECT MAX(seq) AS seq FROM clock_event WHERE subject_type = ? AND subject_id = ?',
    [subjectType, subjectId],
  );
  await tx.insert(ClockEventRow, clockEventRows(tx, subjectType, subjectId, events, Number(newest?.seq ?? 0)));
}

/** Rows of a clock's next events, for writing the first events of many clocks in one statement. `after`: the newest `seq` there is. */
export function clockEventRows(
  tx: Pick<Tx, 'actor' | 'ids' | 'now'>,
  subjectType: ClockSubject,
  subjectId: string,
  events: readonly NewClockEvent[],
  after = 0,
): ClockEventRow[] {
  const person = tx.actor.kind === 'person' ? tx.actor : null;
  return events.map((event, index) => ({
    id: tx.ids.next(),
    subjectType,
    subjectId,
    seq: after + index + 1,
    kind: event.kind,
    onDate: event.on,
    pairKey: event.key ?? null,
    days: event.days ?? null,
    basis: event.basis ?? null,
    text: event.text ?? '',
    actorAccountId: person?.accountId ?? null,
    actorName: person?.displayName ?? null,
    unitId: person?.acting.unitId ?? null,
    at: tx.now,
  }));
}

/** Events of many clocks of one kind in one statement, each in the order they happened; an empty list for a clock without any. */
export async function readClockEvents(
  reader: Reader,
  subjectType: ClockSubject,
  subjectIds: readonly string[],
): Promise<Map<string, ClockEvent[]>> {
  const bySubject = new Map<string, ClockEvent[]>(subjectIds.map((id) => [id, []]));
  if (subjectIds.length === 0) return bySubject;
  const shape = reader.shape(ClockEventRow);
  const rows = await reader.query(
    `SELECT ${shape.selectList()} FROM clock_event WHERE subject_type = ? AND subject_id IN (${placeholders(subjectIds.length)}) ORDER BY subject_id, seq`,
    [subjectType, ...subjectIds],
  );
  for (const raw of rows) {
    const row = shape.fromRow(raw);
    bySubject.get(row.subjectId)?.push(toClockEvent(row));
  }
  return bySubject;
}

function toClockEvent(row: ClockEventRow): ClockEvent {
  return {
    kind: row.kind,
    on: row.onDate as PlainDate,
    basis: row.basis,
    text: row.text,
    actorName: row.actorName,
    ...(row.pairKey === null ? {} : { key: row.pairKey }),
    ...(row.days === null ? {} : { days: row.days }),
  };
}

/** The newest run of a clock that is started anew, as the check is with every submission (珠 11). */
export function newestRun(events: readonly ClockEvent[]): readonly ClockEvent[] {
  const start = events.findLastIndex((event) => event.kind === 'start');
  return start < 0 ? [] : events.slice(start);
}
