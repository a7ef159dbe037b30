import { nextApplicationStatus } from '@gongshen/shared/application';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { IllegalTransition, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { discardUnasked, markSubmitted } from '../../materials/index.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { illegal, takeApplication } from '../application.guard.js';
import type { ApplicationCommandInput } from '../application.input.js';
import { SubmissionIncomplete } from '../application.refusals.js';
import { loadSheet, missingOf } from '../application.sheet.js';
import { askedAs } from '../asked-as.js';
import { startCheckClock } from '../check-clock.js';
import { classifiedHits } from '../classified-screen.js';
import { contactOf } from '../contact.js';
import { freezeForm } from '../form.rules.js';
import { freezeSubmission } from '../submissions/freeze-submission.js';

type Refused = SubmissionIncomplete | IllegalTransition | NotAllowed;

/**
 * 珠 10: the applicant files. Refused with the complete list of what is missing; else the form is frozen as submitted, a number is given
 * and the window's clock starts.
 */
export function submitApplication(
  services: Services,
  actor: Actor,
  input: ApplicationCommandInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.submit', 'application.submit', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'submit', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    const status = nextApplicationStatus(application.status, 'submit');
    if (status === null) return refuse(illegal(application.status, 'submit'));
    const sheet = await loadSheet(tx, services, application, tx.today);
    const missing = missingOf(sheet);
    if (missing.length > 0) return refuse(new SubmissionIncomplete(missing));

    const number = await applicationNumber(tx, application.districtCode);
    const round = 1;
    await discardUnasked(tx, application.id, new Set(sheet.requirements.map(({ code }) => code)));
    const materialVersionIds = await markSubmitted(tx, application.id, round);
    const fields = freezeForm(sheet.form);
    const { requirements } = sheet;
    await freezeSubmission(tx, application, { round, submittedBy: actor.accountId, fields, requirements });
    await tx.update(Application, application.id, input.expectedVersion, {
      status,
      number,
      fields,
      submissionRound: round,
      submittedAt: tx.now,
      checkDueOn: await startCheckClock(tx, services, { ...application, number }),
      classifiedHits: classifiedHits(sheet),
      ...(actor.acting.mandate ? contactOf(actor) : {}),
    });
    const stage = sheet.edition.stage(application.stageCode);
    await applicationEvent(tx, application, {
      type: 'application.submitted',
      before: { status: application.status },
      after: { status, number, round, districtCode: application.districtCode, itemCodes: sheet.itemCodes },
      materialVersionIds,
      text: `提交“${stage.name}”阶段${askedAs(application.circumstance)}，收件编号 ${number}，等待窗口初步核对。`,
    });
    return done(application.id);
  });
}

/** 收件编号: running per district and year without gaps, `440402-2026-00001`. */
async function applicationNumber(tx: Tx, districtCode: string): Promise<string> {
  const year = tx.today.slice(0, 4);
  const running = await tx.nextNumber(`application ${districtCode} ${year}`);
  return `${districtCode}-${year}-${String(running).padStart(5, '0')}`;
}
