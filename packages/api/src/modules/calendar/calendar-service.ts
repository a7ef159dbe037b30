import {
  type CalendarYear,
  type ClockEvent,
  dayInWords,
  type PlainDate,
  toPlainDate,
  WorkingCalendar,
} from '@gongshen/shared/clock';
import { provisionalMark } from '@gongshen/shared/labels';
import type { Database } from '../../kernel/database/data-sources.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { Command } from '../../kernel/database/unit-of-work.js';
import type { ReplacedYearRow } from './calendar.entity.js';
import { type KnownYear, readReplacedYears, readYears } from './calendar.queries.js';
import { CalendarFollowers } from './calendar-followers.js';

/** The running number every change of the calendar moves. Every process compares it with that of what it holds in memory. */
export const calendarEditions = 'calendar editions';

/** The one command that changes what is in force. */
export const importCommand = 'calendar.importYear';

interface Held {
  edition: number;
  /** The newest first. */
  replaced: readonly ReplacedYearRow[];
  /** Calendars that were in force once, by how many replacements are undone for them. */
  former: Map<number, WorkingCalendar>;
  years: readonly KnownYear[];
  calendar: WorkingCalendar | null;
}

/** The working calendar of the authority, in memory. A year that is missing is never guessed: counting over it fails. */
export class CalendarService {
  /** Later modules that keep due days tell here what another calendar would move. */
  readonly followers = new CalendarFollowers();
  private held: Held = { edition: 0, replaced: [], former: new Map(), years: [], calendar: null };

  constructor(private readonly database: Pick<Database, 'kind'>) {}

  /** Throws before the first calendar was imported. */
  current(): WorkingCalendar {
    if (!this.held.calendar) throw new Error('No working calendar has been imported');
    return this.held.calendar;
  }

  /**
   * The calendar a clock is read by: that in force now, or, once the clock has stopped, that of the day on which it stopped. What
   * has ended keeps its days, whatever notice is imported later.
   */
  of(events: readonly ClockEvent[]): WorkingCalendar {
    return this.inForceOn(events.find(({ kind }) => kind === 'stop')?.on ?? null);
  }

  /** The calendar in force at the end of a day; null: now. */
  inForceOn(day: PlainDate | null): WorkingCalendar {
    const { replaced, former, years } = this.held;
    const undone = day === null ? 0 : replaced.filter(({ replacedOn }) => replacedOn > day).length;
    if (undone === 0) return this.current();
    const known = former.get(undone);
    if (known) return known;
    const then = new Map<number, CalendarYear>(years.map((year) => [year.year, year]));
    for (const { content } of replaced.slice(0, undone)) then.set(content.year, content);
    const calendar = new WorkingCalendar(then.values());
    former.set(undone, calendar);
    return calendar;
  }

  /** A due day as messages and events tell it: with its mark while the notice of its year is not out (domain §3). */
  spoken(day: string): string {
    return `${dayInWords(day)}${provisionalMark(this.current().isUnannounced(toPlainDate(day)))}`;
  }

  /** All years in force, in order. */
  years(): readonly KnownYear[] {
    return this.held.years;
  }

  get edition(): number {
    return this.held.edition;
  }

  /** Reads all years when another edition is in force than the one in memory. One small statement when nothing has changed. */
  async refresh(read: Reader): Promise<void> {
    await this.hold(read, await editionOf(read));
  }

  /**
   * First in every unit of work: nothing is computed by an edition that is no longer in force, and none changes until the unit
   * has ended. An import waits for the units that run and lets the next ones wait, so that it finds every clock there is.
   */
  async beforeUnit(tx: Tx, command: Pick<Command, 'name'>): Promise<void> {
    if (command.name === importCommand) {
      await tx.nextNumber(calendarEditions);
      await this.hold(tx, (await editionOf(tx)) - 1);
    } else {
      // SQLite lets one writer in at a time, whatever the process.
      const lock = this.database.kind === 'mariadb' ? ' LOCK IN SHARE MODE' : '';
      await this.hold(tx, await editionOf(tx, lock));
    }
  }

  private async hold(read: Reader, edition: number): Promise<void> {
    if (edition <= this.held.edition) return;
    const years = await readYears(read);
    const replaced = await readReplacedYears(read);
    // Somebody else may have brought in a newer one while this was read.
    if (edition <= this.held.edition) return;
    this.held = {
      edition,
      replaced,
      former: new Map(),
      years,
      calendar: years.length === 0 ? null : new WorkingCalendar(years),
    };
  }
}

async function editionOf(read: Reader, lock = ''): Promise<number> {
  const [row] = await read.query<{ value: number }>(`SELECT value FROM number_sequence WHERE name = ?${lock}`, [
    calendarEditions,
  ]);
  return Number(row?.value ?? 0);
}

declare module '../../kernel/services.js' {
  interface Services {
    calendar: CalendarService;
  }
}
