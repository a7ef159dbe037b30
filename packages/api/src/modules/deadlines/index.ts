import { DeadlineSubject } from '@gongshen/shared/deadline';
import { registerEnumType } from 'type-graphql';
import type { ApiModule } from '../../kernel/module.js';
import { CreateDeadlines } from '../../migrations/20261123001000-create-deadlines.js';
import { WatchWhatIsOpen } from '../../migrations/20261123001003-watch-what-is-open.js';
import { DeadlineRow } from './deadline.entity.js';
import { DeadlineService } from './deadline-service.js';
import { followCalendar } from './follow-calendar.js';
import { registerScan } from './scan-deadlines.js';

registerEnumType(DeadlineSubject, { name: 'DeadlineSubject' });

export { DeadlineRow } from './deadline.entity.js';
export { scanDeadlines } from './scan-deadlines.js';
export { type Deadline, dropDeadline, watchDeadline, watchDeadlines } from './watch-deadline.js';

export const deadlinesModule: ApiModule = {
  name: 'deadlines',
  entities: [DeadlineRow],
  migrations: [CreateDeadlines, WatchWhatIsOpen],
  resolvers: [],
  register(services) {
    services.deadlines = new DeadlineService();
    registerScan(services);
    followCalendar(services);
  },
};
