import type { CalendarYear } from '@gongshen/shared/clock';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { InvalidInput, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { CalendarDayRow, CalendarYearRow, ReplacedYearRow } from '../calendar.entity.js';
import { dayRows } from '../calendar.queries.js';
import type { ImportCalendarInput } from '../calendar.type.js';
import { toCalendarYear } from '../calendar.views.js';
import type { CalendarMove } from '../calendar-followers.js';
import { type CalendarPlan, planChange } from '../calendar-plan.js';
import { importCommand } from '../calendar-service.js';

/**
 * Brings in a year's notice, or a corrected one, exactly as it was previewed (domain §3): the year, and every open due day that
 * rests on it, in one unit of work. No other unit runs beside it (`CalendarService.beforeUnit`), so nobody sees half of it and
 * nothing is computed by the old year afterwards. Nothing else moves: what has ended keeps its days, papers keep theirs.
 */
export async function importCalendarYear(
  services: Services,
  actor: Actor,
  input: ImportCalendarInput,
): Promise<Outcome<{ movedCount: number }, InvalidInput | StaleVersion | NotAllowed>> {
  const year = toCalendarYear(input.year);
  const subject = { type: 'calendarYear', id: String(year.year) };
  const { idempotencyKey } = input;
  const command = { name: importCommand, permission: 'calendar.manage' as const, idempotencyKey, input, subject };
  const outcome = await services.uow.run(
    actor,
    command,
    async (tx): Promise<Outcome<{ movedCount: number }, InvalidInput | StaleVersion | NotAllowed>> => {
      if (actor.acting.districts !== null) {
        return refuse(new NotAllowed('工作日历全市统一，只有市级管理员可以导入。'));
      }
      const plan = await planChange(tx, services.calendar, year, tx.today);
      if (plan.problems.length > 0) return refuse(new InvalidInput(plan.problems));
      if (plan.fingerprint !== input.fingerprint) {
        const message = '预览之后日历或在办事项已有变化，没有导入。请重新预览，核对受影响的截止日期后再导入。';
        return refuse(new StaleVersion(services.calendar.edition, message));
      }
      await storeYear(tx, year, plan.before);
      if (plan.change) await services.calendar.followers.apply(tx, plan.change, plan.moves);
      for (const move of plan.moves) await tellMove(tx, year.year, move);
      await tx.event({
        type: 'calendar.imported',
        subject,
        before: plan.before,
        after: summary(year, plan),
        text: `导入 ${year.year} 年工作日历（${year.paper}）：${plan.changedDays.length} 天的工作安排有变，${plan.moves.length} 个截止日期随之调整。`,
        audience: 'audit',
      });
      return done({ movedCount: plan.moves.length });
    },
  );
  await services.calendar.refresh(services.db.read);
  return outcome;
}

async function storeYear(tx: Tx, year: CalendarYear, before: CalendarYear | null): Promise<void> {
  const key = String(year.year);
  const set = { status: year.status, paper: year.paper ?? null, importedAt: tx.now };
  if (before) {
    const replaced = { year: key, replacedOn: tx.today, replacedAt: tx.now, content: before };
    await tx.insert(ReplacedYearRow, { id: tx.ids.next(), ...replaced });
  }
  await tx.deleteWhere(CalendarDayRow, { year: key });
  const replaced = await tx.updateWhere(CalendarYearRow, { year: key }, set);
  if (replaced === 0) await tx.insert(CalendarYearRow, { year: key, ...set });
  await tx.insert(CalendarDayRow, dayRows(year));
}

/** In the timeline of its project, for everybody who follows it. */
function tellMove(tx: Tx, year: number, move: CalendarMove): Promise<void> {
  const { subject, subjectId, projectId, applicationId, caseId, label, before, after } = move;
  return tx.event({
    type: 'deadline.moved',
    subject: { type: subject, id: subjectId },
    projectId,
    applicationId,
    caseId,
    before: { dueOn: before },
    after: { dueOn: after },
    text: `因 ${year} 年工作日历更新，“${label}”的截止日期由 ${before} 调整为 ${after ?? '待定'}。`,
  });
}

/** The whole list of what the import changed, for the audit and for those who tell people of it. */
function summary(year: CalendarYear, { changedDays, moves }: CalendarPlan) {
  return { ...year, changedDays, moves };
}

/** What an event `calendar.imported` carries. */
export type CalendarImported = ReturnType<typeof summary>;
