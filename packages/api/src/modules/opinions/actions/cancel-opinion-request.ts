import type { Actor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { cancelled } from '../open-request.js';
import { isAsker } from '../opinion-request.policy.js';
import { closedAlready, loadRequest, refuseStranger } from '../take-request.js';

export interface CancelOpinionRequestCommand {
  idempotencyKey: string;
  requestId: string;
  expectedVersion: number;
}

/** Takes an unanswered request back; a unit that read the project for it alone reads it no more, and a link leads nowhere. */
export function cancelOpinionRequest(
  services: Services,
  actor: Actor,
  input: CancelOpinionRequestCommand,
): Promise<Outcome<string, IllegalTransition | StaleVersion | NotAllowed>> {
  const { requestId, expectedVersion, idempotencyKey } = input;
  const command = {
    name: 'opinion.cancelRequest',
    permission: 'opinion.consult' as const,
    idempotencyKey,
    input,
    subject: { type: 'opinionRequest', id: requestId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const { request, subject } = await loadRequest(tx, requestId);
    if (!isAsker(actor.acting, { ...request, itemCase: subject })) {
      return refuse(await refuseStranger(tx, actor, request.caseId));
    }
    if (request.state !== 'open') return refuse(closedAlready(request.state));
    if (request.version !== expectedVersion) throw new StaleObject('opinion_request', request.version);
    if (!(await cancelled(tx, request, '征求意见的单位已撤回。'))) throw new StaleObject('opinion_request', null);
    return done(request.applicationId);
  });
}
