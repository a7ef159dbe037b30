import type { ApiModule } from '../../kernel/module.js';
import { CreateCalendar } from '../../migrations/20261122000310-create-calendar.js';
import { CalendarDayRow, CalendarYearRow } from './calendar.entity.js';
import { CalendarService } from './calendar-service.js';
import { TodayResolver } from './today.resolver.js';

export { importCalendar } from './actions/import-calendar.js';

export const calendarModule: ApiModule = {
  name: 'calendar',
  entities: [CalendarYearRow, CalendarDayRow],
  migrations: [CreateCalendar],
  resolvers: [TodayResolver],
  async register(services) {
    services.calendar = new CalendarService();
    await services.calendar.load(services.db.read);
  },
};
