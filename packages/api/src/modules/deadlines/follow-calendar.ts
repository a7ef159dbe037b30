import type { PlainDate } from '@gongshen/shared/clock';
import type { DeadlineSubject } from '@gongshen/shared/deadline';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders } from '../../kernel/database/sql-connection.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Services } from '../../kernel/services.js';
import type { CalendarChange, CalendarMove } from '../calendar/index.js';
import { DeadlineRow } from './deadline.entity.js';
import { watchDeadlines } from './watch-deadline.js';

const pageSize = 500;

/** Another calendar moves what is watched, wherever the subject's own fold says so (`recompute`); plain days stay. */
export function followCalendar(services: Services): void {
  services.calendar.followers.register({
    moves: (read, change) => movesOf(read, services, change),
    apply: async (tx, _, moves) => {
      for (let start = 0; start < moves.length; start += pageSize) await move(tx, moves.slice(start, start + pageSize));
    },
  });
}

/** What is due before the first day that changes is due on the same day under both calendars, and is not even read. */
async function movesOf(read: Reader, services: Services, change: CalendarChange): Promise<CalendarMove[]> {
  const shape = read.shape(DeadlineRow);
  const moves: CalendarMove[] = [];
  for (let after = ''; ; ) {
    const raw = await read.query(
      `SELECT ${shape.selectList()} FROM deadline WHERE due_on >= ? AND id > ? ORDER BY id LIMIT ${pageSize}`,
      [change.from, after],
    );
    const rows = raw.map((each) => shape.fromRow(each));
    moves.push(...(await movesAmong(read, services, rows, change)));
    if (rows.length < pageSize) return moves;
    after = (rows.at(-1) as DeadlineRow).id;
  }
}

async function movesAmong(
  read: Reader,
  services: Services,
  rows: readonly DeadlineRow[],
  change: CalendarChange,
): Promise<CalendarMove[]> {
  const moves: CalendarMove[] = [];
  for (const subject of new Set(rows.map(({ subjectType }) => subjectType))) {
    const { recompute } = services.deadlines.of(subject);
    if (!recompute) continue;
    const own = rows.filter(({ subjectType }) => subjectType === subject);
    const due = await recompute(
      read,
      own.map(({ subjectId }) => subjectId),
      change.calendar,
    );
    for (const row of own) {
      const after = due.get(row.subjectId);
      if (after !== undefined && after !== row.dueOn) moves.push(toMove(row, subject, after));
    }
  }
  return moves;
}

function toMove(row: DeadlineRow, subject: DeadlineSubject, after: string | null): CalendarMove {
  const { subjectId, label, projectId, applicationId, caseId, unitId, districtCode, forApplicant, dueOn } = row;
  const days = { before: dueOn as PlainDate, after: after as PlainDate | null };
  return { subject, subjectId, label, projectId, applicationId, caseId, unitId, districtCode, forApplicant, ...days };
}

async function move(tx: Tx, moves: readonly CalendarMove[]): Promise<void> {
  const shape = tx.shape(DeadlineRow);
  const ids = moves.map(({ subjectId }) => subjectId);
  const raw = await tx.query(
    `SELECT ${shape.selectList()} FROM deadline WHERE subject_id IN (${placeholders(ids.length)})`,
    ids,
  );
  const rows = raw.map((each) => shape.fromRow(each));
  const moved = moves.flatMap(({ subject, subjectId, after }) => {
    const row = rows.find((each) => each.subjectType === subject && each.subjectId === subjectId);
    return row ? [{ ...row, dueOn: after }] : [];
  });
  await watchDeadlines(tx, moved);
}
