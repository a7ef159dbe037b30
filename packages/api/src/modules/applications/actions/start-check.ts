import { nextApplicationStatus } from '@gongshen/shared/application';
import type { Actor } from '../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { applicationCommand } from '../application.command.js';
import { Application } from '../application.entity.js';
import { applicationEvent } from '../application.event.js';
import { illegal, takeApplication } from '../application.guard.js';
import type { ApplicationCommandInput } from '../application.input.js';

/** 珠 9, 10: a clerk takes up the preliminary check. Of two at once one wins. */
export function startCheck(
  services: Services,
  actor: Actor,
  input: ApplicationCommandInput,
): Promise<Outcome<string, IllegalTransition | NotAllowed>> {
  const command = applicationCommand('application.startCheck', 'intake.check', input);
  return services.uow.run<string, IllegalTransition | NotAllowed>(actor, command, async (tx) => {
    const taken = await takeApplication(tx, actor, 'startCheck', input.applicationId, input.expectedVersion);
    if (!taken.ok) return taken;
    const application = taken.value;
    const status = nextApplicationStatus(application.status, 'startCheck');
    if (status === null) return refuse(illegal(application.status, 'startCheck'));
    await tx.update(Application, application.id, input.expectedVersion, { status });
    await applicationEvent(tx, application, {
      type: 'application.checkStarted',
      before: { status: application.status },
      after: { status, round: application.submissionRound },
      text: '窗口开始初步核对。',
    });
    return done(application.id);
  });
}
