import type { Actor } from '../../../kernel/actor.js';
import type { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { required } from '../case.input.js';
import { caseEvent } from '../case-event.js';
import { takeCase } from '../take-case.js';
import { UrgingRow } from '../urging.entity.js';

/** 催办: the lead unit, or those who supervise, press a department for its answer (珠 15, 22). Answers the urging's id. */
export function urgeCase(
  services: Services,
  actor: Actor,
  input: { idempotencyKey: string; caseId: string; text: string },
): Promise<Outcome<string, IllegalTransition | InvalidInput | NotAllowed>> {
  const { idempotencyKey, caseId } = input;
  const command = {
    name: 'case.urge',
    permission: 'stage.urge' as const,
    idempotencyKey,
    input,
    subject: { type: 'case', id: caseId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeCase(tx, actor, 'urge', caseId, null);
    if (!taken.ok) return taken;
    const text = required('text', input.text, '请写明催办的内容。');
    if (!text.ok) return text;
    const { itemCase } = taken.value;
    const id = tx.ids.next();
    const unitName = actor.acting.unitName ?? '';
    await tx.insert(UrgingRow, {
      id,
      caseId,
      urgedBy: actor.accountId,
      unitId: actor.acting.unitId,
      unitName,
      text: text.value,
      at: tx.now,
    });
    await caseEvent(tx, itemCase, {
      type: 'case.urged',
      after: { urgingId: id, text: text.value },
      text: `${unitName || actor.displayName}催办“${itemCase.itemName}”：${text.value}`,
      audience: 'authority',
    });
    return done(id);
  });
}
