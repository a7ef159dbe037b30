import { NoticeState } from '@gongshen/shared/application';
import {
  type ClockEvent,
  type ClockSpec,
  LimitUnit,
  type PlainDate,
  type WorkingCalendar,
} from '@gongshen/shared/clock';
import type { Tx } from '../../kernel/database/tx.js';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { dropDeadline, watchDeadline } from '../deadlines/index.js';
import type { Application } from './application.entity.js';
import { appendClockEvents, type NewClockEvent, readClockEvents } from './clock/clock-events.js';
import { CorrectionNoticeRow } from './correction.entity.js';

/** Working days before the last one on which the applicant is reminded for the first time. */
const remindAhead = 3;

/** The applicant's own limit: as many working days as lie between the notice and its last day (domain §3, correction clock). */
export function correctionSpec(
  calendar: WorkingCalendar,
  notice: Pick<CorrectionNoticeRow, 'issuedAt' | 'answerBy'>,
  events: readonly ClockEvent[],
): ClockSpec {
  const value = calendar.workingDaysBetween(dayOf(notice.issuedAt), notice.answerBy as PlainDate);
  return { limit: { value, unit: LimitUnit.workingDay }, events };
}

/** The day on which the applicant is first reminded: three working days before the last one, or the last one itself. */
export function firstReminderOn(calendar: WorkingCalendar, today: PlainDate, answerBy: PlainDate): PlainDate {
  const early = calendar.addWorkingDays(answerBy, -remindAhead);
  return early > today ? early : answerBy;
}

/** From the notice on no item time runs; the applicant's own does (珠 11), and the applicant is reminded of it. */
export async function startCorrectionClock(
  tx: Tx,
  services: Services,
  application: Application,
  notice: CorrectionNoticeRow,
): Promise<void> {
  const start: NewClockEvent = {
    kind: 'start',
    on: tx.today as PlainDate,
    basis: '珠海办法第十一条',
    text: `出具补齐补正通知 ${notice.number}，当日不计`,
  };
  await appendClockEvents(tx, 'correction', notice.id, [start]);
  await watchDeadline(tx, {
    subjectType: 'correction',
    subjectId: notice.id,
    projectId: application.projectId,
    applicationId: application.id,
    caseId: null,
    unitId: null,
    forApplicant: true,
    districtCode: application.districtCode,
    dueOn: notice.answerBy,
    lampKind: 'ordinary',
    label: `申请 ${application.number ?? ''} 的补齐补正`,
    remindOn: firstReminderOn(services.calendar.current(), tx.today, notice.answerBy as PlainDate),
  });
}

/** Ends the notice that is open, if one is: answered, or the application has ended otherwise. Answers it. */
export async function endOpenNotice(
  tx: Tx,
  applicationId: string,
  state: Exclude<NoticeState, 'open'>,
  text: string,
): Promise<CorrectionNoticeRow | null> {
  const notice = await tx.find(CorrectionNoticeRow, { applicationId, state: NoticeState.open });
  if (notice === null) return null;
  const answeredAt = state === NoticeState.answered ? tx.now : null;
  await tx.updateWhere(CorrectionNoticeRow, { id: notice.id }, { state, answeredAt });
  // A notice from before the applicant's time was a clock of its own has none to stop.
  const started = (await readClockEvents(tx, 'correction', [notice.id])).get(notice.id)?.length;
  if (started) {
    await appendClockEvents(tx, 'correction', notice.id, [{ kind: 'stop', on: tx.today as PlainDate, text }]);
  }
  await dropDeadline(tx, 'correction', notice.id);
  return notice;
}
