import { labels } from '@gongshen/shared/labels';
import { nextExtensionState } from '@gongshen/shared/procedure';
import type { Actor } from '../../../../kernel/actor.js';
import { StaleObject } from '../../../../kernel/database/tx.js';
import { IllegalTransition, type NotAllowed, type StaleVersion } from '../../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../../kernel/result.js';
import type { Services } from '../../../../kernel/services.js';
import { takeOwnCase } from '../../take-own-case.js';
import { CaseExtensionRow } from '../case-extension.entity.js';
import { extensionEvent } from '../extension.event.js';

export interface WithdrawExtensionCommand {
  idempotencyKey: string;
  extensionId: string;
  expectedVersion: number;
}

type Refused = IllegalTransition | NotAllowed | StaleVersion;

/** The department takes its request back, before it is decided. Answers its id. */
export function withdrawExtension(
  services: Services,
  actor: Actor,
  input: WithdrawExtensionCommand,
): Promise<Outcome<string, Refused>> {
  const { idempotencyKey, extensionId, expectedVersion } = input;
  const command = {
    name: 'extension.withdraw',
    permission: 'case.requestExtension' as const,
    idempotencyKey,
    input,
    subject: { type: 'extension', id: extensionId },
  };
  return services.uow.run<string, Refused>(actor, command, async (tx) => {
    const extension = await tx.get(CaseExtensionRow, { id: extensionId });
    const taken = await takeOwnCase(tx, actor, 'requestExtension', extension.caseId);
    if (!taken.ok) return taken;
    const state = nextExtensionState(extension.state, 'withdraw');
    if (state === null) {
      const now = labels('zh-CN').extensionState[extension.state];
      return refuse(new IllegalTransition(extension.state, `延长申请当前状态为“${now}”，不能再撤回。`));
    }
    if (extension.version !== expectedVersion) throw new StaleObject('case_extension', extension.version);
    await tx.update(CaseExtensionRow, extensionId, expectedVersion, { state });
    await extensionEvent(tx, extension, {
      type: 'extension.withdrawn',
      before: { state: extension.state },
      after: { state },
      text: `${actor.acting.unitName ?? ''}撤回“${taken.value.itemName}”的延长申请。`,
    });
    return done(extensionId);
  });
}
