import type { Reader } from '../../../kernel/database/reader.js';
import { dayOf } from '../../../kernel/now.js';
import type { Services } from '../../../kernel/services.js';
import { dueDaysUnder, lastDay } from '../own-clock.js';
import { cancelProcedures } from './actions/cancel-procedures.js';
import { lapsePutRight } from './actions/lapse-put-right.js';
import { promisedLimit, putRightLimit } from './procedure.deadlines.js';
import { listsTold, mayReadPaper, openProcedures, toPutRight } from './procedure.queries.js';
import { SpecialProcedureRow } from './special-procedure.entity.js';

/** What special procedures mean to earlier modules, and what follows when their times pass. */
export function registerProcedures(services: Services): void {
  services.caseEvidence.register(openProcedures);
  services.applicationExtensions.addOpenRequirements(toPutRight);
  services.applicationExtensions.addTold(listsTold);
  services.files.policies.register((caller, fileId) => mayReadPaper(services.db.read, caller, fileId));
  services.reactions.on('case.terminated', (tx, event) => cancelProcedures(tx, services, event.subjectId as string));
  registerDeadlines(services);
}

function registerDeadlines(services: Services): void {
  const today = () => dayOf(services.clock.now());
  const rows = (reader: Reader, ids: readonly string[]) => reader.list(SpecialProcedureRow, { id: [...ids] });
  services.deadlines.register('procedure', {
    recompute: async (reader, ids, calendar) => {
      const limits = new Map((await rows(reader, ids)).map((row) => [row.id, promisedLimit(row)]));
      return dueDaysUnder(reader, 'procedure', limits, calendar, today());
    },
  });
  services.deadlines.register('putRight', {
    onRed: (tx, { subjectId }) => lapsePutRight(tx, services, subjectId),
    recompute: async (reader, ids, calendar) => {
      const found = await rows(reader, ids);
      const limits = new Map(found.map((row) => [row.id, putRightLimit(row)]));
      const days = await dueDaysUnder(reader, 'putRight', limits, calendar, today());
      return new Map(found.map((row) => [row.id, lastDay(row.putRightBy ?? today(), days.get(row.id) ?? null)]));
    },
  });
}
