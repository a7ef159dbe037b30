import type { Actor } from '../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { tellApplicantBySms } from '../applicant-sms.js';
import { applicationCommand } from '../application.command.js';
import { takeApplication } from '../application.guard.js';
import type { ApplicationCommandInput } from '../application.input.js';
import { CheckIncomplete } from '../application.refusals.js';
import { loadSheet } from '../application.sheet.js';
import { askedAs } from '../asked-as.js';
import { type CheckSummary, summariseChecks } from '../check.rules.js';
import { receive } from '../receive.js';
import type { SheetRequirement } from '../requirement.queries.js';

type Refused = CheckIncomplete | IllegalTransition | NotAllowed;

/**
 * 珠 9, 11: the formal receipt ends the check. In one transaction the application is received, the receipt written and everybody told;
 * the cases are made, and all clocks start, in reaction to `application.received` (珠 12).
 */
export function issueReceipt(
  services: Services,
  actor: Actor,
  input: ApplicationCommandInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.issueReceipt', 'intake.receive', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'issueReceipt', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    const asked = askedAs(application.circumstance);
    const sheet = await loadSheet(tx, services, application, tx.today);
    const checks = summariseChecks(sheet.requirements, application.submissionRound);
    const incomplete = incompleteness(checks);
    if (incomplete !== null) return refuse(incomplete);

    const receipt = await receive(tx, services, application, sheet, {
      action: 'issueReceipt',
      receivedOn: tx.today,
      issuedBy: actor.accountId,
      unitId: actor.acting.unitId,
      materials: checks.passed.map(({ name }) => name),
      text: (number) => `窗口出具正式收件回执 ${number}，${asked}已分发至各审批部门，自次日起计算办理时限。`,
      stopText: (number) => `出具正式收件回执 ${number}，初步核对结束`,
    });
    await tellApplicantBySms(
      tx,
      application,
      'receipt',
      `您的${asked} ${application.number} 已正式收件，回执编号 ${receipt.number}，各部门同步开始办理。`,
    );
    return done(application.id);
  });
}

function incompleteness({ unchecked, failed }: CheckSummary<SheetRequirement>): CheckIncomplete | null {
  if (unchecked.length > 0) {
    const names = unchecked.map(({ name }) => name).join('、');
    return new CheckIncomplete(
      unchecked.map(({ code }) => code),
      `还有材料没有核对：${names}。`,
    );
  }
  if (failed.length === 0) return null;
  const names = failed.map(({ name }) => name).join('、');
  const message = `以下材料核对未通过，应出具补齐补正通知，不能出具收件回执：${names}。`;
  return new CheckIncomplete(
    failed.map(({ code }) => code),
    message,
  );
}
