import { type CalendarYear, WorkingCalendar } from '@gongshen/shared/clock';
import { systemActor } from '../../../kernel/actor.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CalendarDayRow, CalendarYearRow } from '../calendar.entity.js';
import { dayRows } from '../calendar.queries.js';
import { calendarEditions } from '../calendar-service.js';

/**
 * Brings in the years the system does not know yet. A year that is known stays as it is: replacing a provisional year
 * moves deadlines, which must be listed before it is done (domain §3). Throws CalendarInvalid for years that cannot be.
 */
export async function importCalendar(services: Services, years: readonly CalendarYear[]): Promise<void> {
  const { db, uow } = services;
  new WorkingCalendar(years);
  const known = new Set((await db.read.list(CalendarYearRow, {})).map(({ year }) => year));
  const fresh = years.filter(({ year }) => !known.has(String(year)));
  if (fresh.length > 0) {
    const command = { name: 'calendar.import', idempotencyKey: null, input: fresh.map(({ year }) => year) };
    await uow.run(systemActor('日历导入'), command, async (tx) => {
      await tx.insert(
        CalendarYearRow,
        fresh.map(({ year, status, paper }) => ({
          year: String(year),
          status,
          paper: paper ?? null,
          importedAt: null,
        })),
      );
      await tx.insert(CalendarDayRow, fresh.flatMap(dayRows));
      await tx.nextNumber(calendarEditions);
      for (const { year, status } of fresh) {
        await tx.event({
          type: 'calendar.yearAdded',
          subject: { type: 'calendarYear', id: String(year) },
          after: { year, status },
          text: `载入 ${year} 年工作日历（${status === 'official' ? '按国务院办公厅通知' : '暂定'}）`,
          audience: 'audit',
        });
      }
      return done(null);
    });
  }
  await services.calendar.refresh(db.read);
}
