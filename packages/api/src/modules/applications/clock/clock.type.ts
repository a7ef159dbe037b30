import {
  ClockEventKind,
  type ClockReading,
  type ClockSpec,
  ClockState,
  Lamp,
  LimitUnit,
  lampOfClock,
  type PlainDate,
  readClock,
  type WorkingCalendar,
} from '@gongshen/shared/clock';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PlainDateScalar } from '../../../kernel/graphql/scalars.js';

registerEnumType(ClockState, { name: 'ClockState' });
registerEnumType(ClockEventKind, { name: 'ClockEventKind' });

@ObjectType()
export class ExplainedDay {
  @Field(() => PlainDateScalar) date: string;
  @Field(() => String) weekday: string;
  @Field(() => Boolean) counted: boolean;
  /** Days used up to and including this one. */
  @Field(() => Int) running: number;
  @Field(() => String) reason: string;
  @Field(() => Boolean) provisional: boolean;
}

@ObjectType()
export class ClockEventView {
  @Field(() => ClockEventKind) kind: ClockEventKind;
  @Field(() => PlainDateScalar) on: string;
  @Field(() => String) text: string;
  @Field(() => String, { nullable: true }) basis: string | null;
  @Field(() => String, { nullable: true }) actorName: string | null;
}

/** A pause, a wait or an extension, and what it did to the due day. */
@ObjectType('ClockInterruption')
export class ClockInterruptionView {
  @Field(() => ClockEventKind) kind: ClockEventKind;
  @Field(() => PlainDateScalar) from: string;
  @Field(() => PlainDateScalar, { nullable: true }) until: string | null;
  @Field(() => Int, {
    description:
      "Days of the limit's unit that did not count because of it; a day inside several belongs to the first.",
  })
  daysNotCounted: number;
  @Field(() => String) text: string;
  @Field(() => String, { nullable: true }) basis: string | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: 'Due day had it not been; null while the clock stands still for another reason.',
  })
  dueWithout: string | null;
}

@ObjectType()
export class ClockExplanation {
  @Field(() => String) summary: string;
  @Field(() => [ExplainedDay]) days: ExplainedDay[];
  @Field(() => [ClockEventView]) events: ClockEventView[];
  /** What `interruptions` are found in; not in the schema. */
  source: ClockSource;
}

/** A clock as people read it; the days are explained only when asked for (see `clock.resolver.ts`). */
@ObjectType()
export class Clock {
  @Field(() => ClockState) state: ClockState;
  /** With its extensions. */
  @Field(() => Int) limit: number;
  @Field(() => LimitUnit) unit: LimitUnit;
  @Field(() => Int, { nullable: true }) legalLimit: number | null;
  @Field(() => Int) used: number;
  @Field(() => Int) remaining: number;
  /** Counted days after the due day; 0 on a day off right after it. */
  @Field(() => Int) overdueDays: number;
  @Field(() => PlainDateScalar, { nullable: true }) dueOn: string | null;
  @Field(() => Boolean) provisional: boolean;
  @Field(() => Lamp) lamp: Lamp;
  @Field(() => PlainDateScalar, { nullable: true }) startedOn: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) stoppedOn: string | null;
  /** What the reading was folded from, or how to get it; not in the schema. */
  source: ClockSource | (() => Promise<ClockSource>);
}

export interface ClockSource {
  calendar: WorkingCalendar;
  spec: ClockSpec;
  today: PlainDate;
}

/** The reading of a clock on a day, for the schema. Nothing but the shared fold computes it. */
export function toClock(source: ClockSource, legalLimit: number | null = null, special = false): Clock {
  const reading: ClockReading = readClock(source.calendar, source.spec, source.today);
  return {
    state: reading.state,
    limit: reading.total,
    unit: reading.limit.unit,
    legalLimit,
    used: reading.used,
    remaining: reading.remaining,
    overdueDays: reading.overdueDays,
    dueOn: reading.dueOn,
    provisional: reading.provisional,
    lamp: lampOfClock(source.calendar, reading, source.today, special),
    startedOn: reading.startedOn,
    stoppedOn: reading.stoppedOn,
    source,
  };
}
