import { owedClock, owedDueOn } from '@gongshen/shared/case';
import type { PlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { RequestContext } from '../../kernel/request-context.js';
import { type Clock, toClock } from '../applications/index.js';
import type { CalendarChange } from '../calendar/index.js';
import { watchDeadline } from '../deadlines/index.js';
import { OwedMaterialRow } from './owed-material.entity.js';

/** Its day has passed and it is owed still. */
export function isOverdue({ state, dueOn }: Pick<OwedMaterialRow, 'state' | 'dueOn'>, today: string): boolean {
  return state === 'owed' && dueOn < today;
}

/** From the decision to its day, with the lamps of what is outside the ordinary course (珠 20). */
export function clockOf(context: RequestContext, row: OwedMaterialRow): Clock {
  const calendar = context.services.calendar.current();
  const times = {
    decidedOn: row.decidedOn as PlainDate,
    dueOn: row.dueOn as PlainDate,
    stoppedOn: row.stoppedOn as PlainDate | null,
  };
  return toClock({ calendar, spec: owedClock(calendar, times), today: context.today() as PlainDate }, null, true);
}

/** The applicant is reminded of it while it is owed; in the department's hands nothing runs. */
export function watchOwed(tx: Tx, row: OwedMaterialRow): Promise<void> {
  return watchDeadline(tx, {
    subjectType: 'owed',
    subjectId: row.id,
    projectId: row.projectId,
    applicationId: row.applicationId,
    caseId: row.caseId,
    unitId: null,
    forApplicant: true,
    districtCode: row.districtCode,
    dueOn: row.state === 'owed' ? row.dueOn : null,
    lampKind: 'special',
    label: `容缺补交：${shortened(row.text)}`,
  });
}

const longestLabel = 200;
const shortened = (text: string) => (text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text);

/** Due days under another calendar: a day that has become a day off moves on. */
export async function dueDaysUnder(
  reader: Reader,
  ids: readonly string[],
  calendar: WorkingCalendar,
): Promise<Map<string, string | null>> {
  const rows = await reader.list(OwedMaterialRow, { id: [...ids] });
  return new Map(
    rows.map((row) => [row.id, row.state === 'owed' ? owedDueOn(calendar, row.dueOn as PlainDate) : null]),
  );
}

/** The index follows a changed calendar: of what is not settled yet. */
export async function moveDueDays(tx: Tx, { calendar, from }: CalendarChange): Promise<void> {
  const shape = tx.shape(OwedMaterialRow);
  const raw = await tx.query(
    `SELECT ${shape.selectList()} FROM owed_material WHERE state IN ('owed', 'delivered') AND due_on >= ?`,
    [from],
  );
  for (const row of raw.map((each) => shape.fromRow(each))) {
    const dueOn = owedDueOn(calendar, row.dueOn as PlainDate);
    if (dueOn !== row.dueOn) await tx.updateWhere(OwedMaterialRow, { id: row.id }, { dueOn });
  }
}
