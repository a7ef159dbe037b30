import { NoticeState, nextApplicationStatus } from '@gongshen/shared/application';
import type { PlainDate } from '@gongshen/shared/clock';
import type { Actor } from '../../../kernel/actor.js';
import {
  type FieldProblem,
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import type { AlreadyHeld } from '../../projects/index.js';
import { alreadyHeld, whereHeld } from '../already-held.js';
import { tellApplicantBySms } from '../applicant-sms.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { illegal, takeApplication } from '../application.guard.js';
import type { IssueCorrectionInput } from '../application.input.js';
import { CheckIncomplete, RepeatReasonRequired } from '../application.refusals.js';
import { loadSheet } from '../application.sheet.js';
import { CheckReasonRow } from '../check.entity.js';
import { checkPosition, repeatedRequirements, summariseChecks } from '../check.rules.js';
import { stopCheckClock } from '../check-clock.js';
import { CorrectionNoticeRow, CorrectionPointRow } from '../correction.entity.js';
import { loadNotices } from '../correction.queries.js';
import { startCorrectionClock } from '../correction-clock.js';
import { textOrNull } from '../input.rules.js';
import { countRepeated } from '../told/told-once.js';

type Refused = AlreadyHeld | CheckIncomplete | RepeatReasonRequired | InvalidInput | IllegalTransition | NotAllowed;

/**
 * 珠 9–11: one notice with everything that is missing or wrong, told once; item time does not run from its day on.
 * Naming what an earlier notice could have named needs a reason and is kept as a repetition.
 */
export function issueCorrection(
  services: Services,
  actor: Actor,
  input: IssueCorrectionInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.issueCorrection', 'intake.correct', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'issueCorrection', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    const status = nextApplicationStatus(application.status, 'issueCorrection');
    if (status === null) return refuse(illegal(application.status, 'issueCorrection'));
    const problem = inputProblem(services, input);
    if (problem !== null) return refuse(new InvalidInput([problem]));

    const sheet = await loadSheet(tx, services, application, tx.today);
    const { unchecked, failed } = summariseChecks(sheet.requirements, application.submissionRound);
    if (unchecked.length > 0) {
      const names = unchecked.map(({ name }) => name).join('、');
      const message = `须逐项核对完毕，才能一次性告知。尚未核对：${names}。`;
      return refuse(
        new CheckIncomplete(
          unchecked.map(({ code }) => code),
          message,
        ),
      );
    }
    if (failed.length === 0) {
      const message = '各项材料均已核对通过，没有需要补正的内容，请出具正式收件回执。';
      return refuse(new InvalidInput([{ field: 'applicationId', reason: 'nothingToCorrect', message }], message));
    }
    // Found missing before it was held, or said to be wrong without a word why: it is not asked for (珠 14).
    for (const requirement of failed) {
      const { current } = checkPosition(requirement, application.submissionRound);
      const held = current?.present && current.remark !== null ? null : alreadyHeld(requirement);
      if (held !== null) return refuse(held);
    }
    const earlier = await loadNotices(tx, [application.id]);
    const repeated = repeatedRequirements(
      failed,
      earlier.map(({ round, points }) => ({
        round,
        requirementCodes: points.map(({ requirementCode }) => requirementCode),
      })),
    );
    const repeatReason = repeated.length > 0 ? textOrNull(input.repeatReason) : null;
    if (repeated.length > 0 && repeatReason === null) {
      return refuse(
        new RepeatReasonRequired(
          repeated.map(({ code }) => code),
          repeated.map(({ name }) => name),
        ),
      );
    }

    const answerWithin = input.answerWithinWorkingDays ?? services.config.intake.answerWithin;
    const notice: CorrectionNoticeRow = {
      id: tx.ids.next(),
      applicationId: application.id,
      number: `${application.number}-BZ${earlier.length + 1}`,
      round: application.submissionRound,
      issuedBy: actor.accountId,
      issuedAt: tx.now,
      answerBy: services.calendar.current().addWorkingDays(tx.today as PlainDate, answerWithin),
      state: NoticeState.open,
      repeatReason,
      repeated: repeated.length > 0,
      answeredAt: null,
    };
    const reasons = new Map((await tx.list(CheckReasonRow, {})).map(({ code, text }) => [code, text]));
    const points = failed.map((requirement): CorrectionPointRow => {
      const check = checkPosition(requirement, application.submissionRound).current;
      return {
        id: tx.ids.next(),
        noticeId: notice.id,
        requirementCode: requirement.code,
        reason: reasons.get(check?.reasonCode ?? '') ?? check?.remark ?? '不符合要求',
        remark: check?.reasonCode ? check.remark : null,
        repeated: repeated.includes(requirement),
        heldWhere: whereHeld(requirement),
        answer: null,
        answeredAt: null,
        resolved: false,
      };
    });
    await tx.update(Application, application.id, input.expectedVersion, { status, checkDueOn: null });
    await tx.insert(CorrectionNoticeRow, notice);
    await tx.insert(CorrectionPointRow, points);
    const issuer = { unitId: actor.acting.unitId, accountId: actor.accountId };
    const names = repeated.map(({ name }) => name).join('；');
    await countRepeated(tx, issuer, application, 'correction', null, { names, reason: repeatReason });
    await stopCheckClock(tx, application.id, `出具补齐补正通知 ${notice.number}，自出具之日起不计时`);
    await startCorrectionClock(tx, services, application, notice);
    const answerBy = services.calendar.spoken(notice.answerBy);
    await applicationEvent(tx, application, {
      type: 'application.correctionIssued',
      before: { status: application.status },
      after: {
        status,
        noticeId: notice.id,
        number: notice.number,
        round: notice.round,
        answerBy: notice.answerBy,
        requirementCodes: points.map(({ requirementCode }) => requirementCode),
        held: points.flatMap(({ requirementCode, heldWhere }) => (heldWhere ? [{ requirementCode, heldWhere }] : [])),
        repeated: notice.repeated,
        repeatReason,
      },
      materialVersionIds: sheet.requirements.flatMap(({ materialVersionIds }) => materialVersionIds),
      text: `窗口出具补齐补正通知 ${notice.number}，共 ${points.length} 处，请于${answerBy}前补正。`,
    });
    await tellApplicantBySms(
      tx,
      application,
      `correction:${notice.id}`,
      `您的申请 ${application.number} 有 ${points.length} 处材料需要补齐补正，请于${answerBy}前登录系统查看并一次性提交。`,
    );
    return done(application.id);
  });
}

function inputProblem(services: Services, input: IssueCorrectionInput): FieldProblem | null {
  const most = services.config.intake.answerAtMost;
  const days = input.answerWithinWorkingDays;
  if (days !== null && days !== undefined && (days < 1 || days > most)) {
    return { field: 'answerWithinWorkingDays', reason: 'outOfRange', message: `补正期限应为 1 至 ${most} 个工作日。` };
  }
  if ([...(input.repeatReason ?? '')].length > 1000) {
    return { field: 'repeatReason', reason: 'tooLong', message: '再次告知的理由不能超过 1000 个字。' };
  }
  return null;
}
