import { ClockEventKind } from '@gongshen/shared/clock';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../../kernel/database/columns.js';

/** What a clock belongs to. */
export const ClockSubject = {
  /** The window's check of an application (珠 9–11). */
  check: 'check',
  /** An application's stage. */
  stage: 'stage',
  case: 'case',
  /** 珠 12: a special procedure's own time. */
  procedure: 'procedure',
  /** What the applicant puts right after a procedure that was not passed. */
  putRight: 'putRight',
  /** What the applicant answers to a supplement the lead unit agreed to (珠 15). */
  supplement: 'supplement',
  /** 容缺: what is still owed after an approval with conditions. */
  owed: 'owed',
  /** 许可法 44: from the decision to the handing out. */
  delivery: 'delivery',
  /** 珠 11: the applicant's own limit for answering a correction notice. */
  correction: 'correction',
} as const;
export type ClockSubject = keyof typeof ClockSubject;

/** One event of a clock. The clock is the fold over these and nothing else (domain §3). Append only. */
@Entity('clock_event')
@IndexOn(['subjectType', 'subjectId', 'seq'], { unique: true })
export class ClockEventRow {
  @KeyColumn() id: string;
  @EnumColumn('clock_event', ClockSubject) subjectType: ClockSubject;
  @TextColumn(36) subjectId: string;
  @IntColumn() seq: number;
  @EnumColumn('clock_event', ClockEventKind) kind: ClockEventKind;
  @PlainDateColumn() onDate: string;
  /** Pairs a pause with its resume, a wait with its met. */
  @TextColumn(60, { nullable: true }) pairKey: string | null;
  /** `extend` only. */
  @IntColumn({ nullable: true }) days: number | null;
  @TextColumn(400, { nullable: true }) basis: string | null;
  @TextColumn(1000) text: string;
  @RefColumn('account', { nullable: true }) actorAccountId: string | null;
  @TextColumn(120, { nullable: true }) actorName: string | null;
  @TextColumn(36, { nullable: true }) unitId: string | null;
  @InstantColumn() at: string;
}
