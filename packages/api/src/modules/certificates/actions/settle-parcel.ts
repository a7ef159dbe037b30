import { dayInWords } from '@gongshen/shared/clock';
import type { Actor } from '../../../kernel/actor.js';
import { StaleObject, type Tx } from '../../../kernel/database/tx.js';
import {
  IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { dayOf } from '../../../kernel/now.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { Application } from '../../applications/index.js';
import { caseEvent, demandedTexts, type ItemCaseRow, requiredName } from '../../cases/index.js';
import { DeliveryRow } from '../delivery/delivery.entity.js';
import { type HandOver, settledOnProblem } from '../delivery/delivery.rules.js';
import {
  deliveryRow,
  keepDelivery,
  markTold,
  readHandOverInput,
  servedFacts,
  servedText,
  signForResults,
  tellPosted,
} from '../delivery/hand-over.js';
import { takeServedCase } from '../delivery/take-served-case.js';

type ParcelRefusal = InvalidInput | IllegalTransition | NotAllowed | StaleVersion;

export interface ParcelCommand {
  idempotencyKey: string;
  caseId: string;
  /** Of the delivery. */
  expectedVersion: number;
}

const inState = (delivery: DeliveryRow, state: DeliveryRow['state'], message: string, expectedVersion: number) => {
  if (delivery.state !== state) return new IllegalTransition(delivery.state, message);
  if (delivery.version !== expectedVersion) throw new StaleObject('delivery', delivery.version);
  return null;
};

async function settle(
  tx: Tx,
  itemCase: ItemCaseRow,
  delivery: DeliveryRow,
  set: Pick<DeliveryRow, 'state' | 'settledOn' | 'settledByName' | 'settledReason'>,
  event: { type: string; text: string },
): Promise<void> {
  await tx.update(DeliveryRow, delivery.id, delivery.version, { ...set, settledAt: tx.now });
  await caseEvent(tx, itemCase, { ...event, before: { state: delivery.state }, after: set });
}

/** 签收: the post has brought it; by whom and on which day. */
export function recordParcelSigned(
  services: Services,
  actor: Actor,
  input: ParcelCommand & { on: string; signedBy: string },
): Promise<Outcome<string, ParcelRefusal>> {
  const { idempotencyKey, caseId, expectedVersion, on } = input;
  const subject = { type: 'case', id: caseId };
  const command = { name: 'parcel.signed', permission: 'issuance.handOut' as const, idempotencyKey, input, subject };
  return services.uow.run<string, ParcelRefusal>(actor, command, async (tx) => {
    const taken = await takeServedCase(tx, actor, null, caseId);
    if (!taken.ok) return taken;
    const { itemCase, delivery } = taken.value;
    const wrong = inState(delivery, 'posted', '只有寄递在途的结果可以登记签收。', expectedVersion);
    if (wrong) return refuse(wrong);
    const signedBy = requiredName('signedBy', input.signedBy, '请填写签收人。');
    if (!signedBy.ok) return signedBy;
    const days = settledOnProblem(on, dayOf(delivery.handedOutAt), tx.today);
    if (days.length > 0) return refuse(new InvalidInput(days, days[0]?.message));
    const name = [...signedBy.value].slice(0, 60).join('');
    const set = { state: 'signedFor', settledOn: on, settledByName: name, settledReason: null } as const;
    await settle(tx, itemCase, delivery, set, {
      type: 'case.parcelSigned',
      text: `寄递的“${itemCase.itemName}”结果已于${dayInWords(on)}签收。`,
    });
    await markTold(tx, caseId);
    return done(caseId);
  });
}

/** 退回: the post could not bring it; the window tries again. */
export function recordParcelReturned(
  services: Services,
  actor: Actor,
  input: ParcelCommand & { on: string; reason: string },
): Promise<Outcome<string, ParcelRefusal>> {
  const { idempotencyKey, caseId, expectedVersion, on } = input;
  const subject = { type: 'case', id: caseId };
  const command = { name: 'parcel.returned', permission: 'issuance.handOut' as const, idempotencyKey, input, subject };
  return services.uow.run<string, ParcelRefusal>(actor, command, async (tx) => {
    const taken = await takeServedCase(tx, actor, null, caseId);
    if (!taken.ok) return taken;
    const { itemCase, delivery } = taken.value;
    const wrong = inState(delivery, 'posted', '只有寄递在途的结果可以登记退回。', expectedVersion);
    if (wrong) return refuse(wrong);
    const reason = demandedTexts({
      reason: { value: input.reason, missing: '请填写退回原因。', atLeast: 2, atMost: 500 },
    });
    if (!reason.ok) return reason;
    const days = settledOnProblem(on, dayOf(delivery.handedOutAt), tx.today);
    if (days.length > 0) return refuse(new InvalidInput(days, days[0]?.message));
    const set = {
      state: 'returned',
      settledOn: on,
      settledByName: null,
      settledReason: reason.value.reason,
    } as const;
    await settle(tx, itemCase, delivery, set, {
      type: 'case.parcelReturned',
      text: `寄递的“${itemCase.itemName}”结果被退回：${reason.value.reason}。`,
    });
    return done(caseId);
  });
}

/** What came back is sent or handed over once more; the case was issued already, and stays so. */
export function deliverAgain(
  services: Services,
  actor: Actor,
  input: ParcelCommand & HandOver,
): Promise<Outcome<string, ParcelRefusal>> {
  const { idempotencyKey, caseId, expectedVersion, ...over } = input;
  const subject = { type: 'case', id: caseId };
  const command = { name: 'parcel.again', permission: 'issuance.handOut' as const, idempotencyKey, input, subject };
  return services.uow.run<string, ParcelRefusal>(actor, command, async (tx) => {
    const taken = await takeServedCase(tx, actor, null, caseId);
    if (!taken.ok) return taken;
    const { itemCase, delivery } = taken.value;
    if (itemCase.revokedAt !== null) {
      return refuse(new IllegalTransition(itemCase.status, '决定已经撤销，结果不再发放。'));
    }
    const wrong = inState(delivery, 'returned', '只有退回的结果需要再次送达。', expectedVersion);
    if (wrong) return refuse(wrong);
    const known = await readHandOverInput(tx, actor, over);
    if (!known.ok) return known;
    const unsigned = await signForResults(tx, actor, over, [itemCase]);
    if (unsigned) return refuse(unsigned);
    // The version guards the row against a second clerk; what it says of the return stays.
    await tx.update(DeliveryRow, delivery.id, delivery.version, { newest: false });
    const row = deliveryRow(tx, actor, itemCase, known.value);
    await keepDelivery(tx, row);
    await tellPosted(tx, await tx.get(Application, { id: itemCase.applicationId }), itemCase, row);
    if (known.value.method === 'counter') await markTold(tx, caseId);
    await caseEvent(tx, itemCase, {
      type: 'case.deliveredAgain',
      after: servedFacts(known.value),
      text: `“${itemCase.itemName}”的结果已再次送达（${servedText(known.value)}。`,
    });
    return done(caseId);
  });
}
