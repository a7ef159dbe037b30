import { CalendarStatus, type CalendarYear } from '@gongshen/shared/clock';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  JsonColumn,
  KeyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** `off`: no working day although it may be a weekday; `work`: a weekend day worked in lieu (调休上班). */
export const NamedDayKind = { off: 'off', work: 'work' } as const;
export type NamedDayKind = keyof typeof NamedDayKind;

/** One year of the working calendar: the State Council's notice, or provisional until it is out (domain §3). */
@Entity('calendar_year')
export class CalendarYearRow {
  /** `2026` */
  @KeyColumn(4) year: string;
  @EnumColumn('calendar_year', CalendarStatus) status: CalendarStatus;
  /** Where the notice is published. */
  @TextColumn(300, { nullable: true }) paper: string | null;
  /** Null for a year that came with the product. */
  @InstantColumn({ nullable: true }) importedAt: string | null;
}

/** A day that is not what its weekday says. */
@Entity('calendar_day')
@IndexOn(['year'])
export class CalendarDayRow {
  /** `2026-02-17` */
  @KeyColumn(10) date: string;
  @RefColumn('calendar_year', { length: 4 }) year: string;
  @EnumColumn('calendar_day', NamedDayKind) kind: NamedDayKind;
  @TextColumn(40) name: string;
}

/** A year as it was before another notice replaced it. */
@Entity('calendar_replaced_year')
@IndexOn(['replacedAt'])
export class ReplacedYearRow {
  @KeyColumn() id: string;
  @TextColumn(4) year: string;
  @PlainDateColumn() replacedOn: string;
  @InstantColumn() replacedAt: string;
  @JsonColumn() content: CalendarYear;
}

/** One stage of the alarm about a year, told once: `2027 provisional`. */
@Entity('calendar_alarm')
export class CalendarAlarmRow {
  @KeyColumn(40) id: string;
  @InstantColumn() toldAt: string;
}
