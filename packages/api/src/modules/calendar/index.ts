import type { ApiModule } from '../../kernel/module.js';
import { CreateCalendar } from '../../migrations/20261122000310-create-calendar.js';
import { AdministerCalendar } from '../../migrations/20261123002000-administer-calendar.js';
import { KeepReplacedYears } from '../../migrations/20261123002001-keep-replaced-years.js';
import { watchComingYear } from './actions/watch-coming-year.js';
import { CalendarAlarmRow, CalendarDayRow, CalendarYearRow, ReplacedYearRow } from './calendar.entity.js';
import { CalendarPreviewResolver, CalendarResolver } from './calendar.resolver.js';
import { CalendarService } from './calendar-service.js';
import { TodayResolver } from './today.resolver.js';

export { importCalendar } from './actions/import-calendar.js';
export type { CalendarImported } from './actions/import-calendar-year.js';
export { watchComingYear } from './actions/watch-coming-year.js';
export { MovedDeadlineType } from './calendar.type.js';
export type { CalendarChange, CalendarMove } from './calendar-followers.js';
export { dueDayMarks, markOf } from './due-day.js';

export const calendarModule: ApiModule = {
  name: 'calendar',
  entities: [CalendarYearRow, CalendarDayRow, CalendarAlarmRow, ReplacedYearRow],
  migrations: [CreateCalendar, AdministerCalendar, KeepReplacedYears],
  resolvers: [TodayResolver, CalendarResolver, CalendarPreviewResolver],
  async register(services) {
    const calendar = new CalendarService(services.db);
    services.calendar = calendar;
    await calendar.refresh(services.db.read);
    services.uow.beforeEach((tx, command) => calendar.beforeUnit(tx, command));
    services.refreshes.register(() => calendar.refresh(services.db.read));
    services.jobs.register({
      name: 'calendar.comingYear',
      everySeconds: 24 * 60 * 60,
      run: () => watchComingYear(services),
    });
  },
};
