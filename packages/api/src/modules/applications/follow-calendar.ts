import type { Services } from '../../kernel/services.js';
import { Application } from './application.entity.js';

/** The index columns of the check's and the stage's clock follow a changed calendar, for what is open alone. */
export function followCalendar(services: Services): void {
  services.calendar.followers.register({
    apply: async (tx, _, moves) => {
      for (const { subject, subjectId, after } of moves) {
        if (subject === 'check') await tx.updateWhere(Application, { id: subjectId }, { checkDueOn: after });
        if (subject === 'stage') await tx.updateWhere(Application, { id: subjectId }, { stageDueOn: after });
      }
    },
  });
}
