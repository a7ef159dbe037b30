import type { CalendarYearMissing, PlainDate } from '@gongshen/shared/clock';
import { systemActor } from '../../kernel/actor.js';
import type { Tx } from '../../kernel/database/tx.js';
import { dayOf } from '../../kernel/now.js';
import { done } from '../../kernel/result.js';
import type { Services } from '../../kernel/services.js';
import { remind, turnLamp } from './actions/turn-lamp.js';
import { type DueCondition, type DueRow, lampConditions, readDue, reminderCondition } from './deadline.queries.js';

const pageSize = 200;
const actor = systemActor('时限监察');

/** What one run did; rows that failed are in the log and come again with the next run. */
export interface Scanned {
  told: number;
  reminded: number;
  failed: number;
}

/**
 * 珠 20: looks at what became due and tells of it, each row in a unit of work of its own: a row that fails stops no other, and a
 * run that is killed goes on with the next one where it was. Any number of workers may do it at once.
 */
export async function scanDeadlines(services: Services): Promise<Scanned> {
  const scanned: Scanned = { told: 0, reminded: 0, failed: 0 };
  const today = dayOf(services.clock.now());
  const calendar = services.calendar.current();
  const seen = new Set<string>();

  for (const condition of lampConditions(calendar, today, (error) => alarm(services, error, today))) {
    await walk(condition, async (row) => {
      if (seen.has(row.id)) return;
      seen.add(row.id);
      const turned = await attempt(row, 'deadline.turn', (tx) => turnLamp(tx, services.deadlines, calendar, row.id));
      if (turned === 'told') scanned.told += 1;
    });
  }
  await walk(reminderCondition(today), async (row) => {
    const reminded = await attempt(row, 'deadline.remind', (tx) => remind(tx, services.deadlines, row.id));
    if (reminded === true) scanned.reminded += 1;
  });
  return scanned;

  async function walk(condition: DueCondition, each: (row: DueRow) => Promise<void>): Promise<void> {
    let after: DueRow | null = null;
    for (;;) {
      const page: DueRow[] = await readDue(services.db.read, condition, after, pageSize);
      for (const row of page) await each(row);
      after = page.at(-1) ?? null;
      if (page.length < pageSize) return;
    }
  }

  async function attempt<T>(row: DueRow, name: string, work: (tx: Tx) => Promise<T>): Promise<T | null> {
    try {
      // What becomes known by it are events; a row that only became milder leaves none.
      const command = { name, idempotencyKey: null, input: row.id, audited: false };
      const outcome = await services.uow.run(actor, command, async (tx) => done(await work(tx)));
      return outcome.ok ? outcome.value : null;
    } catch (error) {
      scanned.failed += 1;
      services.log.error({ deadline: row.id, error }, 'a deadline could not be told of');
      return null;
    }
  }
}

/** A year of the calendar is missing: said loudly at every run, until it is imported. */
function alarm(services: Services, error: CalendarYearMissing, today: PlainDate): void {
  services.log.error(
    { alarm: 'calendarYearMissing', year: error.year, today, error },
    'the working calendar lacks a year',
  );
}

export function registerScan(services: Services): void {
  services.jobs.register({
    name: 'deadlines.scan',
    everySeconds: 60,
    run: async () => {
      await scanDeadlines(services);
    },
  });
}
