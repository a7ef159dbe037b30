import type { Reader } from '../../kernel/database/reader.js';
import { dayOf } from '../../kernel/now.js';
import type { Services } from '../../kernel/services.js';
import { readClockEvents } from '../applications/index.js';
import { CasePrerequisiteRow } from './case-prerequisite.entity.js';
import { clockColumns } from './clock-index.js';
import { ItemCaseRow } from './item-case.entity.js';

/** The due days of cases under another calendar, from the same fold as ever (domain §3). */
export function registerDeadlines(services: Services): void {
  services.deadlines.register('case', {
    recompute: async (reader: Reader, ids, calendar) => {
      const today = dayOf(services.clock.now());
      const [rows, events, prerequisites] = await Promise.all([
        reader.list(ItemCaseRow, { id: [...ids] }),
        readClockEvents(reader, 'case', ids),
        reader.list(CasePrerequisiteRow, { caseId: [...ids] }),
      ]);
      return new Map(
        rows.map((row) => {
          const awaited = prerequisites.filter(({ caseId }) => caseId === row.id);
          return [row.id, clockColumns(calendar, row, row.status, events.get(row.id) ?? [], awaited, today).dueOn];
        }),
      );
    },
  });
}
