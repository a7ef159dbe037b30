import {
  type ClockEvent,
  type ClockLimit,
  laterOf,
  type PlainDate,
  readClock,
  type WorkingCalendar,
} from '@gongshen/shared/clock';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { RequestContext } from '../../kernel/request-context.js';
import type { Services } from '../../kernel/services.js';
import {
  appendClockEvents,
  type Clock,
  type NewClockEvent,
  newestRun,
  readClockEvents,
  toClock,
} from '../applications/index.js';

/** Clocks of this module: a procedure's own time, and the applicant's limits for putting right and for supplements. */
export type OwnClock = 'procedure' | 'putRight' | 'supplement';

/** Limits an applicant is given are working days (珠 11 by analogy). */
export const workingDays = (value: number): ClockLimit => ({ value, unit: 'workingDay' });

/** Appends to a clock, today; answers its due day, null while it stands still and once it has stopped. */
export async function moveOwnClock(
  tx: Tx,
  services: Services,
  subject: OwnClock,
  id: string,
  limit: ClockLimit,
  event: Omit<NewClockEvent, 'on'>,
): Promise<string | null> {
  const today = tx.today as PlainDate;
  await appendClockEvents(tx, subject, id, [{ ...event, on: today }]);
  const events = (await readClockEvents(tx, subject, [id])).get(id) ?? [];
  return dueOn(services.calendar.current(), limit, events, today);
}

/** The due day under a calendar. What the applicant puts right is a new run with every list. */
function dueOn(
  calendar: WorkingCalendar,
  limit: ClockLimit,
  events: readonly ClockEvent[],
  today: PlainDate,
): string | null {
  const reading = readClock(calendar, { limit, events: newestRun(events) }, today);
  return reading.stoppedOn === null ? reading.dueOn : null;
}

/** The applicant's limit has passed: neither the day that was told nor the due day under the present calendar is still to come. */
export async function isPastLimit(
  tx: Tx,
  services: Services,
  subject: OwnClock,
  id: string,
  limit: ClockLimit,
  told: string,
): Promise<boolean> {
  const today = tx.today as PlainDate;
  const days = await dueDaysUnder(tx, subject, new Map([[id, limit]]), services.calendar.current(), today);
  return today > lastDay(told, days.get(id) ?? null);
}

/** Due days of many clocks under another calendar: one statement. */
export async function dueDaysUnder(
  reader: Reader,
  subject: OwnClock,
  limits: ReadonlyMap<string, ClockLimit>,
  calendar: WorkingCalendar,
  today: PlainDate,
): Promise<Map<string, string | null>> {
  const events = await readClockEvents(reader, subject, [...limits.keys()]);
  return new Map([...limits].map(([id, limit]) => [id, dueOn(calendar, limit, events.get(id) ?? [], today)]));
}

/** Nobody's limit becomes shorter than the one he was told, whatever a new calendar says. */
export function lastDay(told: string, dueOn: string | null): string {
  return laterOf(told as PlainDate, (dueOn ?? told) as PlainDate);
}

export function ownClockEventsLoader(context: RequestContext, subject: OwnClock) {
  return context.loaders.batch<string, ClockEvent[]>(`procedures.clock.${subject}`, async (ids) => {
    const events = await readClockEvents(context.services.db.read, subject, ids);
    return ids.map((id) => events.get(id) ?? []);
  });
}

/** The clock as people read it, with the lamps of special procedures: yellow from two working days before (珠 20). */
export async function ownClock(
  context: RequestContext,
  subject: OwnClock,
  id: string,
  limit: ClockLimit,
): Promise<Clock> {
  const events = newestRun(await ownClockEventsLoader(context, subject).load(id));
  const today = context.today() as PlainDate;
  const special = true;
  return toClock({ calendar: context.services.calendar.current(), today, spec: { limit, events } }, null, special);
}
