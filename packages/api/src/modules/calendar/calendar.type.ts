import { CalendarStatus } from '@gongshen/shared/clock';
import { DeadlineSubject } from '@gongshen/shared/deadline';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FieldProblem, InvalidInput, NotAllowed, StaleVersion } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { DateTimeScalar, PlainDateScalar } from '../../kernel/graphql/scalars.js';
import type { CalendarPlan } from './calendar-plan.js';

registerEnumType(CalendarStatus, { name: 'CalendarStatus' });

@ObjectType('NamedDay')
export class NamedDayType {
  @Field(() => PlainDateScalar) date: string;
  @Field(() => String) name: string;
}

@InputType('NamedDayInput')
export class NamedDayInput {
  @Field(() => PlainDateScalar) date: string;
  @Field(() => String) name: string;
}

/** One year of the working calendar, as it is in force. */
@ObjectType('CalendarYear')
export class CalendarYearType {
  @Field(() => Int) year: number;
  @Field(() => CalendarStatus) status: CalendarStatus;
  @Field(() => String, { nullable: true }) paper: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) importedAt: string | null;
  @Field(() => Int) workingDays: number;
  @Field(() => [NamedDayType]) offDays: readonly NamedDayType[];
  @Field(() => [NamedDayType]) makeUpWorkDays: readonly NamedDayType[];
}

@ObjectType('CalendarState')
export class CalendarStateType {
  @Field(() => [CalendarYearType]) years: CalendarYearType[];
  @Field(() => Boolean) comingYearMissing: boolean;
  @Field(() => String, { nullable: true, description: 'What to do about it, in words; null when all is well.' })
  alarm: string | null;
}

@InputType()
export class CalendarYearInput {
  @Field(() => Int) year: number;
  @Field(() => String) paper: string;
  @Field(() => [NamedDayInput]) offDays: NamedDayInput[];
  @Field(() => [NamedDayInput]) makeUpWorkDays: NamedDayInput[];
}

@ObjectType('ChangedDay')
export class ChangedDayType {
  @Field(() => PlainDateScalar) date: string;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => Boolean) wasWorking: boolean;
  @Field(() => Boolean) isWorking: boolean;
}

/** An open deadline that the previewed year would move. `projectName` is told by the module that knows projects. */
@ObjectType('MovedDeadline')
export class MovedDeadlineType {
  @Field(() => DeadlineSubject) subject: DeadlineSubject;
  @Field(() => String) label: string;
  @Field(() => ID, { nullable: true }) caseId: string | null;
  @Field(() => ID, { nullable: true }) applicationId: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) before: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) after: string | null;
  @Field(() => Int) workingDaysMoved: number;
  /** Not in the schema. */
  projectId: string;
}

/** What bringing in a year would do; `moved` has a resolver. */
@ObjectType('CalendarPreview')
export class CalendarPreviewType {
  @Field(() => [FieldProblem]) problems: FieldProblem[];
  @Field(() => [ChangedDayType]) changedDays: ChangedDayType[];
  @Field(() => Int) movedCount: number;
  @Field(() => String, { description: 'Of what was previewed; applying something else is refused.' })
  fingerprint: string;
  /** Not in the schema. */
  plan: CalendarPlan;
}

@InputType()
export class ImportCalendarInput {
  @Field(() => ID) idempotencyKey: string;
  @Field(() => CalendarYearInput) year: CalendarYearInput;
  @Field(() => String) fingerprint: string;
}

@ObjectType()
export class CalendarSuccess {
  @Field(() => CalendarStateType) state: CalendarStateType;
  @Field(() => Int) movedCount: number;
  constructor(state: CalendarStateType, movedCount: number) {
    this.state = state;
    this.movedCount = movedCount;
  }
}

export const ImportCalendarYearResult = resultUnion('ImportCalendarYearResult', () => [
  CalendarSuccess,
  InvalidInput,
  StaleVersion,
  NotAllowed,
]);
