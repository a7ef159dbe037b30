import type { ClockLimit, PlainDate } from '@gongshen/shared/clock';
import type { RequestContext } from '../../kernel/request-context.js';
import { type Clock, type ClockSource, toClock } from '../applications/index.js';
import { clockEventsLoader, prerequisitesLoader } from './case.loaders.js';
import { awaitsGate } from './case.rules.js';
import { limitOf, readIndexedClock } from './clock-index.js';
import type { ItemCaseRow } from './item-case.entity.js';

/** The clock of a case from its indexed columns; its events are read only when the deadline is to be explained. */
export function caseClock(context: RequestContext, row: ItemCaseRow): Clock {
  const calendar = context.services.calendar.inForceOn(row.stoppedOn as PlainDate | null);
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
    source: () => sourceOf(context, row, limitOf(row)),
  };
}

/**
 * The statute's clock: the same events, the same pauses and extensions, the limit of the statute in its own unit.
 * Null when no statute sets one. Two statements for all cases of a page.
 */
export async function legalClockOf(context: RequestContext, row: ItemCaseRow): Promise<Clock | null> {
  const { legalLimit: ofItem } = context.services.catalogue.get(row.catalogueId).item(row.itemCode);
  if (row.legalLimit === null || ofItem === null) return null;
  const limit: ClockLimit = { value: row.legalLimit, unit: ofItem.unit };
  return toClock(await sourceOf(context, row, limit), row.legalLimit);
}

async function sourceOf(context: RequestContext, row: ItemCaseRow, limit: ClockLimit): Promise<ClockSource> {
  const [events, prerequisites] = await Promise.all([
    clockEventsLoader(context, 'case').load(row.id),
    prerequisitesLoader(context).load(row.id),
  ]);
  return {
    calendar: context.services.calendar.of(events),
    today: context.today() as PlainDate,
    spec: { limit, events, awaitingGate: awaitsGate(prerequisites) },
  };
}
