import type { WorkingCalendar } from '@gongshen/shared/clock';
import type { DeadlineSubject } from '@gongshen/shared/deadline';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';
import type { DeadlineRow } from './deadline.entity.js';

/** What a module does about the deadlines of one kind of subject. Everything runs as the system, in the row's own unit of work. */
export interface DeadlineHandler {
  /** The lamp of the row turned, and people were told; the row is still there. Once per change of lamp. */
  onYellow?: (tx: Tx, deadline: DeadlineRow) => Promise<void>;
  onRed?: (tx: Tx, deadline: DeadlineRow) => Promise<void>;
  /** The row's `remindOn` has come; answers the next day to remind on, null when there is none. */
  onReminder?: (tx: Tx, deadline: DeadlineRow) => Promise<string | null>;
  /** New due days of these subjects under another calendar, from their own fold; left out: the due day is a plain day. */
  recompute?: (
    reader: Reader,
    subjectIds: readonly string[],
    calendar: WorkingCalendar,
  ) => Promise<Map<string, string | null>>;
}

/** Who acts on which deadlines; later modules register. */
export class DeadlineService {
  private readonly handlers = new Map<DeadlineSubject, DeadlineHandler>();

  /** Adds what a module does; each part of a subject's handler is one module's alone. */
  register(subjectType: DeadlineSubject, handler: DeadlineHandler): void {
    const known = this.of(subjectType);
    const twice = Object.keys(handler).find((part) => part in known);
    if (twice) throw new Error(`Two modules answer ${twice} of deadlines of ${subjectType}`);
    this.handlers.set(subjectType, { ...known, ...handler });
  }
  of(subjectType: DeadlineSubject): DeadlineHandler {
    return this.handlers.get(subjectType) ?? {};
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    deadlines: DeadlineService;
  }
}
