import type { ApiModule } from '../../kernel/module.js';
import { CreateAlerts } from '../../migrations/20261123001002-create-alerts.js';
import { dueDayMarks } from '../calendar/index.js';
import { raiseAlert } from './actions/raise-alert.js';
import { AlertMessageRow, AlertRow } from './alert.entity.js';
import { AlertResolver } from './alert.resolver.js';
import { AlertType } from './alert.type.js';
import { dutyTurns } from './duty.turns.js';

export { AlertRow } from './alert.entity.js';

export const supervisionModule: ApiModule = {
  name: 'supervision',
  entities: [AlertRow, AlertMessageRow],
  migrations: [CreateAlerts],
  resolvers: [AlertResolver, dueDayMarks(AlertType, 'dueOn')],
  register(services) {
    services.projectTurns.provide(dutyTurns);
    for (const type of ['deadline.yellow', 'deadline.red']) {
      services.reactions.on(type, (tx, event) => raiseAlert(tx, services, event));
    }
  },
};
