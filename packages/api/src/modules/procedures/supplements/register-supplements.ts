import { dayOf } from '../../../kernel/now.js';
import type { Services } from '../../../kernel/services.js';
import { dueDaysUnder, lastDay, workingDays } from '../own-clock.js';
import { cancelSupplements } from './actions/cancel-supplements.js';
import { lapseSupplement } from './actions/lapse-supplement.js';
import { noteMaterial } from './actions/note-material.js';
import { SupplementNoticeRow } from './supplement.entity.js';
import { supplementActions, supplementsTold, toSupply } from './supplement.queries.js';

/** What supplements mean to earlier modules, and what follows when the applicant's limit passes. */
export function registerSupplements(services: Services): void {
  services.applicationExtensions.addOpenRequirements(toSupply);
  services.applicationExtensions.addActions(supplementActions);
  services.applicationExtensions.addTold(supplementsTold);
  services.reactions.on('application.materialAdded', noteMaterial);
  for (const end of ['case.decided', 'case.terminated']) {
    services.reactions.on(end, (tx, event) => cancelSupplements(tx, services, event.caseId as string));
  }
  services.deadlines.register('supplement', {
    onRed: (tx, { subjectId }) => lapseSupplement(tx, services, subjectId),
    recompute: async (reader, ids, calendar) => {
      const notices = await reader.list(SupplementNoticeRow, { id: [...ids] });
      const limits = new Map(notices.map(({ id, answerWithin }) => [id, workingDays(answerWithin)]));
      const days = await dueDaysUnder(reader, 'supplement', limits, calendar, dayOf(services.clock.now()));
      return new Map(notices.map(({ id, answerBy }) => [id, lastDay(answerBy, days.get(id) ?? null)]));
    },
  });
}
