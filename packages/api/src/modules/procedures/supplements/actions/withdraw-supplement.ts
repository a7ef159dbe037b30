import { labels } from '@gongshen/shared/labels';
import { nextSupplementState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import { StaleObject } from '../../../../kernel/database/tx.js';
import { IllegalTransition, type NotAllowed, type StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { takeOwnCase } from '../../take-own-case.js';
import { SupplementRequestRow } from '../supplement.entity.js';
import { requestEvent } from '../supplement.event.js';

export interface WithdrawSupplementCommand {
  idempotencyKey: string;
  requestId: string;
  expectedVersion: number;
}

type Refused = IllegalTransition | NotAllowed | StaleVersion;

/** The department takes its request back, before the lead unit has decided. Answers the application's id. */
export function withdrawSupplement(
  services: Services,
  actor: Actor,
  input: WithdrawSupplementCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, requestId, expectedVersion } = input;
  const command = {
    name: 'supplement.withdraw',
    permission: 'case.requestSupplement' as const,
    idempotencyKey,
    input,
    subject: { type: 'supplementRequest', id: requestId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const request = await tx.get(SupplementRequestRow, { id: requestId });
    const taken = await takeOwnCase(tx, actor, 'requestSupplement', request.caseId);
    if (!taken.ok) return taken;
    const state = nextSupplementState(request.state, 'withdraw');
    if (state === null) {
      const now = labels('zh-CN').supplementState[request.state];
      return refuse(new IllegalTransition(request.state, `补件请求当前状态为“${now}”，不能再撤回。`));
    }
    if (request.version !== expectedVersion) throw new StaleObject('supplement_request', request.version);
    await tx.update(SupplementRequestRow, requestId, expectedVersion, { state });
    await requestEvent(tx, request, {
      type: 'supplement.withdrawn',
      before: { state: request.state },
      after: { state },
      text: `${actor.acting.unitName ?? ''}撤回“${taken.value.itemName}”的补件请求。`,
    });
    return done(request.applicationId);
  });
}
