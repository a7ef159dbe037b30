import type { PlainDate } from '@gongshen/shared/clock';
import type { RequestContext } from '../../kernel/request-context.js';
import { type Clock, type ClockSource } from '../applications/index.js';
import { clockEventsLoader, prerequisitesLoader } from './case.loaders.js';
import { awaitsGate } from './case.rules.js';
import { limitOf, readIndexedClock } from './clock-index.js';
import type { ItemCaseRow } from './item-case.entity.js';

/** The clock of a case from its indexed columns; its events are read only when the deadline is to be explained. */
export function caseClock(context: RequestContext, row: ItemCaseRow): Clock {
  const calendar = context.services.calendar.current();
  const today = context.today() as PlainDate;
  return {
    ...readIndexedClock(calendar, row, today),
    state: row.clockState,
    limit: row.clockLimit,
    unit: row.limitUnit,
    legalLimit: row.legalLimit,
    dueOn: row.dueOn,
    startedOn: row.startedOn,
    stoppedOn: row.stoppedOn,
    source: async (): Promise<ClockSource> => {
      const [events, prerequisites] = await Promise.all([
        clockEventsLoader(context, 'case').load(row.id),
        prerequisitesLoader(context).load(row.id),
      ]);
      return { calendar, today, spec: { limit: limitOf(row), events, awaitingGate: awaitsGate(prerequisites) } };
    },
  };
}
