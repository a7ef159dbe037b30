import { nextApplicationStatus } from '@gongshen/shared/application';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type { IllegalTransition, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { tellApplicantBySms } from '../applicant-sms.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { illegal, takeApplication } from '../application.guard.js';
import type { ApplicationCommandInput } from '../application.input.js';
import { CheckIncomplete } from '../application.refusals.js';
import { loadSheet } from '../application.sheet.js';
import { type CheckSummary, summariseChecks } from '../check.rules.js';
import { stageDueOn, stopCheckClock } from '../check-clock.js';
import { ReceiptRow } from '../receipt.entity.js';
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
    const status = nextApplicationStatus(application.status, 'issueReceipt');
    if (status === null) return refuse(illegal(application.status, 'issueReceipt'));
    const sheet = await loadSheet(tx, services, application, tx.today);
    const checks = summariseChecks(sheet.requirements, application.submissionRound);
    const incomplete = incompleteness(checks);
    if (incomplete !== null) return refuse(incomplete);

    const receivedOn = tx.today;
    const receipt: ReceiptRow = {
      id: tx.ids.next(),
      applicationId: application.id,
      number: await receiptNumber(tx, application.districtCode),
      issuedBy: actor.accountId,
      issuedAt: tx.now,
      receivedOn,
      unitId: actor.acting.unitId,
      materials: checks.passed.map(({ name }) => name),
    };
    await tx.update(Application, application.id, input.expectedVersion, {
      status,
      receivedAt: tx.now,
      receivedOn,
      checkDueOn: null,
      stageDueOn: stageDueOn(services.calendar.current(), receivedOn, application.stageLimit),
    });
    await tx.insert(ReceiptRow, receipt);
    await stopCheckClock(tx, application.id, `出具正式收件回执 ${receipt.number}，初步核对结束`);
    await applicationEvent(tx, application, {
      type: 'application.received',
      before: { status: application.status },
      after: {
        status,
        receivedOn,
        itemCodes: sheet.itemCodes,
        receiptId: receipt.id,
        receiptNumber: receipt.number,
        districtCode: application.districtCode,
      },
      materialVersionIds: sheet.requirements.flatMap(({ materialVersionIds }) => materialVersionIds),
      text: `窗口出具正式收件回执 ${receipt.number}，申请已分发至各审批部门，自次日起计算办理时限。`,
    });
    await tellApplicantBySms(
      tx,
      application,
      'receipt',
      `您的申请 ${application.number} 已正式收件，回执编号 ${receipt.number}，各部门同步开始办理。`,
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

/** 回执编号: running per district and year without gaps. */
async function receiptNumber(tx: Tx, districtCode: string): Promise<string> {
  const year = tx.today.slice(0, 4);
  const running = await tx.nextNumber(`receipt ${districtCode} ${year}`);
  return `HZ-${districtCode}-${year}-${String(running).padStart(5, '0')}`;
}
