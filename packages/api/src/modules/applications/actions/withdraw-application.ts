import { NoticeState, nextApplicationStatus } from '@gongshen/shared/application';
import type { Actor } from '../../../kernel/actor.js';
import { IllegalTransition, InvalidInput, type NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { textProblems } from '../../../kernel/written-text.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { illegal, takeApplication } from '../application.guard.js';
import type { WithdrawApplicationInput } from '../application.input.js';
import { stopCheckClock } from '../check-clock.js';
import { endOpenNotice } from '../correction-clock.js';

type Refused = InvalidInput | IllegalTransition | NotAllowed;

/** The applicant takes the application back, before the last decision (domain §2); cases still open end by reaction. */
export function withdrawApplication(
  services: Services,
  actor: Actor,
  input: WithdrawApplicationInput,
): Promise<Outcome<string, Refused>> {
  const command = applicationCommand('application.withdraw', 'application.withdraw', input);
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'withdraw', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    const problems = textProblems({ field: 'reason', label: '撤回原因', text: input.reason, atMost: 500 });
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const status = nextApplicationStatus(application.status, 'withdraw');
    if (status === null) return refuse(illegal(application.status, 'withdraw'));
    const received = application.receivedAt !== null;
    const open = received ? await services.applicationExtensions.withOpenWork(tx, [application.id]) : null;
    if (open !== null && !open.has(application.id)) {
      const message = '各事项均已作出决定，不能再撤回申请。';
      return refuse(new IllegalTransition(application.status, message));
    }
    const reason = input.reason.trim();
    await tx.update(Application, application.id, input.expectedVersion, {
      status,
      returnedReason: reason,
      openKey: null,
    });
    await endOpenNotice(tx, application.id, NoticeState.superseded, '申请人撤回申请，补正期限停止计算。');
    if (application.status === 'submitted' || application.status === 'checking') {
      await stopCheckClock(tx, application.id, '申请人撤回申请，停止计时');
    }
    await applicationEvent(tx, application, {
      type: 'application.withdrawn',
      before: { status: application.status },
      after: { status, reason, received, districtCode: application.districtCode },
      text: `申请人撤回申请 ${application.number ?? ''}，原因：${reason}。`,
    });
    return done(application.id);
  });
}
