import { NoticeState, nextApplicationStatus } from '@gongshen/shared/application';
import { dayInWords } from '@gongshen/shared/clock';
import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { markSubmitted } from '../../materials/index.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { illegal, takeApplication } from '../application.guard.js';
import type { ApplicationCommandInput } from '../application.input.js';
import { type MissingThing, SubmissionIncomplete } from '../application.refusals.js';
import { type ApplicationSheet, loadSheet, missingOf } from '../application.sheet.js';
import { startCheckClock } from '../check-clock.js';
import { classifiedHits } from '../classified-screen.js';
import { CorrectionNoticeRow } from '../correction.entity.js';
import { endOpenNotice } from '../correction-clock.js';
import { freezeForm } from '../form.rules.js';
import { freezeSubmission } from '../submissions/freeze-submission.js';

type Refused = SubmissionIncomplete | IllegalTransition | NotAllowed;

/**
 * 珠 11: everything that was asked for goes back to the window at once, as the next round. The check starts anew; what had passed
 * and was not touched stays passed.
 */
export function resubmitApplication(
  services: Services,
  actor: Actor,
  input: ApplicationCommandInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.resubmit', 'application.submit', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'resubmit', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    const status = nextApplicationStatus(application.status, 'resubmit');
    if (status === null) return refuse(illegal(application.status, 'resubmit'));
    const notice = await tx.find(CorrectionNoticeRow, { applicationId: application.id, state: NoticeState.open });
    // domain §2: it has lapsed with the end of that day, whether or not the system has said so yet.
    if (notice !== null && tx.today > notice.answerBy) {
      const message = `补正期限${dayInWords(notice.answerBy)}已过，申请失效，不能再提交。如仍需办理，请重新申请。`;
      return refuse(new IllegalTransition(application.status, message));
    }
    const sheet = await loadSheet(tx, services, application, tx.today);
    const missing = [...openPointsOf(sheet), ...missingOf(sheet)];
    if (missing.length > 0) return refuse(new SubmissionIncomplete(missing));

    const round = application.submissionRound + 1;
    const materialVersionIds = await markSubmitted(tx, application.id, round);
    const fields = freezeForm(sheet.form);
    const { requirements } = sheet;
    await freezeSubmission(tx, application, { round, submittedBy: actor.accountId, fields, requirements });
    await tx.update(Application, application.id, input.expectedVersion, {
      status,
      fields,
      submissionRound: round,
      submittedAt: tx.now,
      checkDueOn: await startCheckClock(tx, services, application),
      classifiedHits: classifiedHits(sheet),
    });
    await endOpenNotice(tx, application.id, NoticeState.answered, '申请人已补正并重新提交，补正期限停止计算。');
    await applicationEvent(tx, application, {
      type: 'application.resubmitted',
      before: { status: application.status, round: application.submissionRound },
      after: { status, round, districtCode: application.districtCode },
      materialVersionIds,
      text: `申请人已按通知补正并重新提交申请 ${application.number}，等待窗口核对。`,
    });
    return done(application.id);
  });
}

/** Points of the notice that were neither answered nor met by a new material. */
function openPointsOf(sheet: ApplicationSheet): MissingThing[] {
  return sheet.requirements.flatMap(({ code, name, openPoint, assessed }) =>
    openPoint === null || openPoint.resolved
      ? []
      : [
          {
            kind: 'material' as const,
            ref: code,
            label: name,
            reason: 'pointOpen',
            message: `补正通知指出的“${name}”还没有补正：${openPoint.reason}。请更换材料或写明说明。`,
            itemCodes: [...assessed.requirement.items],
          },
        ],
  );
}
