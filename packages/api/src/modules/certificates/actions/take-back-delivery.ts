import type { Actor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import {
  IllegalTransition,
  type InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { dayOf } from '../../../kernel/now.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { reopenApplication } from '../../applications/index.js';
import { caseEvent, demandedTexts, ItemCaseRow } from '../../cases/index.js';
import { DeliveryRow } from '../delivery/delivery.entity.js';
import { takeBackObstacle } from '../delivery/delivery.rules.js';
import { takeServedCase } from '../delivery/take-served-case.js';
import { restartDelivery } from '../delivery-clock.js';

export interface TakeBackCommand {
  idempotencyKey: string;
  caseId: string;
  expectedVersion: number;
  reason: string;
}

/** 撤回发件: a mistaken handing out of today is undone, as long as the applicant has nothing of it; the case waits at the window again. */
export function takeBackDelivery(
  services: Services,
  actor: Actor,
  input: TakeBackCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, caseId, expectedVersion } = input;
  const command = {
    name: 'result.takeBack',
    permission: 'issuance.handOut' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeServedCase(tx, actor, 'takeBack', caseId);
    if (!taken.ok) return taken;
    const { itemCase, delivery } = taken.value;
    const { status, outcome, downloadedAt, revokedAt } = itemCase;
    const facts = { ...delivery, handedOutOn: dayOf(delivery.handedOutAt), downloadedAt, revokedAt };
    const obstacle = outcome === null ? '办件没有决定。' : takeBackObstacle(facts, tx.today);
    if (obstacle !== null || outcome === null) return refuse(new IllegalTransition(status, obstacle ?? ''));
    const reason = demandedTexts({
      reason: { value: input.reason, missing: '请填写撤回发件的原因。', atLeast: 4, atMost: 500 },
    });
    if (!reason.ok) return reason;
    // A download that came in between leaves another version, and nothing is taken back.
    if (itemCase.version !== expectedVersion) throw new StaleObject('item_case', itemCase.version);
    await tx.update(ItemCaseRow, caseId, expectedVersion, {
      // The outcome is one of the states a case can be decided to: it is where it came from.
      status: outcome,
      deliveryState: 'pending',
      deliveryMethod: null,
      handedOutAt: null,
      handedOutBy: null,
      recipient: null,
    });
    await tx.update(DeliveryRow, delivery.id, delivery.version, {
      state: 'takenBack',
      settledOn: tx.today,
      settledReason: reason.value.reason,
      settledAt: tx.now,
    });
    const reopened = await reopenApplication(tx, itemCase.applicationId);
    if (!reopened.ok) return reopened;
    await restartDelivery(tx, services, caseId);
    await caseEvent(tx, itemCase, {
      type: 'case.deliveryTakenBack',
      before: { status, deliveryState: itemCase.deliveryState, method: delivery.method, recipient: delivery.recipient },
      after: { status: outcome, deliveryState: 'pending', reason: reason.value.reason },
      text: `综合窗口撤回了“${itemCase.itemName}”的发件。原因：${reason.value.reason}`,
    });
    return done(caseId);
  });
}
