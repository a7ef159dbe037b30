import type { Actor } from '../../../kernel/actor.js';
import type { IllegalTransition, NotAllowed, StaleVersion } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { RemarkRow } from '../remark.entity.js';
import type { RemarkCommandInput } from '../remark.results.js';
import { remarkEvent, takeRemark } from '../take-remark.js';

/** One's own remark is taken away while nobody has answered it; the row stays for the log. */
export function removeRemark(
  services: Services,
  actor: Actor,
  input: RemarkCommandInput,
): Promise<Outcome<string, IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, remarkId, expectedVersion } = input;
  const command = {
    name: 'remark.remove',
    permission: 'remark.write' as const,
    idempotencyKey,
    input,
    subject: { type: 'remark', id: remarkId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeRemark(tx, services, actor, 'remove', remarkId);
    if (!taken.ok) return taken;
    await tx.update(RemarkRow, remarkId, expectedVersion, { removedAt: tx.now });
    await remarkEvent(tx, taken.value, 'remark.removed', `删除批注：${taken.value.remark.text}`);
    return done(remarkId);
  });
}
