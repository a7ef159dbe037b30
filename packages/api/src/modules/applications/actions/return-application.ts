import { nextApplicationStatus } from '@gongshen/shared/application';
import type { Actor } from '../../../kernel/actor.js';
import { type IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { optionalTextProblems, textProblems } from '../../../kernel/written-text.js';
import { tellApplicantBySms } from '../applicant-sms.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { illegal, takeApplication } from '../application.guard.js';
import type { ReturnApplicationInput } from '../application.input.js';
import { stopCheckClock } from '../check-clock.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/** 许可法 32: what is not in this authority's scope is said at once, with the reason. */
export function returnApplication(
  services: Services,
  actor: Actor,
  input: ReturnApplicationInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.return', 'intake.return', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'returnOutOfScope', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    const authority = { field: 'properAuthority', label: '应当申请的机关', text: input.properAuthority, atMost: 200 };
    const problems = [
      ...textProblems({ field: 'reason', label: '退件原因', text: input.reason, atMost: 1000 }),
      ...optionalTextProblems(authority),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const status = nextApplicationStatus(application.status, 'returnOutOfScope');
    if (status === null) return refuse(illegal(application.status, 'returnOutOfScope'));
    const reason = input.reason.trim();
    const properAuthority = input.properAuthority?.trim() || null;
    await tx.update(Application, application.id, input.expectedVersion, {
      status,
      returnedReason: reason,
      checkDueOn: null,
      openKey: null,
    });
    await stopCheckClock(tx, application.id, '窗口退件，初步核对结束');
    await applicationEvent(tx, application, {
      type: 'application.returned',
      before: { status: application.status },
      after: { status, reason, properAuthority },
      text: `窗口退回申请 ${application.number}，原因：${reason}。`,
    });
    await tellApplicantBySms(
      tx,
      application,
      'returned',
      `您的申请 ${application.number} 不属于本窗口受理范围，已退回，原因请登录系统查看。`,
    );
    return done(application.id);
  });
}
