import { readClock } from '@gongshen/shared/clock';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { deemReceived } from './actions/deem-received.js';
import { lapseApplication, remindOfCorrection } from './actions/lapse-application.js';
import { Application } from './application.entity.js';
import { checkSpec, stageDueOn } from './check-clock.js';
import { readClockEvents } from './clock/clock-events.js';

/** What follows when the window, or the applicant, stays silent (许可法 32; domain §2), and the due days under another calendar. */
export function registerDeadlines(services: Services): void {
  services.deadlines.register('check', {
    onRed: (tx, deadline) => deemReceived(tx, services, deadline),
    recompute: async (reader, ids, calendar) => {
      const events = await readClockEvents(reader, 'check', ids);
      const today = dayOf(services.clock.now());
      return new Map(
        ids.map((id) => [id, readClock(calendar, checkSpec(services, events.get(id) ?? []), today).dueOn]),
      );
    },
  });
  services.deadlines.register('correction', {
    onRed: lapseApplication,
    onReminder: (tx, deadline) => remindOfCorrection(tx, services, deadline),
  });
  services.deadlines.register('stage', {
    recompute: async (reader, ids, calendar) => {
      const rows = await reader.list(Application, { id: [...ids] });
      return new Map(
        rows.map((row) => [row.id, row.receivedOn && stageDueOn(calendar, row.receivedOn, row.stageLimit)]),
      );
    },
  });
}
