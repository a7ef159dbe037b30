import { type CalendarYear, provisionalYear } from '@gongshen/shared/clock';
import { systemActor } from '../../../kernel/actor.js';
import { dayOf } from '../../../kernel/now.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CalendarAlarmRow } from '../calendar.entity.js';
import { type CalendarAlarm, calendarAlarm, statutoryDays } from '../calendar.rules.js';
import { importCalendar } from './import-calendar.js';

/**
 * Every day: warns of a year that is missing or still provisional, once for each stage; those who administer the calendar are
 * told by whoever reacts to `calendar.alarm`. A missing year comes in provisionally, by law, until its notice is out (domain §3).
 */
export async function watchComingYear(services: Services): Promise<void> {
  await services.calendar.refresh(services.db.read);
  const alarm = calendarAlarm(services.calendar.years(), dayOf(services.clock.now()));
  if (alarm === null) return;
  const provisional = alarm.stage === 'missing' ? provisionalThrough(services, alarm.year) : [];
  await warn(services, alarm, provisional.length > 0);
  if (provisional.length > 0) await importCalendar(services, provisional);
}

/** The years after the last one in force; none when the feasts of one have not been worked out: nothing is guessed. */
function provisionalThrough(services: Services, through: number): CalendarYear[] {
  const last = services.calendar.years().at(-1)?.year;
  if (last === undefined) return [];
  const missing = Array.from({ length: Math.max(through - last, 0) }, (_, index) => last + 1 + index);
  return missing.every((year) => statutoryDays(year).length > 0) ? missing.map(provisionalYear) : [];
}

async function warn(services: Services, { year, stage, text }: CalendarAlarm, filledIn: boolean): Promise<void> {
  const id = `${year} ${stage}`;
  if (await services.db.read.find(CalendarAlarmRow, { id })) return;
  // Told already by another process: nothing is left to tell.
  const command = { name: 'calendar.warn', idempotencyKey: null, input: id, audited: false };
  await services.uow.run(systemActor('工作日历'), command, async (tx) => {
    if (await tx.find(CalendarAlarmRow, { id })) return done(null);
    await tx.insert(CalendarAlarmRow, { id, toldAt: tx.now });
    const until = filledIn ? `通知公布之前，系统先按法定节假日建立 ${year} 年暂定日历。` : '';
    await tx.event({
      type: 'calendar.alarm',
      subject: { type: 'calendarYear', id: String(year) },
      after: { year, stage },
      text: `${text}${until}`,
      audience: 'audit',
    });
    return done(null);
  });
}
