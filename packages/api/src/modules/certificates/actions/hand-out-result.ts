import type { DeliveryMethod } from '@gongshen/shared/certificate';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import {
  IllegalTransition,
  type InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { caseEvent, concludeWhenFinished, ItemCaseRow, requiredName, takeCase } from '../../cases/index.js';

export interface HandOutCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
  method: DeliveryMethod;
  recipient: string;
}

/** 发件: the window hands the result out, electronically or at the counter against the recipient's name (珠 17, 18). */
export function handOutResult(
  services: Services,
  actor: Actor,
  input: HandOutCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion, method } = input;
  const command = {
    name: 'result.handOut',
    permission: 'issuance.handOut' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'handOut', caseId, expectedVersion);
    if (!taken.ok) return taken;
    const { revokedAt, status } = taken.value.itemCase;
    if (revokedAt !== null) return refuse(new IllegalTransition(status, '决定已经撤销，结果不再发放。'));
    const recipient = requiredName('recipient', input.recipient, '请填写领取人姓名。');
    if (!recipient.ok) return recipient;
    const { itemCase } = taken.value;
    await tx.update(ItemCaseRow, caseId, expectedVersion, {
      status: 'issued',
      deliveryState: 'handedOut',
      deliveryMethod: method,
      handedOutAt: tx.now,
      handedOutBy: actor.accountId,
      recipient: recipient.value,
    });
    await caseEvent(tx, itemCase, {
      type: 'case.issued',
      before: { status: itemCase.status, deliveryState: itemCase.deliveryState },
      after: { status: 'issued', deliveryState: 'handedOut', method, recipient: recipient.value },
      text: `“${itemCase.itemName}”的结果已发件（${labels('zh-CN').deliveryMethod[method]}），领取人${recipient.value}。`,
    });
    await concludeWhenFinished(tx, itemCase.applicationId);
    return done(caseId);
  });
}
