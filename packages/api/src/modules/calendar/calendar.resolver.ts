import type { PlainDate } from '@gongshen/shared/clock';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permit } from '../../kernel/graphql/permit.js';
import { answer } from '../../kernel/graphql/result-union.js';
import { RequestContext } from '../../kernel/request-context.js';
import { importCalendarYear } from './actions/import-calendar-year.js';
import {
  CalendarPreviewType,
  CalendarStateType,
  CalendarSuccess,
  CalendarYearInput,
  ImportCalendarInput,
  ImportCalendarYearResult,
  MovedDeadlineType,
} from './calendar.type.js';
import { calendarStateView, toCalendarYear } from './calendar.views.js';
import { planChange, workingDaysMoved } from './calendar-plan.js';

/** The most deadlines one preview draws; `movedCount` tells of all. */
const shownAtMost = 1000;

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarStateType)
  @Permit('calendar.read')
  async calendarState(@Ctx() context: RequestContext): Promise<CalendarStateType> {
    return stateOf(context);
  }

  @Query(() => CalendarPreviewType, { description: 'What bringing in this year would change; nothing is stored.' })
  @Permit('calendar.manage')
  async previewCalendarYear(
    @Arg('year', () => CalendarYearInput) year: CalendarYearInput,
    @Ctx() context: RequestContext,
  ): Promise<CalendarPreviewType> {
    const { calendar, db } = context.services;
    await calendar.refresh(db.read);
    const plan = await planChange(db.read, calendar, toCalendarYear(year), context.today() as PlainDate);
    const { problems, changedDays, moves, fingerprint } = plan;
    return { problems, changedDays, movedCount: moves.length, fingerprint, plan };
  }

  @Mutation(() => ImportCalendarYearResult)
  @Permit('calendar.manage')
  importCalendarYear(
    @Arg('input', () => ImportCalendarInput) input: ImportCalendarInput,
    @Ctx() context: RequestContext,
  ) {
    return answer(
      importCalendarYear(context.services, context.requireActor(), input),
      async ({ movedCount }) => new CalendarSuccess(await stateOf(context), movedCount),
    );
  }
}

@Resolver(() => CalendarPreviewType)
export class CalendarPreviewResolver {
  @FieldResolver(() => [MovedDeadlineType])
  moved(
    @Root() { plan: { change, moves } }: CalendarPreviewType,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
  ): MovedDeadlineType[] {
    if (change === null) return [];
    return moves.slice(0, Math.min(Math.max(first, 0), shownAtMost)).map((move) => ({
      subject: move.subject,
      label: move.label,
      caseId: move.caseId,
      applicationId: move.applicationId,
      before: move.before,
      after: move.after,
      workingDaysMoved: workingDaysMoved(change.calendar, move),
      projectId: move.projectId,
    }));
  }
}

async function stateOf(context: RequestContext): Promise<CalendarStateType> {
  const { calendar, db } = context.services;
  await calendar.refresh(db.read);
  return calendarStateView(calendar.years(), context.today() as PlainDate);
}
