import { dayInWords, lampOn, type PlainDate, type WorkingCalendar } from '@gongshen/shared/clock';
import { alertDue, alertedAfterMove } from '@gongshen/shared/deadline';
import { labels, provisionalMark } from '@gongshen/shared/labels';
import type { Tx } from '../../../kernel/database/tx.js';
import { DeadlineRow } from '../deadline.entity.js';
import type { DeadlineService } from '../deadline-service.js';

/** What happened to one row: its lamp turned, it became milder, or nothing. */
export type Turn = 'told' | 'settled' | 'unchanged';

const words = labels('zh-CN').lamp;

/**
 * Tells of one row whose lamp turned (珠 20): the event, which later modules turn into alerts, and what the subject's own module does.
 * Everything is judged anew from the row as it is now, and the change is conditional: whoever comes second changes nothing.
 * @throws CalendarYearMissing when the lamp cannot be known
 */
export async function turnLamp(
  tx: Tx,
  deadlines: DeadlineService,
  calendar: WorkingCalendar,
  id: string,
): Promise<Turn> {
  const row = await tx.find(DeadlineRow, { id });
  if (row === null || row.dueOn === null) return 'unchanged';
  const dueOn = row.dueOn as PlainDate;
  const before =
    row.movedOn === null
      ? row.alerted
      : alertedAfterMove(row.alerted, lampOn(calendar, row.movedOn as PlainDate, dueOn, row.lampKind));
  const lamp = lampOn(calendar, tx.today, dueOn, row.lampKind);
  const told = alertDue(before, lamp);
  const alerted = told ?? before;
  if (alerted === row.alerted && row.movedOn === null) return 'unchanged';
  const { alerted: known, movedOn } = row;
  const changed = await tx.updateWhere(DeadlineRow, { id, alerted: known, dueOn, movedOn }, { alerted, movedOn: null });
  if (changed !== 1) return 'unchanged';
  if (told === null) return 'settled';
  await tx.event({
    type: `deadline.${told}`,
    subject: { type: row.subjectType, id: row.subjectId },
    projectId: row.projectId,
    applicationId: row.applicationId,
    caseId: row.caseId,
    before: { lamp: before },
    after: {
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      dueOn,
      lamp: told,
      label: row.label,
      unitId: row.unitId,
      forApplicant: row.forApplicant,
      districtCode: row.districtCode,
    },
    text: `${row.label}：${words[told]}，到期日 ${dayInWords(dueOn)}${provisionalMark(calendar.isUnannounced(dueOn))}。`,
    audience: row.forApplicant ? 'all' : 'authority',
  });
  const handler = deadlines.of(row.subjectType);
  await (told === 'red' ? handler.onRed : handler.onYellow)?.(tx, { ...row, alerted, movedOn: null });
  return 'told';
}

/** Reminds whoever owes it; answers whether there was somebody to remind. */
export async function remind(tx: Tx, deadlines: DeadlineService, id: string): Promise<boolean> {
  const row = await tx.find(DeadlineRow, { id });
  if (row === null || row.remindOn === null || row.remindOn > tx.today) return false;
  const { remindOn } = row;
  // Taken before it is done: of two at once the second finds nothing to take.
  if ((await tx.updateWhere(DeadlineRow, { id, remindOn }, { remindOn: null })) !== 1) return false;
  const next = (await deadlines.of(row.subjectType).onReminder?.(tx, row)) ?? null;
  if (next !== null) await tx.updateWhere(DeadlineRow, { id }, { remindOn: next });
  return true;
}
