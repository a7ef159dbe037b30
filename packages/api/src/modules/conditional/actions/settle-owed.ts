import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import type {
  IllegalTransition,
  InvalidInput,
  NotAllowed,
  StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { tellApplicantBySms } from '../../applications/index.js';
import { demandedTexts } from '../../cases/index.js';
import { dropDeadline } from '../../deadlines/index.js';
import { watchOwed } from '../owed.clock.js';
import { owedEvent } from '../owed.event.js';
import { OwedMaterialRow } from '../owed-material.entity.js';
import { type TakenOwed, takeOwed } from '../take-owed.js';

export interface SettleOwedCommand {
  idempotencyKey: string;
  owedId: string;
  expectedVersion: number;
  passed: boolean;
  reason?: string | null;
}

/** 核销: the department looks at what was delivered. What will not do is owed again, with the reason and by the same day. */
export function settleOwed(
  services: Services,
  actor: Actor,
  input: SettleOwedCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, owedId, expectedVersion, passed } = input;
  const command = {
    name: 'owed.settle',
    permission: 'case.settleOwed' as const,
    idempotencyKey,
    input,
    subject: { type: 'owed', id: owedId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeOwed(tx, actor, passed ? 'settle' : 'reject', owedId, expectedVersion);
    if (!taken.ok) return taken;
    if (passed) await settle(tx, actor, taken.value);
    else {
      const said = demandedTexts({
        reason: { value: input.reason ?? '', missing: '请写明补交材料为何不符合要求。', atLeast: 2, atMost: 500 },
      });
      if (!said.ok) return refuse(said.refusal);
      await reject(tx, services, taken.value, said.value.reason);
    }
    return done(owedId);
  });
}

async function settle(tx: Tx, actor: Actor, { owed, itemCase, state }: TakenOwed): Promise<void> {
  const settled = { state, settledAt: tx.now, settledBy: actor.accountId };
  await tx.update(OwedMaterialRow, owed.id, owed.version, settled);
  await dropDeadline(tx, 'owed', owed.id);
  await owedEvent(tx, owed, {
    type: 'owed.settled',
    before: { state: owed.state },
    after: { state, text: owed.text },
    text: `${actor.acting.unitName ?? ''}核对“${itemCase.itemName}”的容缺材料通过：${owed.text}。`,
  });
}

async function reject(
  tx: Tx,
  services: Services,
  { owed, itemCase, application, state }: TakenOwed,
  reason: string,
): Promise<void> {
  const again = { state, rejectReason: reason, stoppedOn: null };
  await tx.update(OwedMaterialRow, owed.id, owed.version, again);
  await watchOwed(tx, { ...owed, ...again });
  await owedEvent(tx, owed, {
    type: 'owed.rejected',
    before: { state: owed.state },
    after: { state, reason },
    text: `“${itemCase.itemName}”补交的容缺材料未通过核对：${reason}`,
  });
  const body = `您补交的“${itemCase.itemName}”容缺材料未通过核对：${reason}。请于${services.calendar.spoken(owed.dueOn)}前重新补交。`;
  await tellApplicantBySms(tx, application, `owedRejected:${owed.id}:${owed.rounds}`, body);
}
