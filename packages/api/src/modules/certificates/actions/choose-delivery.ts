import type { DeliveryMethod } from '@gongshen/shared/certificate';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, InvalidInput, type StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application, applicationEvent, getApplication } from '../../applications/index.js';
import { DeliveryWishRow } from '../delivery/delivery.entity.js';
import { mayChooseDelivery } from '../delivery/delivery.policy.js';
import { postProblems } from '../delivery/delivery.rules.js';

export interface ChooseDeliveryCommand {
  idempotencyKey: string;
  applicationId: string;
  /** Null: nothing had been chosen when the person looked. */
  expectedVersion?: number | null;
  method: DeliveryMethod;
  recipient?: string | null;
  phone?: string | null;
  address?: string | null;
}

/** 珠 17, 18: how the applicant wants the results of an application: electronically first, at the counter, or by post. */
export function chooseDelivery(
  services: Services,
  actor: Actor,
  input: ChooseDeliveryCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | StaleVersion>> {
  const { idempotencyKey, applicationId, method } = input;
  const command = {
    name: 'delivery.choose',
    permission: 'application.prepare' as const,
    idempotencyKey,
    input,
    subject: { type: 'application', id: applicationId },
  };
  type Refusal = InvalidInput | IllegalTransition | StaleVersion;
  return services.uow.run<string, Refusal>(actor, command, async (tx) => {
    const application = await tx.get(Application, { id: applicationId });
    if (application.organisationId !== actor.acting.organisationId) throw notFound();
    if (!mayChooseDelivery(actor.acting, application)) {
      const state = labels('zh-CN').applicationStatus[application.status];
      return refuse(new IllegalTransition(application.status, `申请当前状态为“${state}”，领取方式不能再修改。`));
    }
    if (method === 'post') {
      const problems = postProblems(input);
      if (problems.length > 0) return refuse(new InvalidInput(problems));
    }
    const post = method === 'post';
    const chosen = {
      method,
      recipient: post ? (input.recipient?.trim() ?? null) : null,
      phone: post ? (input.phone?.trim() ?? null) : null,
      address: post ? (input.address?.trim() ?? null) : null,
      chosenAt: tx.now,
      chosenBy: actor.accountId,
    };
    const known = await tx.find(DeliveryWishRow, { applicationId });
    if ((known?.version ?? null) !== (input.expectedVersion ?? null)) {
      throw new StaleObject('delivery_wish', known?.version ?? null);
    }
    if (known === null) {
      await tx.insert(DeliveryWishRow, { id: tx.ids.next(), applicationId, ...chosen } as DeliveryWishRow);
    } else await tx.update(DeliveryWishRow, known.id, known.version, chosen);
    await applicationEvent(tx, application, {
      type: 'delivery.chosen',
      before: known === null ? null : { method: known.method },
      after: { method },
      text: `申请人选择领取方式：${labels('zh-CN').deliveryMethod[method]}。`,
    });
    return done(applicationId);
  });
}

/**
 * Where the post is to bring it, in full, to the window that writes the parcel: everywhere else it is masked, and that somebody looked is
 * in the audit (S56).
 */
export function revealDeliveryAddress(
  services: Services,
  actor: Actor,
  input: { idempotencyKey: string; applicationId: string },
): Promise<Outcome<string, IllegalTransition>> {
  const { idempotencyKey, applicationId } = input;
  const command = {
    name: 'delivery.reveal',
    permission: 'issuance.handOut' as const,
    idempotencyKey,
    input,
    subject: { type: 'application', id: applicationId },
  };
  return services.uow.run<string, IllegalTransition>(actor, command, async (tx) => {
    const application = await getApplication(tx, actor, applicationId);
    const wish = await tx.find(DeliveryWishRow, { applicationId });
    if (wish?.method !== 'post') {
      return refuse(new IllegalTransition(application.status, '申请人没有选择邮政寄递，没有收件地址。'));
    }
    await applicationEvent(tx, application, {
      type: 'delivery.addressShown',
      text: '查看收件人的姓名、电话和地址，用于寄送办理结果。',
      audience: 'audit',
    });
    return done(wish.id);
  });
}
