import { dayInWords } from '@gongshen/shared/clock';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { recordOwed } from './actions/record-owed.js';
import { dueDaysUnder, moveDueDays } from './owed.clock.js';
import { owedEvent } from './owed.event.js';
import { mayReadOwedFile, organisationsOwing, owedObstacles } from './owed.queries.js';
import { OwedMaterialRow } from './owed-material.entity.js';

/** What earlier modules hear of it: decisions, changes of results, deadlines, files. */
export function registerOwed(services: Services): void {
  services.reactions.on('case.decided', (tx, event) => recordOwed(tx, services, event));
  services.caseEvidence.register(organisationsOwing(() => dayOf(services.clock.now())));
  services.applicationExtensions.addChangeObstacles(owedObstacles);
  services.files.policies.register((caller, fileId) => mayReadOwedFile(services.db, caller, fileId));
  services.calendar.followers.register({ apply: moveDueDays });
  services.deadlines.register('owed', {
    recompute: dueDaysUnder,
    // The applicant is reminded, department and lead unit learn that it did not come; what follows is the approver's to decide.
    onRed: async (tx, { subjectId }) => {
      const row = await tx.get(OwedMaterialRow, { id: subjectId });
      await owedEvent(tx, row, {
        type: 'owed.overdue',
        after: { dueOn: row.dueOn, text: row.text },
        text: `容缺材料逾期未补交：${row.text}（应于${dayInWords(row.dueOn)}前补交）。`,
      });
    },
  });
}
