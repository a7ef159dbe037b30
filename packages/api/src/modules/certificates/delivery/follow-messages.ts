import { systemActor } from '../../../kernel/actor.js';
import { done } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';

/**
 * Writes down when the SMS of a notice arrived, so that lists of who was not told read the few that are open. Lists look at the message
 * as well, and never wait for this.
 */
export async function followMessages(services: Services): Promise<number> {
  const command = { name: 'result.followMessages', idempotencyKey: null, input: null, audited: false };
  const outcome = await services.uow.run(systemActor('结果告知'), command, async (tx) =>
    done(
      await tx.execute(
        `UPDATE result_notice SET told_at = (SELECT m.sent_at FROM outbox_message m WHERE m.id = result_notice.message_id)
         WHERE told_at IS NULL AND EXISTS
           (SELECT 1 FROM outbox_message m WHERE m.id = result_notice.message_id AND m.sent_at IS NOT NULL)`,
      ),
    ),
  );
  return outcome.ok ? outcome.value : 0;
}
