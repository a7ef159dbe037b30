import type { PlainDate, WorkingCalendar } from '@gongshen/shared/clock';
import type { DeadlineSubject } from '@gongshen/shared/deadline';
import type { Reader } from '../../kernel/database/reader.js';
import type { Tx } from '../../kernel/database/tx.js';

/** Another calendar than the one in force. */
export interface CalendarChange {
  calendar: WorkingCalendar;
  /** The first day that is worked in one and not in the other: what is due before it cannot move. */
  from: PlainDate;
  today: PlainDate;
}

/** An open deadline that falls on another day under another calendar. */
export interface CalendarMove {
  subject: DeadlineSubject;
  subjectId: string;
  label: string;
  projectId: string;
  applicationId: string | null;
  caseId: string | null;
  /** Whose turn it is; null: the window of the district, or the applicant. */
  unitId: string | null;
  districtCode: string;
  forApplicant: boolean;
  before: PlainDate;
  after: PlainDate | null;
}

/** A module that keeps days computed by the calendar. */
export interface CalendarFollower {
  /** Open deadlines that would move; closed ones never do, nor does a date printed on a paper. */
  moves?: (read: Reader, change: CalendarChange) => Promise<CalendarMove[]>;
  /** Writes anew, in the import's own unit of work, every day and every count that rests on the calendar. */
  apply?: (tx: Tx, change: CalendarChange, moves: readonly CalendarMove[]) => Promise<void>;
}

/** Who keeps days computed by the calendar; later modules register. */
export class CalendarFollowers {
  private readonly followers: CalendarFollower[] = [];

  register(follower: CalendarFollower): void {
    this.followers.push(follower);
  }

  /** Every open deadline that would move, the earliest first. */
  async moves(read: Reader, change: CalendarChange): Promise<CalendarMove[]> {
    const all: CalendarMove[] = [];
    for (const { moves } of this.followers) if (moves) all.push(...(await moves(read, change)));
    const place = ({ before, subject, subjectId }: CalendarMove) => `${before} ${subject} ${subjectId}`;
    return all.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }

  async apply(tx: Tx, change: CalendarChange, moves: readonly CalendarMove[]): Promise<void> {
    for (const { apply } of this.followers) await apply?.(tx, change, moves);
  }
}
