import type { Actor } from '../../../kernel/actor.js';
import type { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { RemarkAnswerRow } from '../remark.entity.js';
import type { AnswerRemarkInput } from '../remark.results.js';
import { remarkEvent, remarkText, takeRemark } from '../take-remark.js';

/** A colleague, of whatever unit, answers a remark. */
export function answerRemark(
  services: Services,
  actor: Actor,
  input: AnswerRemarkInput,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed>> {
  const { idempotencyKey, remarkId } = input;
  const command = {
    name: 'remark.answer',
    permission: 'remark.write' as const,
    idempotencyKey,
    input,
    subject: { type: 'remark', id: remarkId },
  };
  return services.uow.run<string, InvalidInput | IllegalTransition | NotAllowed>(actor, command, async (tx) => {
    const taken = await takeRemark(tx, services, actor, 'answer', remarkId);
    if (!taken.ok) return taken;
    const text = remarkText(input.text);
    if (!text.ok) return text;
    await tx.insert(RemarkAnswerRow, {
      id: tx.ids.next(),
      remarkId,
      text: text.value,
      authorId: actor.accountId,
      unitId: actor.acting.unitId as string,
      at: tx.now,
    });
    await remarkEvent(tx, taken.value, 'remark.answered', `答复批注：${text.value}`);
    return done(remarkId);
  });
}
